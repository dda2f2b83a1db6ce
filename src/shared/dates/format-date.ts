import { dateLabels } from '../messages/dates'
import { boundsOfDate, dateAt, noClock, type CivilDate } from './civil-date'
import type { DateReading, Endpoint } from './date-value'
import { datingOf } from './endpoint'
import { dateLabel, pairLabels } from './label-date'
import { datingLabel } from './label-dating'

/** The short label of a reading, for screen and figure. `readDate` reads it back to the same meaning. */
export function formatDate(reading: DateReading): string {
  const { start, end } = reading
  if (end === null) return formatEnd(start)
  return wholeLabel(start, end) ?? pairedLabel(start, end) ?? spanLabel(start, end)
}

/** The label of one end. */
export function formatEnd(end: Endpoint): string {
  const dating = datingOf(end)
  if (dating !== null) return datingLabel(dating)
  return end.state === 'known' ? dateLabels.unknown : dateLabels[end.state]
}

function spanLabel(start: Endpoint, end: Endpoint): string {
  if (end.state === 'open') return dateLabels.fromTo(dateLabels.from(formatEnd(start)), formatEnd(end))
  if (start.state === 'open') return dateLabels.until(formatEnd(end))
  return dateLabels.fromTo(formatEnd(start), formatEnd(end))
}

/** "3 – 5 Jun 2021": two plain dates, without what both share. */
function pairedLabel(start: Endpoint, end: Endpoint): string | null {
  const first = plainDate(start)
  const last = plainDate(end)
  return first === null || last === null ? null : dateLabels.fromTo(...pairLabels(first, last))
}

/** "all of 2022": plain days that are the first and the last of one year, month or day. */
function wholeLabel(start: Endpoint, end: Endpoint): string | null {
  const first = plainDate(start)
  const last = plainDate(end)
  if (first?.unit !== 'day' || last?.unit !== 'day') return null
  const from = boundsOfDate(first).earliest
  const until = boundsOfDate(last).latest
  for (const unit of ['year', 'month', 'day'] as const) {
    const whole = dateAt(from, unit, noClock)
    const bounds = boundsOfDate(whole)
    if (bounds.earliest === from && bounds.latest === until) return dateLabels.allOf(dateLabel(whole))
  }
  return null
}

function plainDate(end: Endpoint): CivilDate | null {
  const dating = datingOf(end)
  if (dating?.kind !== 'one' || dating.qualifier !== '' || dating.masked !== undefined) return null
  return dating.date
}
