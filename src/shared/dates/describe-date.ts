import { dateSentences } from '../messages/dates'
import { boundsOfDate, dateAt, hasTime, type CivilDate, type DateUnit } from './civil-date'
import type { DateReading, Endpoint } from './date-value'
import { isApproximate, type Dating } from './dating'
import { boundsOfEndpoint, datingOf } from './endpoint'
import { dateLabel } from './label-date'

/** One plain sentence that says what was understood, with its bounds. */
export function describeDate(reading: DateReading): string {
  const { start, end } = reading
  if (end !== null) return dateSentences.span(describeStart(start), describeLast(end))
  const known = describeKnown(start)
  if (known === null) return dateSentences.noDate
  const { when, bounds } = known
  return bounds === null ? dateSentences.moment(when) : dateSentences.momentWithin(when, ...bounds)
}

function describeStart(start: Endpoint): string {
  if (start.state === 'open') return dateSentences.startOpen
  if (start.state === 'ongoing') return dateSentences.startOngoing
  const when = describeWithin(start)
  return when === null ? dateSentences.startUnknown : dateSentences.starts(when)
}

function describeLast(end: Endpoint): string {
  if (end.state === 'open') return dateSentences.endOpen
  if (end.state === 'ongoing') return dateSentences.endOngoing
  const when = describeWithin(end)
  return when === null ? dateSentences.endUnknown : dateSentences.ends(when)
}

function describeWithin(end: Endpoint): string | null {
  const known = describeKnown(end)
  if (known === null) return null
  return known.bounds === null ? known.when : dateSentences.within(known.when, ...known.bounds)
}

interface Known {
  readonly when: string
  /** The first and last date that are possible; null when `when` says them. */
  readonly bounds: readonly [string, string] | null
}

function describeKnown(end: Endpoint): Known | null {
  const dating = datingOf(end)
  const bounds = boundsOfEndpoint(end)
  if (dating === null || bounds === null) return null
  const unit = boundaryUnit(dating)
  const first = dateLabel(dateAt(bounds.earliest, unit, end.offset))
  const last = dateLabel(dateAt(bounds.latest - 1, unit, end.offset))
  return { when: whenOf(dating), bounds: isExact(dating) ? null : [first, last] }
}

function whenOf(dating: Dating): string {
  if (dating.kind === 'between') {
    return dateSentences.between(dateLabel(dating.first), dateLabel(dating.last))
  }
  const { date, qualifier } = dating
  const when = isApproximate(qualifier) ? dateSentences.about(dateLabel(date)) : plainWhen(date)
  return qualifier === '?' || qualifier === '%' ? dateSentences.uncertain(when) : when
}

function plainWhen(date: CivilDate): string {
  if (!isDayOrTime(date)) return dateSentences.someTimeIn(dateLabel(date))
  if (date.unit === 'day') return dateSentences.exactly.day(dateLabel(date))
  const when = dateSentences.exactly.time(dateLabel(date))
  if (date.offset === 0) return when
  const universal = dateAt(boundsOfDate(date).earliest, date.unit, 0)
  return dateSentences.inUniversalTime(when, dateLabel(universal))
}

function isExact(dating: Dating): boolean {
  return dating.kind === 'one' && !isApproximate(dating.qualifier) && isDayOrTime(dating.date)
}

function isDayOrTime(date: CivilDate): boolean {
  return date.unit === 'day' || hasTime(date.unit)
}

/** Bounds are said in days, or in the unit of the time of day. */
function boundaryUnit(dating: Dating): DateUnit {
  const date = dating.kind === 'one' ? dating.date : dating.first
  return hasTime(date.unit) ? date.unit : 'day'
}
