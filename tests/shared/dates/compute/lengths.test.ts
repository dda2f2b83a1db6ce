import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  distanceOfPossible,
  lengthOfPossible,
  type LengthRange,
} from '../../../../src/shared/dates/compute/lengths'
import type { Ms } from '../../../../src/shared/dates/date-value'
import { runs } from '../arbitrary-dates'
import { aPossibleOn, beyond, hourGrid, msGrid, offsets, pairsOf } from './possible-readings'

const zoned = fc.constant(false)
const any = aPossibleOn(msGrid, zoned, 4)

/** Bounds are half open, so a length in whole ms is 1 ms inside both of its bounds, but for nothing at all. */
function expectRange(range: LengthRange | null, lengths: readonly Ms[]): void {
  const least = lengths.reduce((one, other) => Math.min(one, other))
  const most = lengths.reduce((one, other) => Math.max(one, other))
  const { shortest, longest } = range ?? { shortest: null, longest: null }
  const low = shortest ? shortest.until - shortest.from : 0
  expect(low).toBe(Math.max(0, least - 1))
  if (most >= beyond / 2) expect(longest).toBeNull()
  else expect(longest && longest.until - longest.from).toBe(most + 1)
}

test('a span lasts from its shortest to its longest, as trying every instant has it', () => {
  fc.assert(
    fc.property(any, (possible) => {
      const lengths = pairsOf(msGrid, possible, 0).map(([start, end]) => end - start)
      fc.pre(lengths.length > 0)
      const range = lengthOfPossible(possible)
      const isOpen = possible.end === null || possible.start.within[0]?.last === -Infinity
      if (isOpen || possible.end.within[0]?.first === Infinity) expect(range).toBeNull()
      else expectRange(range, lengths)
    }),
    { ...runs, numRuns: runs.numRuns * 10 },
  )
})

test('the time between two is from the end of the earlier to the start of the later, on every clock', () => {
  const bounded = (grid: typeof hourGrid, zones: fc.Arbitrary<boolean>, longest: number) =>
    aPossibleOn(grid, zones, longest).filter(({ start, end }) =>
      [start, ...(end ? [end] : [])].every(({ within }) =>
        within.every(({ first, last }) => Number.isFinite(first) && Number.isFinite(last)),
      ),
    )
  const both = fc.oneof(
    fc.record({
      grid: fc.constant(msGrid),
      a: bounded(msGrid, zoned, 3),
      b: bounded(msGrid, zoned, 3),
      clocks: fc.constant([0]),
    }),
    fc.record({
      grid: fc.constant(hourGrid),
      a: bounded(hourGrid, fc.constant(true), 2),
      b: bounded(hourGrid, zoned, 2),
      clocks: fc.constant(offsets),
    }),
  )
  fc.assert(
    fc.property(both, ({ grid, a, b, clocks }) => {
      const distances = clocks.flatMap((offset) => {
        const others = pairsOf(grid, b, offset)
        return pairsOf(grid, a, offset).flatMap(([start, end]) =>
          others.map(([from, until]) => Math.max(0, from - end, start - until)),
        )
      })
      fc.pre(distances.length > 0)
      const isApart = distances.some((distance) => distance > 0)
      const range = distanceOfPossible(a, b)
      if (!isApart) expect(range).toBeNull()
      else expectRange(range, distances)
    }),
    runs,
  )
})
