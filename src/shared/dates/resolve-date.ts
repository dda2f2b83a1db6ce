import { dateLabels, dateRefusals } from '../messages/dates'
import { daysInMonth } from './civil'
import { dateAt, noClock, type CivilDate } from './civil-date'
import { DateRefusal } from './date-refusal'
import type { DateProblem, Unit } from './date-value'
import { between, isApproximate, isUncertain, type Dating } from './dating'
import { yearLabel } from './label-date'
import type { PartialDate } from './partial-date'
import { boundsOfPart, hasParts } from './part-of-date'
import { clockOfTime } from './resolve-clock'
import { seasonOf } from './resolve-season'
import { yearsOfStretch, yearsDating } from './resolve-years'

/** What a completed date says. Refuses one that stays incomplete, is not on the calendar, or combines what does not go together. */
export function datingOfDate(date: PartialDate): Dating {
  const dating = wholeOf(date)
  if (date.part === null) return dating
  return partOf(date, dating)
}

function wholeOf(date: PartialDate): Dating {
  const { dating, stretch, qualifier } = date
  if (dating !== null) return qualified(date, dating)
  if (stretch === null) return { kind: 'one', date: civilDateOf(date), qualifier }
  if (date.month !== null || date.day !== null || date.time !== null) {
    refuse(date, 'unreadable', dateRefusals.tooMuch(date.text))
  }
  switch (stretch.unit) {
    case 'season':
      return seasonOf(date, stretch.name)
    case 'quarter':
    case 'half': {
      const month = (stretch.number - 1) * (stretch.unit === 'quarter' ? 3 : 6) + 1
      return { kind: 'one', date: { ...startOfYear(yearOf(date)), month, unit: stretch.unit }, qualifier }
    }
    default:
      if (date.year !== null) refuse(date, 'unreadable', dateRefusals.tooMuch(date.text))
      return yearsDating(stretch, date.era, qualifier)
  }
}

/** EDTF with a word or sign around it. */
function qualified(date: PartialDate, dating: Dating): Dating {
  const { qualifier } = date
  if (qualifier === '') return dating
  if (dating.kind === 'one' && dating.components === undefined) {
    const approximate = isApproximate(dating.qualifier) || isApproximate(qualifier)
    const uncertain = isUncertain(dating.qualifier) || isUncertain(qualifier)
    return { ...dating, qualifier: approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '' }
  }
  if (dating.kind === 'season' && dating.qualifier === '') return { ...dating, qualifier }
  return refuse(date, 'unreadable', dateRefusals.vagueAlready(date.text))
}

function partOf(date: PartialDate, dating: Dating): Dating {
  const { part, qualifier } = date
  if (part === null) return dating
  if (isApproximate(qualifier) || isApproximate(dating.qualifier)) {
    refuse(date, 'unreadable', dateRefusals.vaguePart(date.text))
  }
  const isWhole = dating.kind === 'one' && dating.components === undefined && dating.masked === undefined
  if (isWhole && hasParts(dating.date.unit)) {
    return { kind: 'part', part, of: dating.date, qualifier: isUncertain(dating.qualifier) ? '?' : '' }
  }
  const years = date.stretch === null ? null : yearsOfStretch(date.stretch, date.era)
  if (years === null || !hasParts(years.unit)) refuse(date, 'unreadable', dateRefusals.noParts(date.text))
  // Decades and centuries before 1 CE are none of EDTF's: their parts are said in years.
  const of: CivilDate = { ...startOfYear(years.first), unit: years.unit }
  const { earliest, latest } = boundsOfPart({ part, of })
  return between(dateAt(earliest, 'year', noClock), dateAt(latest - 1, 'year', noClock), qualifier)
}

function startOfYear(year: number): Omit<CivilDate, 'unit'> {
  return { year, month: 1, day: 1, hour: 0, minute: 0, second: 0, ...noClock }
}

function yearOf(date: PartialDate): number {
  if (date.year === null) refuse(date, 'unreadable', dateRefusals.noYear(date.text))
  if (date.crosses) refuse(date, 'unreadable', dateRefusals.tooMuch(date.text))
  return date.year
}

function civilDateOf(date: PartialDate): CivilDate {
  const { month, day, time, text } = date
  if (date.year === null && month === null && day !== null) {
    refuse(date, 'unreadable', dateRefusals.bareNumber(text))
  }
  const year = yearOf(date)
  if (month === null && day !== null) refuse(date, 'unreadable', dateRefusals.noMonth(text))
  if (month !== null && (month < 1 || month > 12)) {
    refuse(date, 'no-such-day', dateRefusals.noSuchMonth(text, month))
  }
  const whole = { ...startOfYear(year), month: month ?? 1, day: day ?? 1 }
  const days = daysInMonth(year, whole.month)
  if (whole.day < 1 || whole.day > days) {
    const monthAndYear = `${dateLabels.month(whole.month)} ${yearLabel(year)}`
    refuse(date, 'no-such-day', dateRefusals.noSuchDay(monthAndYear, days, whole.day))
  }
  if (time === null) return { ...whole, unit: day !== null ? 'day' : month !== null ? 'month' : 'year' }
  if (day === null) throw new DateRefusal('unreadable', dateRefusals.timeWithoutDay(time.text), time)
  const unit: Unit = time.second !== null ? 'second' : time.minute !== null ? 'minute' : 'hour'
  const timed = { ...whole, hour: time.hour, minute: time.minute ?? 0, second: time.second ?? 0, unit }
  return { ...timed, ...clockOfTime(date, timed) }
}

function refuse(date: PartialDate, code: DateProblem['code'], message: string): never {
  throw new DateRefusal(code, message, date.place)
}
