import { describe, expect, test } from 'vitest'
import metrics from '../../../src/shared/figure/font-metrics.json'
import { shapeRun } from '../../../src/shared/figure/shape-run'

interface Run {
  readonly start: number
  readonly advances: readonly (readonly number[])[]
}

const pointsOf = (runs: readonly Run[]): readonly number[] =>
  runs.flatMap(({ start, advances }) => (advances[0] ?? []).map((_, offset) => start + offset))
const isMark = (point: number): boolean => /^\p{M}$/u.test(String.fromCodePoint(point))

describe('letters are shaped', () => {
  test.each(Object.entries(metrics.subsets))('one by one and under each mark: %s', (subset, { runs }) => {
    const points = pointsOf(runs)
    const marks = points.filter(isMark)
    const direction = subset === 'arabic' || subset === 'hebrew' ? 'rtl' : 'ltr'
    for (const [at, point] of points.entries()) {
      const mark = marks[at % Math.max(marks.length, 1)]
      const texts = [String.fromCodePoint(point), String.fromCodePoint(point, ...(mark ? [mark, mark] : []))]
      for (const text of texts) {
        const { advance, glyphs } = shapeRun(text, subset, 400, direction)
        expect(glyphs.length).toBeGreaterThan(0)
        expect(Number.isFinite(advance)).toBe(true)
        expect(glyphs.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
      }
    }
  })

  test('with the dot of U+06A2, a letter of the Maghreb, beneath it', () => {
    const { glyphs } = shapeRun('\u06a2', 'arabic', 400, 'rtl')
    const [dot, letter] = glyphs
    expect(glyphs).toHaveLength(2)
    expect([letter?.x, letter?.y]).toEqual([0, 0])
    expect(dot?.x).toBeGreaterThan(100)
    expect(dot?.y).toBeLessThan(0)
  })
})
