import { isOnCalendar, type CivilDate } from './civil-date'
import type { Qualifier } from './date-value'
import { between, boundsOfDating, type Dating, type DatingBounds } from './dating'

/*
 * Extended Date/Time Format, ISO 8601-2:2019 annex A: the part Fieldline writes.
 *
 * Not on top of the `edtf` package: it reads a date-time without offset in the machine's zone, takes 29 February 1900, refuses
 * `Y20000~` and `[2020-05..2021]`, ends `[1970..1971]` with 1970, drops the offset
 * when writing and has no types. The tests hold this module against it.
 */

const datePattern = String.raw`(?:Y-?[1-9]\d{4,}|-?\d{4}(?:-\d\d(?:-\d\d)?)?)`
const onePattern = new RegExp(`^(${datePattern})([~?%]?)$`)
const setPattern = new RegExp(String.raw`^\[(${datePattern})\.\.(${datePattern})\]$`)
const dateTimePattern = /^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:(Z)|([+-])(\d\d):(\d\d))$/

/** The farthest offset from UTC, in minutes (XML Schema Part 2, 3.2.7.3; no zone in use is farther). */
export const farthestOffset = 14 * 60

/** What an EDTF string says, or null when it is not one of the forms above or names a day that does not exist. */
export function datingOfEdtf(edtf: string): Dating | null {
  const one = onePattern.exec(edtf)
  if (one !== null) {
    const date = dateOfEdtf(one[1] ?? '')
    return date === null ? null : { kind: 'one', date, qualifier: (one[2] ?? '') as Qualifier }
  }
  const set = setPattern.exec(edtf)
  if (set !== null) {
    const first = dateOfEdtf(set[1] ?? '')
    const last = dateOfEdtf(set[2] ?? '')
    return first === null || last === null ? null : between(first, last)
  }
  const date = dateTimeOfEdtf(edtf)
  return date === null ? null : { kind: 'one', date, qualifier: '' }
}

/** The half-open bounds, ms UTC, of an EDTF string; null when it can't be read or leaves ±8.64e15 ms. */
export function boundsOfEdtf(edtf: string): DatingBounds | null {
  const dating = datingOfEdtf(edtf)
  return dating === null ? null : boundsOfDating(dating)
}

/** The EDTF string for what is known, or null where the standard can't say it (times to the minute, qualified times). */
export function edtfOfDating(dating: Dating): string | null {
  if (dating.kind === 'one') {
    const text = edtfOfDate(dating.date)
    if (text === null || (dating.date.unit === 'second' && dating.qualifier !== '')) return null
    return text + dating.qualifier
  }
  if (dating.first.offset !== null || dating.last.offset !== null) return null
  const first = edtfOfDate(dating.first)
  const last = edtfOfDate(dating.last)
  return first === null || last === null ? null : `[${first}..${last}]`
}

/** An astronomical year as in EDTF: four digits, or after `Y` when it needs more. */
export function edtfYear(year: number): string {
  const sign = year < 0 ? '-' : ''
  const digits = String(Math.abs(year))
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits.padStart(4, '0')
}

function edtfOfDate(date: CivilDate): string | null {
  const year = edtfYear(date.year)
  if (date.unit === 'year') return year
  if (year.startsWith('Y')) return null
  const month = `${year}-${twoDigits(date.month)}`
  if (date.unit === 'month') return month
  const day = `${month}-${twoDigits(date.day)}`
  if (date.unit === 'day') return day
  if (date.unit !== 'second') return null
  const time = [date.hour, date.minute, date.second].map(twoDigits).join(':')
  return `${day}T${time}${offsetText(date.offset ?? 0)}`
}

/** An offset, minutes east of UTC, as ISO 8601 writes it: `Z` or `+02:00`. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/** A number below 100 with a leading zero. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function dateOfEdtf(text: string): CivilDate | null {
  const midnight = { hour: 0, minute: 0, second: 0, offset: null }
  if (text.startsWith('Y'))
    return { ...midnight, unit: 'year', year: Number(text.slice(1)), month: 1, day: 1 }
  const [yearText = '', month, day] = text.replace(/^-/, '').split('-')
  const year = Number(yearText)
  if (text.startsWith('-') && year === 0) return null
  const date = {
    ...midnight,
    unit: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    year: text.startsWith('-') ? -year : year,
    month: Number(month ?? 1),
    day: Number(day ?? 1),
  } as const
  return isOnCalendar(date) ? date : null
}

function dateTimeOfEdtf(text: string): CivilDate | null {
  const match = dateTimePattern.exec(text)
  const date = dateOfEdtf(match?.[1] ?? '-0000')
  if (match === null || date === null) return null
  const [hour, minute, second, eastHours, eastMinutes] = [2, 3, 4, 7, 8].map((group) =>
    Number(match[group] ?? 0),
  )
  if (hour === undefined || minute === undefined || second === undefined) return null
  const east = (eastHours ?? 0) * 60 + (eastMinutes ?? 0)
  if (hour > 23 || minute > 59 || second > 59 || (eastMinutes ?? 0) > 59 || east > farthestOffset) return null
  const offset = match[6] === '-' && east !== 0 ? -east : east
  return { ...date, unit: 'second', hour, minute, second, offset }
}
