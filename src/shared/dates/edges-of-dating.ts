import { coarser, fixedLength, startOfUnit } from './civil'
import { boundsOfDate, dateAt, hasTime, noClock, type CivilDate } from './civil-date'
import type { Ms, Unit } from './date-value'
import { boundsOfDating, clockOf, type DateRange, type Dating } from './dating'

/**
 * The first and the last date of what is known, as ends of a range; null when they leave ±8.64e15 ms. `bare` leaves out what "c." adds.
 * Where they are no dates of one unit, they are the coarsest that begin and end there.
 */
export function edgesOf(dating: Dating, as: 'bare' | 'whole'): DateRange | null {
  if (dating.kind === 'one' && dating.components === undefined && dating.masked === undefined) {
    const isPlain = dating.qualifier === '' || dating.qualifier === '?' || as === 'bare'
    const isShort = coarser(dating.date.unit, 'year') === 'year'
    if (isPlain && isShort) return { first: dating.date, last: dating.date }
    if (isPlain) return edgesAt(boundsOfDate(dating.date), 'year', noClock)
  }
  if (dating.kind === 'set' && dating.qualifier === '' && dating.ranges.length === 1)
    return dating.ranges[0] ?? null
  const bounds = boundsOfDating(dating)
  return bounds === null ? null : edgesAt(bounds, coarsest(dating, bounds.unit), clockOf(dating))
}

/** Seasons and parts of years do not begin with a year, parts of months not with a month. */
function coarsest(dating: Dating, unit: Unit): Unit {
  if (dating.kind === 'season') return 'month'
  return coarser(unit, 'year') === 'year' ? unit : 'year'
}

type Clock = Pick<CivilDate, 'offset' | 'zone'>

function edgesAt(
  bounds: { readonly earliest: Ms | null; readonly latest: Ms | null },
  unit: Unit,
  clock: Clock,
): DateRange {
  const { earliest, latest } = bounds
  const units = {
    first: earliest === null ? unit : unitAt(earliest, unit, clock),
    last: latest === null ? unit : unitAt(latest, unit, clock),
  }
  const first = earliest === null ? null : dateAt(earliest, units.first, clock)
  const last = latest === null ? null : dateAt(latest - 1, units.last, clock)
  if (earliest === null || latest === null || first === null || last === null) return { first, last }
  // A date that goes beyond the other bound would say more than is known: "2021 to April 2021".
  const tooLong = boundsOfDate(first).latest > latest || boundsOfDate(last).earliest < earliest
  const both = coarser(units.first, units.last) === units.first ? units.last : units.first
  return tooLong
    ? { first: dateAt(earliest, both, clock), last: dateAt(latest - 1, both, clock) }
    : { first, last }
}

const finer: readonly Unit[] = ['year', 'month', 'day', 'hour', 'minute', 'second']

/** The coarsest unit, not above `unit`, that begins at an instant. */
function unitAt(ms: Ms, unit: Unit, { offset }: Clock): Unit {
  const local = ms + (hasTime(unit) ? (offset ?? 0) : 0) * (fixedLength('minute') ?? 0)
  const possible = finer.filter((candidate) => coarser(candidate, unit) === unit)
  return possible.find((candidate) => startOfUnit(local, candidate) === local) ?? 'second'
}

/** Two dates as ends of one range, on one clock; null when only one of them is told by a clock. */
export function onOneClock(first: CivilDate, last: CivilDate): readonly [CivilDate, CivilDate] | null {
  if (hasTime(first.unit) !== hasTime(last.unit) || (first.offset === null) !== (last.offset === null))
    return null
  if (first.offset === last.offset && first.zone === last.zone) return [first, last]
  const clock = { offset: first.offset, zone: null }
  return [{ ...first, ...clock }, dateAt(boundsOfDate(last).earliest, last.unit, clock)]
}
