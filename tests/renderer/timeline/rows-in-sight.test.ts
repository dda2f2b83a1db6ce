import { expect, test } from 'vitest'
import { driftOf, RowsInSight } from '../../../src/renderer/timeline/rows-in-sight'
import type { RowPlaces } from '../../../src/renderer/timeline/vis-rows'

/** Rows of these heights, of which `length` px from `top` on are in sight. */
function placesOf(heights: readonly number[], top: number, length = 100): RowPlaces {
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, 0))
  return {
    rows: heights.map((height, at) => {
      const from = tops[at] ?? 0
      return { id: `${at}`, top: from, bottom: from + height }
    }),
    view: { top, bottom: top + length },
  }
}
const many = Array.from({ length: 50 }, () => 40)

test('rows in sight and one height beyond are told, and others as soon as they come near', () => {
  const told: (readonly string[])[] = []
  const rows = new RowsInSight((ids) => told.push(ids))
  rows.look(placesOf(many, 0))
  rows.look(placesOf(many, 30))
  expect(told).toEqual([['0', '1', '2', '3', '4', '5']])
  rows.look(placesOf(many, 1000))
  expect(told[1]).toEqual(['22', '23', '24', '25', '26', '27', '28', '29', '30'])
})

test('nothing is told while the timeline has no height', () => {
  const told: unknown[] = []
  new RowsInSight((ids) => told.push(ids)).look(placesOf(many, 0, 0))
  expect(told).toEqual([])
})

test('a row that grows as it comes into sight from above moves the rows below it, which are to stand still', () => {
  const before = placesOf([40, 40, 40, 40, 40], 80)
  expect(driftOf(before, placesOf([40, 90, 40, 40, 40], 60))).toBe(50)
  expect(driftOf(before, placesOf([40, 90, 40, 40, 40], 80))).toBe(50)
})

test('a row in sight may grow downwards', () => {
  const before = placesOf([40, 40, 40, 40, 40], 50)
  expect(driftOf(before, placesOf([40, 90, 40, 40, 40], 50))).toBe(0)
})

test('where rows are put elsewhere, or come and go, nothing is to stand still', () => {
  const before = placesOf([40, 40, 40, 40], 50)
  const others = placesOf([40, 90, 40, 40], 50)
  expect(driftOf(null, others)).toBe(0)
  expect(driftOf(before, placesOf([90, 40, 40], 50))).toBe(0)
  expect(driftOf(before, { ...others, rows: others.rows.toReversed() })).toBe(0)
})
