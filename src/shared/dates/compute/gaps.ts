import type { Ms } from '../date-value'

/** Where an event may lie, half open, ms UTC; infinite where there is no bound. */
export interface Occupied {
  /** The outermost instants that are possible. */
  readonly from: Ms
  readonly until: Ms
  /** The first instant at which it may be over, and the last at which it may begin. */
  readonly earliestEnd: Ms
  readonly latestStart: Ms
}

/** A stretch with nothing in it, ms UTC, between two events, which are given by their places in the list. */
export interface Gap {
  readonly from: Ms
  readonly until: Ms
  readonly before: number
  readonly after: number
  /** Nothing may lie in it; else there may be nothing in it, when the events lie as far from each other as they may. */
  readonly certain: boolean
}

/**
 * The gaps between `events` that `isLong`, in time. A certain gap is outside of the bounds of all events. A possible one is as long as
 * it may be: each event may be over before it or begin after it, so that none certainly reaches into it; those in which a certain gap
 * lies are left out. Never before the first event or after the last, and never without an end. n log n for n events.
 */
export function gapsBetween(
  events: readonly Occupied[],
  isLong: (gap: Pick<Gap, 'from' | 'until'>) => boolean,
): readonly Gap[] {
  const certain = certainGaps(events).filter(isLong)
  const possible = withoutThoseAround(certain, possibleGaps(events).filter(isLong))
  return [...certain, ...possible].sort((a, b) => a.from - b.from || a.until - b.until)
}

function certainGaps(events: readonly Occupied[]): Gap[] {
  const gaps: Gap[] = []
  let until = Infinity
  let before = -1
  for (const [after, event] of inOrder(events, ({ from }) => from)) {
    if (event.from > until) gaps.push({ from: until, until: event.from, before, after, certain: true })
    if (before === -1 || event.until > until) [until, before] = [event.until, after]
  }
  return gaps
}

/**
 * A gap from x to y is impossible where an event is over after x at the earliest and begins before y at the latest. So the longest
 * gap after the earliest end of an event lasts to the least latest start of those that end later, or to the last start there is.
 */
function possibleGaps(events: readonly Occupied[]): Gap[] {
  const [last, lastButOne] = lastTwo(events)
  const gaps: Gap[] = []
  let next = -1
  let waiting: number[] = []
  let end = Infinity
  for (const [before, event] of inOrder(events, ({ earliestEnd }) => -earliestEnd)) {
    if (event.earliestEnd < end) {
      next = waiting.reduce((one, other) => earlierStart(events, one, other), next)
      waiting = []
      end = event.earliestEnd
    }
    const after = next === -1 ? (before === last ? lastButOne : last) : next
    const until = after === undefined ? undefined : events[after]?.latestStart
    if (
      after !== undefined &&
      until !== undefined &&
      until > event.earliestEnd &&
      isBounded(event.earliestEnd, until)
    )
      gaps.push({ from: event.earliestEnd, until, before, after, certain: false })
    waiting.push(before)
  }
  return longestOnes(gaps)
}

/** Leaves out gaps that lie within others. */
function longestOnes(gaps: readonly Gap[]): Gap[] {
  let until = -Infinity
  return gaps
    .toSorted((a, b) => a.from - b.from || b.until - a.until)
    .filter((gap) => {
      const isLonger = gap.until > until
      until = Math.max(until, gap.until)
      return isLonger
    })
}

/** Both are in time, and none lies within another of its list: what one of `certain` lies in has the first that begins in it. */
function withoutThoseAround(certain: readonly Gap[], possible: readonly Gap[]): Gap[] {
  let at = 0
  return possible.filter(({ from, until }) => {
    while ((certain[at]?.from ?? Infinity) < from) at += 1
    return (certain[at]?.until ?? Infinity) > until
  })
}

function inOrder(events: readonly Occupied[], by: (event: Occupied) => number): [number, Occupied][] {
  return [...events.entries()].sort(([, a], [, b]) => compare(by(a), by(b)))
}

/** Both may be infinite. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function lastTwo(events: readonly Occupied[]): readonly number[] {
  return inOrder(events, ({ latestStart }) => -latestStart)
    .slice(0, 2)
    .map(([at]) => at)
}

function earlierStart(events: readonly Occupied[], a: number, b: number): number {
  const start = (at: number): number => events[at]?.latestStart ?? Infinity
  return start(b) < start(a) ? b : a
}

function isBounded(from: Ms, until: Ms): boolean {
  return Number.isFinite(from) && Number.isFinite(until)
}
