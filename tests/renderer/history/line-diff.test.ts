import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineDiff } from '../../../src/renderer/history/line-diff'

const runs = Number(process.env['FIELDLINE_RUNS'] ?? 60)
const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })

const shown = (before: readonly string[], after: readonly string[]): string[] =>
  lineDiff(before.join('\n'), after.join('\n')).map((line) => {
    if (line.kind === 'left-out') return `(${line.count})`
    return `${{ same: ' ', before: '-', after: '+' }[line.kind]}${line.text}`
  })

test('a changed line stands between one unchanged line on either side', () => {
  expect(shown(['1', '2', '3', '4', '5', '6'], ['1', '2', '3', 'x', '5', '6'])).toEqual([
    '(2)',
    ' 3',
    '-4',
    '+x',
    ' 5',
    '(1)',
  ])
})

test('lines put in, taken out and repeated are told as few as can be', () => {
  expect(shown(['a', 'b', 'c'], ['a', 'c'])).toEqual([' a', '-b', ' c'])
  expect(shown(['a', 'a'], ['a', 'a', 'a'])).toEqual(['(1)', ' a', '+a'])
  expect(shown(['same'], ['same'])).toEqual(['(1)'])
})

test('what is shown as before and as after, with what is left out, has all lines of both texts', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const diff = lineDiff(before.join('\n'), after.join('\n'))
      const count = (kinds: readonly string[]): number =>
        diff.reduce((sum, line) => {
          if (line.kind === 'left-out') return sum + line.count
          return sum + (kinds.includes(line.kind) ? 1 : 0)
        }, 0)
      expect(count(['same', 'before'])).toBe(before.length)
      expect(count(['same', 'after'])).toBe(after.length)
      const texts = (kind: string): string[] =>
        diff.flatMap((line) => (line.kind !== 'left-out' && line.kind === kind ? [line.text] : []))
      const rest = (all: readonly string[], taken: readonly string[]): string[] => {
        const left = [...all]
        for (const text of taken) left.splice(left.indexOf(text), 1)
        return left.sort()
      }
      expect(rest(before, texts('before'))).toEqual(rest(after, texts('after')))
    }),
    { numRuns: runs, seed: 1 },
  )
})

test('texts of many lines without anything in common are compared at once', () => {
  const many = (word: string): string => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join('\n')
  expect(lineDiff(many('a'), many('b'))).toHaveLength(40_000)
})
