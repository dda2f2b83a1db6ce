import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Possible } from '../../../../src/shared/dates/compute/possible'
import { relationOfPossible, type Relation } from '../../../../src/shared/dates/compute/relations'
import type { Ms } from '../../../../src/shared/dates/date-value'
import { runs } from '../arbitrary-dates'
import { aPossibleOn, hourGrid, msGrid, offsets, pairsOf, type Grid } from './possible-readings'

/** Tries every pair of places of both, on every clock. Null when there is none. */
function bruteForce(grid: Grid, a: Possible, b: Possible, clocks: readonly Ms[]): Relation | null {
  const found = { before: false, after: false, overlaps: false }
  for (const offset of clocks) {
    if (found.before && found.after && found.overlaps) break
    const others = pairsOf(grid, b, offset)
    for (const [start, end] of pairsOf(grid, a, offset)) {
      for (const [from, until] of others) {
        found[end < from ? 'before' : until < start ? 'after' : 'overlaps'] = true
      }
    }
  }
  const count = Object.values(found).filter(Boolean).length
  if (count === 0) return null
  const say = (so: boolean) => (!so ? 'no' : count === 1 ? 'certainly' : 'possibly')
  return { before: say(found.before), after: say(found.after), overlaps: say(found.overlaps) }
}

const zoned = fc.constant(false)
const any = aPossibleOn(msGrid, zoned, 4)

test('before, after and overlaps are certain, possible or not, as trying every instant has it', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const expected = bruteForce(msGrid, a, b, [0])
      fc.pre(expected !== null)
      expect(relationOfPossible(a, b)).toEqual(expected)
    }),
    { ...runs, numRuns: runs.numRuns * 10 },
  )
})

test('a date without a zone, beside one with, may be on any clock from -12:00 to +14:00', () => {
  const mixed = aPossibleOn(hourGrid, fc.boolean(), 2)
  const bounded = mixed.filter(({ start, end }) =>
    [start, ...(end ? [end] : [])].every(({ within }) =>
      within.every(({ first, last }) => Number.isFinite(first) === Number.isFinite(last)),
    ),
  )
  fc.assert(
    fc.property(bounded, bounded, (a, b) => {
      const ends = [a.start, a.end, b.start, b.end].filter((end) => end !== null)
      const expected = bruteForce(hourGrid, a, b, ends.some((end) => end.zoneless) ? offsets : [0])
      fc.pre(expected !== null)
      expect(relationOfPossible(a, b)).toEqual(expected)
    }),
    runs,
  )
})

test('one of the three is certain or several are possible, and swapping the two swaps before and after', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      fc.pre(bruteForce(msGrid, a, b, [0]) !== null)
      const relation = relationOfPossible(a, b)
      const answers = Object.values(relation) as string[]
      expect([1, 0]).toContain(answers.filter((one) => one === 'certainly').length)
      expect(answers.filter((one) => one === 'possibly')).not.toHaveLength(1)
      const { before, after, overlaps } = relationOfPossible(b, a)
      expect(relation).toEqual({ before: after, after: before, overlaps })
    }),
    runs,
  )
})
