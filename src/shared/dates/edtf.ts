import { isOnCalendar, noClock, type CivilDate } from './civil-date'
import type { Qualifier } from './date-value'
import { between, boundsOfDating, type Dating, type DatingBounds } from './dating'
import { componentsOfEdtf, componentsText } from './edtf-components'
import { dateOfEdtf, edtfOfDate, maskedOfEdtf, maskedText } from './edtf-date'
import { edtfYear, farthestOffset, yearOfEdtf } from './edtf-digits'
import { setOfEdtf, setText } from './edtf-set'
import { isSeasonNumber } from './season'

/*
 * Extended Date/Time Format, ISO 8601-2:2019 annex A: levels 0 and 1, and of level 2 seasons, quarters and halves, significant digits,
 * one-of sets and qualifiers of components.
 *
 * Not on top of the `edtf` package: it reads a date-time without offset in the machine's zone, takes 29 February 1900, refuses
 * `Y20000~` and `[2020-05..2021]`, ends `[1970..1971]` with 1970, drops the offset
 * when writing and has no types. The tests hold this module against it.
 */

const yearPattern = String.raw`-?\d{4}|Y-?[1-9]\d{4,}`
const subYearPattern = new RegExp(String.raw`^(${yearPattern})-(2[1-9]|3\d|4[01])([~?%]?)$`)
const estimatePattern = new RegExp(String.raw`^(${yearPattern})S([1-9]\d?)$`)
const dateTimePattern = /^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:(Z)|([+-])(\d\d)(?::(\d\d))?)?$/

/** What an EDTF string of one date says, or null when it is not one of the forms above or names a day that does not exist. */
export function datingOfEdtf(edtf: string): Dating | null {
  return (
    plainOfEdtf(edtf) ??
    setOfEdtf(edtf) ??
    subYearOfEdtf(edtf) ??
    estimateOfEdtf(edtf) ??
    componentsOfEdtf(edtf) ??
    dateTimeOfEdtf(edtf)
  )
}

/** The half-open bounds, ms UTC, of an EDTF string; null when it can't be read or leaves ±8.64e15 ms. */
export function boundsOfEdtf(edtf: string): DatingBounds | null {
  const dating = datingOfEdtf(edtf)
  return dating === null ? null : boundsOfDating(dating)
}

/** The EDTF string for what is known, or null where the standard can't say it (times to the minute, qualified times, parts). */
export function edtfOfDating(dating: Dating): string | null {
  switch (dating.kind) {
    case 'one':
      return oneText(dating)
    case 'set':
      return setText(dating)
    case 'season': {
      const year = edtfYear(dating.year)
      return year.startsWith('Y') ? null : `${year}-${dating.number}${dating.qualifier}`
    }
    case 'estimate': {
      const year = edtfYear(dating.year)
      return `${year}S${year.replace(/\D/g, '').length - dating.rounded}`
    }
    case 'part':
      return null
  }
}

function oneText(dating: Extract<Dating, { kind: 'one' }>): string | null {
  const { date, qualifier, components, masked } = dating
  if (components !== undefined) return componentsText(date, components)
  const text = masked === undefined ? edtfOfDate(date) : maskedText(date, masked)
  if (text === null || (date.unit === 'second' && qualifier !== '')) return null
  return text + qualifier
}

function plainOfEdtf(edtf: string): Dating | null {
  const match = /^(.*?)([~?%]?)$/s.exec(edtf)
  const text = match?.[1] ?? ''
  const qualifier = (match?.[2] ?? '') as Qualifier
  const date = dateOfEdtf(text)
  if (date !== null) return { kind: 'one', date, qualifier }
  const masked = maskedOfEdtf(text)
  if (masked === null) return null
  if (masked.kind === 'one') return { ...masked, qualifier }
  return qualifier === '' ? masked : null
}

/** Seasons, quarters (33 to 36) and halves (40, 41). */
function subYearOfEdtf(edtf: string): Dating | null {
  const match = subYearPattern.exec(edtf)
  const year = match === null ? null : yearOfEdtf(match[1] ?? '')
  if (match === null || year === null) return null
  const number = Number(match[2])
  const qualifier = (match[3] ?? '') as Qualifier
  if (isSeasonNumber(number)) return { kind: 'season', year, number, qualifier }
  const start = { year, day: 1, hour: 0, minute: 0, second: 0, ...noClock }
  if (number >= 33 && number <= 36) {
    return { kind: 'one', date: { ...start, month: (number - 33) * 3 + 1, unit: 'quarter' }, qualifier }
  }
  if (number < 40) return null
  return { kind: 'one', date: { ...start, month: (number - 40) * 6 + 1, unit: 'half' }, qualifier }
}

function estimateOfEdtf(edtf: string): Dating | null {
  const match = estimatePattern.exec(edtf)
  const year = match === null ? null : yearOfEdtf(match[1] ?? '')
  if (match === null || year === null) return null
  const rounded = (match[1] ?? '').replace(/\D/g, '').length - Number(match[2])
  if (rounded === 1 || rounded === 2 || rounded === 3)
    return { kind: 'estimate', year, rounded, qualifier: '' }
  const date = dateOfEdtf(match[1] ?? '')
  return rounded === 0 && date !== null ? { kind: 'one', date, qualifier: '' } : null
}

function dateTimeOfEdtf(text: string): Dating | null {
  const match = dateTimePattern.exec(text)
  const date = dateOfEdtf(match?.[1] ?? '-0000')
  if (match === null || date === null || !isOnCalendar(date)) return null
  const [hour = 0, minute = 0, second = 0, eastHours = 0, eastMinutes = 0] = [2, 3, 4, 7, 8].map((group) =>
    Number(match[group] ?? 0),
  )
  const east = eastHours * 60 + eastMinutes
  if (hour > 23 || minute > 59 || second > 59 || eastMinutes > 59 || east > farthestOffset) return null
  const isZoned = match[5] !== undefined || match[6] !== undefined
  const offset = isZoned ? (match[6] === '-' && east !== 0 ? -east : east) : null
  const at: CivilDate = { ...date, unit: 'second', hour, minute, second, offset, zone: null }
  return between(at, at)
}
