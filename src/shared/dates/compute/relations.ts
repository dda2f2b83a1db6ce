import type { DateReading, Ms } from '../date-value'
import { onEachClock } from './clocks'
import { earliestOf, latestOf, possibleOf, type Instants, type Possible } from './possible'

type Certainty = 'certainly' | 'possibly' | 'no'

/** How one reading lies to another. `overlaps`: they share an instant; exactly one of the three is so, known or not. */
export interface Relation {
  readonly before: Certainty
  readonly after: Certainty
  readonly overlaps: Certainty
}

/**
 * How `a` lies to `b` in time, by all that is known: certain is what holds wherever in their bounds both may lie, possible what
 * holds somewhere. What `possibleOf` says of open, unknown and ongoing ends (at `asOf`, ms), and `onEachClock` of dates without a
 * zone, counts.
 */
export function relationOf(a: DateReading, b: DateReading, asOf: Ms): Relation {
  return relationOfPossible(possibleOf(a, asOf), possibleOf(b, asOf))
}

export function relationOfPossible(a: Possible, b: Possible): Relation {
  const clocks = onEachClock([a, b] as const)
  const before = clocks.some(([one, other]) => mayPrecede(one, other))
  const after = clocks.some(([one, other]) => mayPrecede(other, one))
  const overlaps = clocks.some(([one, other]) => mayOverlap(one, other))
  return {
    before: certainty(before, after || overlaps),
    after: certainty(after, before || overlaps),
    overlaps: certainty(overlaps, before || after),
  }
}

/** The first instant at which the reading may be over. */
export function earliestEnd({ start, end }: Possible): Ms {
  const from = earliestOf(start)
  const stretch = (end ?? start).within.find(({ last }) => last >= from)
  return stretch ? Math.max(stretch.first, from) : Infinity
}

/** The last instant at which the reading may begin. */
export function latestStart({ start, end }: Possible): Ms {
  const until = latestOf(end ?? start)
  const stretch = start.within.findLast(({ first }) => first <= until)
  return stretch ? Math.min(stretch.last, until) : -Infinity
}

function mayPrecede(a: Possible, b: Possible): boolean {
  return earliestEnd(a) < latestStart(b)
}

/** A span covers the most when it is from its first possible start to its last possible end; a moment is in one stretch only. */
function mayOverlap(a: Possible, b: Possible): boolean {
  return widest(a).some((one) => widest(b).some(({ first, last }) => one.first <= last && first <= one.last))
}

function widest({ start, end }: Possible): readonly Instants[] {
  return end === null ? start.within : [{ first: earliestOf(start), last: latestOf(end) }]
}

function certainty(isPossible: boolean, isOtherPossible: boolean): Certainty {
  if (!isPossible) return 'no'
  return isOtherPossible ? 'possibly' : 'certainly'
}
