import { units, type Ms, type Unit } from './date-value'

/** Fields of an instant on the proleptic Gregorian calendar; `year` is astronomical (0 is 1 BCE), `month` 1 to 12. */
export interface CivilFields {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** The farthest instant from 1970 that is dated, either way, in ms: the range of ECMAScript time values. */
export const farthestMs = 8.64e15

const secondMs = 1000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether `ms` is an instant that can be dated. */
export function isDatable(ms: Ms): boolean {
  return Math.abs(ms) <= farthestMs
}

/** Whether the astronomical `year` has a 29 February. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The number of days of `month` (1 to 12); 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthDays[month - 1] ?? 0)
}

/**
 * Days from 1970-01-01 to a date; months and days beyond their range carry over.
 * Counts eras of 400 years from 1 March, so that the leap day is a year's last (H. Hinnant, days_from_civil).
 */
export function daysOfCivil(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1)
  const marchYear = Math.floor((months - 2) / 12)
  const marchMonth = months - 2 - marchYear * 12
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5)
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468 + (day - 1)
}

/** The date that lies `days` days after 1970-01-01. */
export function civilOfDays(days: number): Pick<CivilFields, 'year' | 'month' | 'day'> {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** The instant of civil fields in UTC, ms. It may lie beyond what `isDatable`. */
export function msOfFields(fields: CivilFields): Ms {
  const { year, month, day, hour, minute, second } = fields
  return daysOfCivil(year, month, day) * dayMs + hour * hourMs + minute * minuteMs + second * secondMs
}

/** The civil fields, in UTC, of the second that contains `ms`. */
export function fieldsOfMs(ms: Ms): CivilFields {
  const days = Math.floor(ms / dayMs)
  const rest = ms - days * dayMs
  return {
    ...civilOfDays(days),
    hour: Math.floor(rest / hourMs),
    minute: Math.floor((rest % hourMs) / minuteMs),
    second: Math.floor((rest % minuteMs) / secondMs),
  }
}

/** The first instant, ms UTC, of the `unit` that contains `ms`. Decade 2010 is 2010 to 2019, century 2000 is 2000 to 2099. */
export function startOfUnit(ms: Ms, unit: Unit): Ms {
  const length = fixedLength(unit)
  if (length !== null) return Math.floor(ms / length) * length
  const { year, month } = civilOfDays(Math.floor(ms / dayMs))
  const count = monthsIn(unit)
  const months = Math.floor((year * 12 + month - 1) / count) * count
  return daysOfCivil(0, months + 1, 1) * dayMs
}

/** `ms` moved by whole calendar units, ms UTC; a day that the month reached does not have becomes its last. */
export function addUnits(ms: Ms, unit: Unit, count: number): Ms {
  const length = fixedLength(unit)
  if (length !== null) return ms + count * length
  const days = Math.floor(ms / dayMs)
  const { year, month, day } = civilOfDays(days)
  const months = year * 12 + (month - 1) + count * monthsIn(unit)
  const toYear = Math.floor(months / 12)
  const toMonth = months - toYear * 12 + 1
  const toDay = Math.min(day, daysInMonth(toYear, toMonth))
  return daysOfCivil(toYear, toMonth, toDay) * dayMs + (ms - days * dayMs)
}

/** The coarser of two units. */
export function coarser(a: Unit, b: Unit): Unit {
  return units.indexOf(a) > units.indexOf(b) ? a : b
}

/** The length of a unit in ms, or null for the units whose length the calendar decides. */
export function fixedLength(unit: Unit): number | null {
  switch (unit) {
    case 'second':
      return secondMs
    case 'minute':
      return minuteMs
    case 'hour':
      return hourMs
    case 'day':
      return dayMs
    default:
      return null
  }
}

/** The months of a unit of a month or more. */
export function monthsIn(unit: Unit): number {
  switch (unit) {
    case 'millennium':
      return 12_000
    case 'century':
      return 1200
    case 'decade':
      return 120
    case 'year':
      return 12
    case 'half':
      return 6
    case 'quarter':
      return 3
    default:
      return 1
  }
}
