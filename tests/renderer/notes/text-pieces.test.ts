import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textPieces } from '../../../src/renderer/notes/text-pieces'

test('the pieces of a text are the text, whatever it is', () => {
  const line = fc.constantFrom(
    '',
    'word word',
    '```',
    '~~~',
    '    code',
    '# head',
    '𝒳'.repeat(9),
    'x'.repeat(30),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 4, max: 60 }), (lines, size) => {
      const text = lines.join('\n')
      const pieces = textPieces(text, size)
      expect(pieces.join('')).toBe(text)
      expect(pieces.filter((piece) => /\p{Surrogate}/u.test(piece))).toEqual([])
    }),
    { numRuns: 200, seed: 5 },
  )
})

test('a text is cut between blocks, and not within fenced code', () => {
  const text = `${'a'.repeat(20)}\n\n\`\`\`\ncode\n\nmore code\n\`\`\`\n\n${'b'.repeat(60)}`
  expect(textPieces(text, 40)[0]).toBe(`${'a'.repeat(20)}\n\n`)
})

test('a line of ten million letters is cut all the same', () => {
  const pieces = textPieces('x'.repeat(10_000_000), 25_000)
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(40_000)
})
