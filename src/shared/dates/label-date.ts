import { dateLabels } from '../messages/dates'
import type { CivilDate } from './civil-date'
import { offsetText, twoDigits } from './edtf'

/** An astronomical year as read by people: 0 is 1 BCE; an era stands with years of less or more than four digits. */
export function yearLabel(year: number): string {
  if (year < 1) return dateLabels.beforeChrist(1 - year)
  return year < 1000 || year > 9999 ? dateLabels.commonEra(year) : String(year)
}

/** The label of one date; `without` leaves out the year, or year and month, when the date beside it shows them. */
export function dateLabel(date: CivilDate, without: 'nothing' | 'year' | 'month' = 'nothing'): string {
  const year = without === 'nothing' ? [yearLabel(date.year)] : []
  if (date.unit === 'year') return yearLabel(date.year)
  const month = without === 'month' ? [] : [dateLabels.month(date.month)]
  if (date.unit === 'month') return [dateLabels.month(date.month), ...year].join(' ')
  const day = [String(date.day), ...month, ...year].join(' ')
  return date.unit === 'day' ? day : dateLabels.timed(day, clockLabel(date), zoneLabel(date.offset ?? 0))
}

function clockLabel(date: CivilDate): string {
  const hour = twoDigits(date.hour)
  if (date.unit === 'hour') return dateLabels.hour(hour)
  const minute = `${hour}:${twoDigits(date.minute)}`
  return date.unit === 'minute' ? minute : `${minute}:${twoDigits(date.second)}`
}

function zoneLabel(offset: number): string {
  return offset === 0 ? dateLabels.universalTime : dateLabels.offset(offsetText(offset))
}

/** Two dates side by side, without what both share: "3" and "5 Jun 2021", "Jun" and "Aug 2021". */
export function pairLabels(first: CivilDate, last: CivilDate): readonly [string, string] {
  const shared = first.unit === last.unit && first.year === last.year && first.offset === null
  const sharesMonth = shared && first.unit === 'day' && first.month === last.month
  const without = sharesMonth ? 'month' : shared ? 'year' : 'nothing'
  return [dateLabel(first, without), dateLabel(last)]
}
