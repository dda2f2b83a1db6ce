import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  elementHeight,
  farthestOffset,
  offsetAfter,
  offsetShowing,
  rowHeight,
  rowsToDraw,
  topOf,
} from '../../../src/renderer/list/virtual-rows'

const runs = { numRuns: Number(process.env['FIELDLINE_RUNS'] ?? 100), seed: 20_260_301 }
/** No browser draws an element higher than this, px: 2^25 on screen, of which there may be four to a px of the page. */
const highestDrawn = 2 ** 25 / 4

describe.each([0, 1, 150, 1_000_000])('a list of %i rows', (rows) => {
  const height = 412
  const sight = { rows, height }
  const end = Math.max(0, elementHeight(sight) - height)

  test('has an element that a browser can draw, which scrolls from the first row to the last', () => {
    expect(elementHeight(sight)).toBeLessThanOrEqual(highestDrawn)
    const before = { top: end / 2, offset: farthestOffset(sight) / 2 }
    expect(offsetAfter(before, 0, sight)).toBe(0)
    expect(rowsToDraw(0, sight).first).toBe(0)
    const last = offsetAfter(before, end, sight)
    expect(last).toBe(farthestOffset(sight))
    expect(rowsToDraw(last, sight).last).toBe(rows - 1)
    expect(topOf(last, sight)).toBe(end)
    expect(topOf(0, sight)).toBe(0)
  })

  test('draws all rows that are in sight and few beside them, wherever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const offset = share * farthestOffset(sight)
        const { first, last } = rowsToDraw(offset, sight)
        const seen = Math.min(rows, Math.ceil((offset + height) / rowHeight))
        expect(first).toBeLessThanOrEqual(Math.floor(offset / rowHeight))
        expect(first).toBeGreaterThanOrEqual(0)
        expect(last).toBeGreaterThanOrEqual(seen - 1)
        expect(last).toBeLessThan(Math.max(rows, 1))
        expect(last - first).toBeLessThan(height / rowHeight + 12)
      }),
      runs,
    )
  })

  test('shows any row in full, and scrolls no farther than that', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: Math.max(0, rows - 1) }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (row, share) => {
          const offset = share * farthestOffset(sight)
          const shown = offsetShowing(row, offset, sight)
          if (rows === 0) return
          expect(shown).toBeLessThanOrEqual(Math.max(row * rowHeight, offset))
          expect(row * rowHeight).toBeGreaterThanOrEqual(shown)
          expect((row + 1) * rowHeight).toBeLessThanOrEqual(shown + height)
          const isSeen = row * rowHeight >= offset && (row + 1) * rowHeight <= offset + height
          if (isSeen) expect(shown).toBe(offset)
        },
      ),
      runs,
    )
  })
})

test('the wheel moves a million rows as far as it moves ten, the scroll bar by its share', () => {
  const sight = { rows: 1_000_000, height: 412 }
  const middle = { top: topOf(15_000_000, sight), offset: 15_000_000 }
  expect(offsetAfter(middle, middle.top + 100, sight)).toBe(15_000_100)
  expect(offsetAfter(middle, middle.top - 100, sight)).toBe(14_999_900)
  const half = (elementHeight(sight) - sight.height) / 2
  expect(offsetAfter({ top: 0, offset: 0 }, half, sight)).toBeCloseTo(farthestOffset(sight) / 2)
})

test('after each way the element can be put back where the rows are, and nothing moves', () => {
  const sight = { rows: 1_000_000, height: 412 }
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
      const offset = share * farthestOffset(sight)
      const top = topOf(offset, sight)
      const isEnd = top <= 0 || top >= elementHeight(sight) - sight.height - 1
      if (!isEnd) expect(offsetAfter({ top, offset }, top, sight)).toBe(offset)
    }),
    runs,
  )
})
