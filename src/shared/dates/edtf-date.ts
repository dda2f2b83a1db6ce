import { isOnCalendar, noClock, type CivilDate } from './civil-date'
import type { DateSet, OneDate } from './dating'
import { edtfYear, offsetText, twoDigits, yearOfEdtf } from './edtf-digits'

const datePattern = /^(?:(Y-?[1-9]\d{4,})|(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?)$/
const maskPattern = /^(-?)(\d{3}X|\d\dXX|\dXXX)$/
const givenYearPattern = /^(-?\d{4})-(?:(XX)(-XX)?|(\d\d)-XX)$/
const midnight = { hour: 0, minute: 0, second: 0, ...noClock }

/** A plain date of EDTF, to the year, month or day; null when it is none or not on the calendar. */
export function dateOfEdtf(text: string): CivilDate | null {
  const match = datePattern.exec(text)
  const year = match === null ? null : yearOfEdtf(match[1] ?? match[2] ?? '')
  if (match === null || year === null) return null
  const [, , , month, day] = match
  const unit = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
  const date = { ...midnight, unit, year, month: Number(month ?? 1), day: Number(day ?? 1) } as const
  return isOnCalendar(date) ? date : null
}

/** A date with digits that are not specified: `199X`, `19XX`, `1XXX`, `2004-XX`, `1985-04-XX`, `1985-XX-XX`. */
export function maskedOfEdtf(text: string): OneDate | DateSet | null {
  const years = maskPattern.exec(text)
  if (years !== null) return yearsOfMask(years[1] === '-', years[2] ?? '')
  const given = givenYearPattern.exec(text)
  if (given === null) return null
  const date = dateOfEdtf(given[4] === undefined ? (given[1] ?? '') : `${given[1] ?? ''}-${given[4]}`)
  if (date === null) return null
  return {
    kind: 'one',
    date,
    qualifier: '',
    masked: given[2] !== undefined && given[3] === undefined ? 'month' : 'day',
  }
}

/** Years from 10, 100 or 1000 on are a decade, century or millennium; others are the set of their years. */
function yearsOfMask(isNegative: boolean, mask: string): OneDate | DateSet {
  const hidden = mask.length - mask.indexOf('X')
  const span = 10 ** hidden
  const start = Number(mask.slice(0, -hidden)) * span
  const unit = hidden === 1 ? 'decade' : hidden === 2 ? 'century' : 'millennium'
  if (!isNegative && start > 0) {
    return { kind: 'one', date: { ...midnight, unit, year: start, month: 1, day: 1 }, qualifier: '' }
  }
  const year = (value: number): CivilDate => ({ ...midnight, unit: 'year', year: value, month: 1, day: 1 })
  const ends = isNegative ? ([-(start + span - 1), -start] as const) : ([start, start + span - 1] as const)
  return { kind: 'set', ranges: [{ first: year(ends[0]), last: year(ends[1]) }], qualifier: '' }
}

/** The EDTF of a date, or null where the standard has none: to the hour or minute, finer than the year beyond four digits. */
export function edtfOfDate(date: CivilDate): string | null {
  const year = edtfYear(date.year)
  if (date.unit === 'year') return year
  if (year.startsWith('Y')) return null
  switch (date.unit) {
    case 'decade':
      return date.year >= 10 ? `${year.slice(0, 3)}X` : null
    case 'century':
      return date.year >= 100 ? `${year.slice(0, 2)}XX` : null
    case 'millennium':
      return date.year >= 1000 ? `${year.slice(0, 1)}XXX` : null
    case 'half':
      return `${year}-${40 + (date.month - 1) / 6}`
    case 'quarter':
      return `${year}-${33 + (date.month - 1) / 3}`
    case 'month':
      return `${year}-${twoDigits(date.month)}`
    case 'day':
      return `${year}-${twoDigits(date.month)}-${twoDigits(date.day)}`
    case 'second': {
      const time = [date.hour, date.minute, date.second].map(twoDigits).join(':')
      const offset = date.offset === null ? '' : offsetText(date.offset)
      return `${year}-${twoDigits(date.month)}-${twoDigits(date.day)}T${time}${offset}`
    }
    case 'minute':
    case 'hour':
      return null
  }
}

/** The EDTF of a date of which the month, or month and day, exist but are not given. */
export function maskedText(date: CivilDate, masked: 'month' | 'day'): string | null {
  const text = edtfOfDate(date)
  if (text === null || text.startsWith('Y')) return null
  if (date.unit === 'month') return `${text}-XX`
  return date.unit === 'year' ? `${text}-XX${masked === 'day' ? '-XX' : ''}` : null
}
