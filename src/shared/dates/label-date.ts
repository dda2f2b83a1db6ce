import { dateLabels } from '../messages/dates'
import { msOfFields } from './civil'
import { hasTime, type CivilDate } from './civil-date'
import { edtfOfDate } from './edtf-date'
import { offsetText, twoDigits } from './edtf-digits'
import { placeOfZone } from './zone-of-place'
import { offsetsOfLocal } from './zones'

/** An astronomical year as read by people: 0 is 1 BCE; an era stands with years of less or more than four digits. */
export function yearLabel(year: number): string {
  if (year < 1) return dateLabels.beforeChrist(1 - year)
  return year < 1000 || year > 9999 ? dateLabels.commonEra(year) : String(year)
}

/** The label of one date; `without` leaves out the year, or year and month, when the date beside it shows them. */
export function dateLabel(date: CivilDate, without: 'nothing' | 'year' | 'month' = 'nothing'): string {
  const year = without === 'nothing' ? [yearLabel(date.year)] : []
  const month = without === 'month' ? [] : [dateLabels.month(date.month)]
  switch (date.unit) {
    case 'year':
      return yearLabel(date.year)
    case 'quarter':
      return dateLabels.quarter((date.month + 2) / 3, yearLabel(date.year))
    case 'half':
      return dateLabels.half((date.month + 5) / 6, yearLabel(date.year))
    case 'month':
      return [...month, ...year].join(' ')
    case 'decade':
    case 'century':
    case 'millennium':
      return yearsLabel(date)
    default:
      return dayLabel(date, [String(date.day), ...month, ...year].join(' '))
  }
}

/** Of the decades, those that could be taken for a century ("1900s") are written as EDTF has them. */
function yearsLabel(date: CivilDate): string {
  const { year, unit } = date
  if (unit === 'century' && year >= 100) return dateLabels.century(year / 100 + 1)
  if (unit === 'millennium' && year >= 1000) return dateLabels.millennium(year / 1000 + 1)
  if (unit === 'decade' && year >= 1000 && year % 100 !== 0) return dateLabels.decade(year)
  const edtf = edtfOfDate(date)
  if (edtf !== null) return edtf
  const length = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1000
  return dateLabels.between(yearLabel(year), yearLabel(year + length - 1))
}

function dayLabel(date: CivilDate, day: string): string {
  if (!hasTime(date.unit)) return day
  if (date.offset === null) return dateLabels.timedAnywhere(day, clockLabel(date))
  return dateLabels.timed(day, clockLabel(date), zoneLabel(date, date.offset))
}

function clockLabel(date: CivilDate): string {
  const hour = twoDigits(date.hour)
  if (date.unit === 'hour') return dateLabels.hour(hour)
  const minute = `${hour}:${twoDigits(date.minute)}`
  return date.unit === 'minute' ? minute : `${minute}:${twoDigits(date.second)}`
}

/** A zone with its offset where its clocks showed the time twice. */
function zoneLabel(date: CivilDate, offset: number): string {
  const { zone } = date
  if (zone !== null && zone !== 'UTC') {
    const isDoubled = offsetsOfLocal(zone, msOfFields(date)).length > 1
    return isDoubled ? dateLabels.placeAndOffset(zoneName(zone), offsetText(offset)) : zoneName(zone)
  }
  return offset === 0 ? dateLabels.universalTime : dateLabels.offset(offsetText(offset))
}

/** An IANA zone as it is said beside a time: "UTC", "Bamako time"; by its own name where that place is one of several. */
export function zoneName(zone: string): string {
  if (zone === 'UTC') return dateLabels.universalTime
  const place = placeOfZone(zone)
  return place === zone ? zone : dateLabels.placeTime(place)
}

/** Two dates side by side, without what both share: "3" and "5 Jun 2021", "Jun" and "Aug 2021". */
export function pairLabels(first: CivilDate, last: CivilDate): readonly [string, string] {
  const shared =
    first.unit === last.unit && first.year === last.year && (first.unit === 'day' || first.unit === 'month')
  const sharesMonth = shared && first.unit === 'day' && first.month === last.month
  const without = sharesMonth ? 'month' : shared ? 'year' : 'nothing'
  return [dateLabel(first, without), dateLabel(last)]
}
