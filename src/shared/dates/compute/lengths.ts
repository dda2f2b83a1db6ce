import type { Ms } from '../date-value'
import { onEachClock } from './clocks'
import { earliestOf, latestOf, type PossibleEnd, type Possible } from './possible'
import { earliestEnd, latestStart, relationOfPossible } from './relations'

/** From one bound to another, ms UTC; what is measured is between two instants beside them. */
export interface Measured {
  readonly from: Ms
  readonly until: Ms
}

/**
 * How long something may last: as long as `shortest` at least and `longest` at most; null where there is no such bound (that is to
 * say: nothing at all at least, or without end at most).
 */
export interface LengthRange {
  readonly shortest: Measured | null
  readonly longest: Measured | null
}

/** How long a span may last; null for a moment, and for what comes from before everything or goes on beyond it. */
export function lengthOfPossible(possible: Possible): LengthRange | null {
  const { end, start } = possible
  if (end === null || latestOf(start) === -Infinity || earliestOf(end) === Infinity) return null
  const ranges = onEachClock([possible] as const).map(([{ start, end }]) => rangeBetween(start, end ?? start))
  return ranges.length === 0 ? null : ranges.reduce(either)
}

/** The time between two readings, from the end of one to the start of the other; they may overlap, then there is none. */
export function distanceOfPossible(a: Possible, b: Possible): LengthRange | null {
  const ranges = onEachClock([a, b] as const).flatMap(([one, other]) => [
    ...(earliestEnd(one) < latestStart(other) ? [rangeFromTo(one, other)] : []),
    ...(earliestEnd(other) < latestStart(one) ? [rangeFromTo(other, one)] : []),
  ])
  if (ranges.length === 0) return null
  const range = ranges.reduce(either)
  return relationOfPossible(a, b).overlaps === 'no' ? range : { ...range, shortest: null }
}

function rangeFromTo(earlier: Possible, later: Possible): LengthRange {
  const ends = {
    within: clipped(earlier.end ?? earlier.start, earliestEnd(earlier), Infinity),
    zoneless: false,
  }
  const starts = { within: clipped(later.start, -Infinity, latestStart(later)), zoneless: false }
  return rangeBetween(ends, starts)
}

function clipped({ within }: PossibleEnd, from: Ms, until: Ms): PossibleEnd['within'] {
  return within
    .map(({ first, last }) => ({ first: Math.max(first, from), last: Math.min(last, until) }))
    .filter(({ first, last }) => first <= last)
}

/** Of all pairs of a first instant and one that is not before it. */
function rangeBetween(first: PossibleEnd, second: PossibleEnd): LengthRange {
  const apart = first.within.flatMap((from) =>
    second.within
      .filter((until) => from.first <= until.last)
      .map((until) => ({ from: from.last + 1, until: until.first })),
  )
  const shortest = apart.reduce((one, other) => (lengthOf(other) < lengthOf(one) ? other : one))
  return {
    shortest: lengthOf(shortest) > 0 ? finite(shortest) : null,
    longest: finite({ from: earliestOf(first), until: latestOf(second) + 1 }),
  }
}

function either(a: LengthRange, b: LengthRange): LengthRange {
  return {
    shortest:
      a.shortest && b.shortest && (lengthOf(b.shortest) < lengthOf(a.shortest) ? b.shortest : a.shortest),
    longest: a.longest && b.longest && (lengthOf(b.longest) > lengthOf(a.longest) ? b.longest : a.longest),
  }
}

function lengthOf({ from, until }: Measured): Ms {
  return until - from
}

function finite(measured: Measured): Measured | null {
  return Number.isFinite(measured.from) && Number.isFinite(measured.until) ? measured : null
}
