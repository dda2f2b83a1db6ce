import type { DateReading, Endpoint, Ms } from '../date-value'
import { stretchesOf } from '../dating'
import { datingOf } from '../endpoint'

/** The whole ms from `first` to `last`, both included; infinite where there is no bound. */
export interface Instants {
  readonly first: Ms
  readonly last: Ms
}

/** Where one end may lie: in one of these stretches, which are in order. Without a zone they are times on an unknown clock. */
export interface PossibleEnd {
  readonly within: readonly Instants[]
  readonly zoneless: boolean
}

/** Where a reading may lie: from a start to an end that is not before it; a moment, without an end, is one instant. */
export interface Possible {
  readonly start: PossibleEnd
  readonly end: PossibleEnd | null
}

/** What counts of an end here; bounds as an `Endpoint` has them. */
export type EndBounds = Pick<Endpoint, 'state' | 'earliest' | 'latest' | 'offset'>

type Within<E> = (end: E) => readonly Pick<Endpoint, 'earliest' | 'latest'>[]

/** Where `reading` may lie by all that is known of it: "1667 or 1670" is not between the two. See `possibleWithin`. */
export function possibleOf(reading: DateReading, asOf: Ms): Possible {
  return possibleWithin(reading, asOf, stretchesOfEnd)
}

/**
 * Where what has these ends may lie, by their bounds, or by the stretches that `within` finds. An end that is not known may lie
 * anywhere; a span without an end goes on beyond everything, and without a start comes from before everything. What is ongoing ends
 * at `asOf` (ms) on the clock of its start, or with its start when that is later.
 */
export function possibleWithin<E extends EndBounds>(
  { start: first, end: last }: { readonly start: E; readonly end: E | null },
  asOf: Ms,
  within: Within<E> = (end) => [end],
): Possible {
  const start = last !== null && first.state === 'open' ? at(-Infinity) : possibleEnd(first, asOf, within)
  if (last === null) return { start, end: null }
  if (last.state === 'open') return { start, end: at(Infinity) }
  if (last.state !== 'ongoing') return { start, end: possibleEnd(last, asOf, within) }
  const hasBegun = earliestOf(start) <= asOf
  return { start, end: { ...at(hasBegun ? asOf : latestOf(start)), zoneless: start.zoneless } }
}

/** The first instant an end may be. */
export function earliestOf({ within }: PossibleEnd): Ms {
  return within[0]?.first ?? Infinity
}

/** The last instant an end may be. */
export function latestOf({ within }: PossibleEnd): Ms {
  return within.at(-1)?.last ?? -Infinity
}

/** Whether the reading can lie anywhere: its end is not certainly before its start. */
export function isPossible({ start, end }: Possible): boolean {
  return earliestOf(start) <= latestOf(end ?? start)
}

function at(instant: Ms): PossibleEnd {
  return { within: [{ first: instant, last: instant }], zoneless: false }
}

function possibleEnd<E extends EndBounds>(end: E, asOf: Ms, within: Within<E>): PossibleEnd {
  if (end.state === 'ongoing') return at(asOf)
  const stretches = within(end).map(({ earliest, latest }) => ({
    first: earliest ?? -Infinity,
    last: latest === null ? Infinity : latest - 1,
  }))
  return { within: stretches, zoneless: end.state === 'known' && end.offset === null }
}

function stretchesOfEnd(end: Endpoint): ReturnType<Within<Endpoint>> {
  const dating = datingOf(end)
  return dating?.kind === 'set' ? stretchesOf(dating) : [end]
}
