import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dropAt } from '../../../src/shared/lanes/lane-drop'
import { orderLanes } from '../../../src/shared/lanes/lane-order'
import { nestingProblem, placeByKey, standsAt } from '../../../src/shared/lanes/lane-places'
import type { LaneRecord } from '../../../src/shared/model'
import { propertyRuns } from '../../support/random-edits'

const aLane = (id: string, position: string, parent: string | null = null): LaneRecord => ({
  id,
  title: id,
  color: 'blue',
  position,
  parent,
})

/** a, b with c and d under it, e; each row 40 px tall. */
const lanes = [
  aLane('a', 'a1'),
  aLane('b', 'a2'),
  aLane('c', 'a1', 'b'),
  aLane('d', 'a2', 'b'),
  aLane('e', 'a3'),
]
const boxesOf = (all: readonly LaneRecord[]) =>
  orderLanes(all).map(({ lane }, at) => ({ id: lane.id, top: at * 40, bottom: at * 40 + 40 }))
const drop = (id: string, y: number) => dropAt(lanes, boxesOf(lanes), id, y)

test('at the edges of a row a lane goes beside it, on its middle under it', () => {
  expect(drop('a', 4 * 40 + 36)).toEqual({ place: { parent: null, before: null }, line: 200, depth: 0 })
  expect(drop('e', 4)).toEqual({ place: { parent: null, before: 'a' }, line: 0, depth: 0 })
  expect(drop('e', 20)).toEqual({ place: { parent: 'a', before: null }, line: null, depth: 1 })
})

test('among the lanes of another it lies under that one', () => {
  expect(drop('a', 2 * 40 + 30)).toEqual({ place: { parent: 'b', before: 'd' }, line: 120, depth: 1 })
  expect(drop('a', 40 + 38)).toEqual({ place: { parent: 'b', before: 'c' }, line: 80, depth: 1 })
  expect(drop('c', 4)).toEqual({ place: { parent: null, before: 'a' }, line: 0, depth: 0 })
})

test('a lane with lanes goes beside the whole family of another, never into it', () => {
  const wide = [...lanes, aLane('f', 'a1', 'e')]
  expect(dropAt(wide, boxesOf(wide), 'e', 2 * 40 + 20)).toBe(null)
  expect(dropAt(wide, boxesOf(wide), 'b', 5 * 40 + 20)?.place).toEqual({ parent: null, before: null })
  expect(dropAt(wide, boxesOf(wide), 'b', 20)?.place.parent).toBe(null)
})

test('where it would stay, nothing is offered', () => {
  expect(drop('a', 20)).toBe(null)
  expect(drop('a', -100)).toBe(null)
  expect(drop('e', 1000)).toBe(null)
  expect(drop('gone', 1000)?.place ?? null).toEqual({ parent: null, before: null })
})

test('whatever is dropped wherever, and whatever key: a lane never nests twice, and its place is another than before', () => {
  const tree = fc.array(fc.option(fc.nat(9), { freq: 3 }), { minLength: 1, maxLength: 10 }).map((parents) =>
    parents.map((parent, at) => {
      const root = parent !== null && parent < at && parents[parent] === null ? String(parent) : null
      return aLane(String(at), `a${String(at)}`, root)
    }),
  )
  const key = fc.constantFrom('up' as const, 'down' as const, 'nest' as const, 'unnest' as const)
  fc.assert(
    fc.property(tree, fc.nat(9), fc.integer({ min: -20, max: 420 }), key, (all, at, y, way) => {
      const id = String(at % all.length)
      for (const place of [dropAt(all, boxesOf(all), id, y)?.place, placeByKey(all, id, way)]) {
        if (!place) continue
        expect(nestingProblem(all, id, place.parent)).toBe(null)
        expect(standsAt(all, id, place)).toBe(false)
        const beside = all.find((lane) => lane.id === place.before)
        expect(beside?.parent ?? place.parent).toBe(place.parent)
      }
    }),
    { numRuns: propertyRuns * 20, seed: 4 },
  )
})
