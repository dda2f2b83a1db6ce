import { dateSentences } from '../messages/dates'
import { dateAt, hasTime } from './civil-date'
import type { DateReading, Endpoint } from './date-value'
import { isApproximate, type Dating } from './dating'
import { describeDating } from './describe-dating'
import { boundsOfEndpoint, datingOf, mayEndBeforeStart } from './endpoint'
import { formatEnd } from './format-date'
import { dateLabel } from './label-date'

/** One plain sentence that says what was understood, with its bounds. */
export function describeDate(reading: DateReading): string {
  const { start, end } = reading
  if (end !== null) return dateSentences.span(describeStart(start), describeLast(end))
  const known = describeKnown(start)
  if (known === null) return dateSentences.noDate
  const { when, bounds } = known
  return bounds === null ? dateSentences.moment(when) : dateSentences.momentWithin(when, bounds)
}

/** What is to be said of a date that was understood but may contradict itself: its end may lie before its start. Else null. */
export function warnOfDate({ start, end }: DateReading): string | null {
  if (end === null || !mayEndBeforeStart(start, end)) return null
  return dateSentences.endMayBeBefore(formatEnd(end), formatEnd(start))
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
  return known.bounds === null ? known.when : dateSentences.within(known.when, known.bounds)
}

interface Known {
  readonly when: string
  /** From the first to the last date that is possible, in words; null when `when` says it. */
  readonly bounds: string | null
}

function describeKnown(end: Endpoint): Known | null {
  const dating = datingOf(end)
  return dating === null
    ? null
    : { when: describeDating(dating), bounds: isExact(dating) ? null : boundsText(end) }
}

/** The bounds of an end in words, in days or in the unit of its time of day; null when it has none. */
function boundsText(end: Endpoint): string | null {
  const bounds = boundsOfEndpoint(end)
  if (bounds === null) return null
  const { earliest, latest } = bounds
  const unit = hasTime(bounds.unit) ? bounds.unit : 'day'
  const first = earliest === null ? null : dateLabel(dateAt(earliest, unit, end))
  const last = latest === null ? null : dateLabel(dateAt(latest - 1, unit, end))
  if (first === null) return last === null ? null : dateSentences.atTheLatest(last)
  return last === null ? dateSentences.atTheEarliest(first) : dateSentences.fromTo(first, last)
}

function isExact(dating: Dating): boolean {
  if (dating.kind !== 'one' || isApproximate(dating.qualifier)) return false
  return dating.date.unit === 'day' || hasTime(dating.date.unit)
}
