import type { EventDetails } from '../../shared/api'
import type { DateReading, Ms, Unit } from '../../shared/dates/date-value'
import { readingInZone } from '../../shared/dates/shown-in-zone'

/** A stretch of time, ms UTC. */
export interface TimeSpan {
  readonly from: Ms
  readonly until: Ms
}

const day = 86_400_000
const year = 365.2425 * day

const widestOf: readonly (readonly [Ms, Unit])[] = [
  [4 * day, 'hour'],
  [0.5 * year, 'day'],
  [8 * year, 'month'],
  [200 * year, 'year'],
]

/** The unit in which a new event is dated at the middle of a window `width` ms wide. */
export function unitOfWidth(width: Ms): Unit {
  return widestOf.find(([widest]) => width <= widest)?.[1] ?? 'decade'
}

/** The window that shows `span` with shares of its width before and after it; the span counts as `narrowest` ms at least. */
export function around(span: TimeSpan, before: number, after: number, narrowest: Ms = 30 * day): TimeSpan {
  const width = Math.max(span.until - span.from, narrowest)
  const middle = (span.from + span.until) / 2
  const from = middle - width / 2 - width * before
  return { from: Math.floor(from), until: Math.ceil(from + width * (1 + before + after)) }
}

/** The shortest stretch that holds both. */
export function spanOfBoth(a: TimeSpan, b: TimeSpan): TimeSpan {
  return { from: Math.min(a.from, b.from), until: Math.max(a.until, b.until) }
}

/** Whether two windows are the same but for what rounding and a last frame of a glide may do. */
export function isNear(a: TimeSpan, b: TimeSpan): boolean {
  const tolerance = (b.until - b.from) / 1000
  return Math.abs(a.from - b.from) <= tolerance && Math.abs(a.until - b.until) <= tolerance
}

/** The outermost known bounds of a reading, or null when no end is known. */
export function boundsOf(reading: DateReading): TimeSpan | null {
  const known = [reading.start.earliest, reading.start.latest, reading.end?.earliest, reading.end?.latest]
  const bounds = known.filter((bound): bound is Ms => bound != null)
  return bounds.length === 0 ? null : { from: Math.min(...bounds), until: Math.max(...bounds) }
}

/** The window moved so that the event, shown in a zone (an IANA name), is in it; the same window when it is already, or has no date. */
export function windowShowing(event: EventDetails, window: TimeSpan, zone: string): TimeSpan {
  const span = event.date && boundsOf(readingInZone(event.date, zone))
  if (!span || (span.until > window.from && span.from < window.until)) return window
  const half = (window.until - window.from) / 2
  const middle = (span.from + span.until) / 2
  return { from: Math.round(middle - half), until: Math.round(middle + half) }
}
