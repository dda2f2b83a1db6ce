import { dateLabels, dateRefusals } from '../messages/dates'
import { daysInMonth } from './civil'
import type { CivilDate } from './civil-date'
import type { DateProblem } from './date-value'
import { DateRefusal } from './date-refusal'
import { yearLabel } from './label-date'
import type { PartialDate } from './partial-date'

/**
 * Completes dates that were typed together: what one leaves out it has from its neighbour, as in "3–5 June 2021",
 * "June 3–5, 2021" and "14:30–16:00 UTC". Refuses a date that stays incomplete or is not on the calendar.
 */
export function completeDates(typed: readonly PartialDate[]): readonly CivilDate[] {
  const dates = typed.map((date) => ({ ...date }))
  const timeOnly = dates.map(({ year, month, day }) => year === null && month === null && day === null)
  dates.forEach((date, index) => {
    const before = dates[index - 1]
    if (before === undefined) return
    if (timeOnly[index] === true) {
      date.year = before.year
      date.month = before.month
      date.day = before.day
      date.offset ??= before.offset
    } else if (date.day !== null) {
      date.month ??= before.month
    }
  })
  for (let index = dates.length - 2; index >= 0; index -= 1) {
    const date = dates[index]
    const after = dates[index + 1]
    if (date === undefined || after === undefined) continue
    if (timeOnly[index] === true) date.day ??= after.day
    const sharesDay = timeOnly[index] === true || timeOnly[index + 1] === true
    if (sharesDay && date.time !== null) date.offset ??= after.offset
    completeFrom(date, after)
  }
  return dates.map(civilDateOf)
}

function completeFrom(date: PartialDate, after: PartialDate): void {
  const isBareNumber = date.day !== null && date.month === null && date.year === null
  if (isBareNumber && after.era !== null && after.month === null && date.day !== null && date.day > 0) {
    date.year = after.era === 'before' ? 1 - date.day : date.day
    date.era = after.era
    date.day = null
  }
  if (date.day !== null) date.month ??= after.month
  date.year ??= after.year
}

function civilDateOf(date: PartialDate): CivilDate {
  const { year, month, day, time, text } = date
  if (year === null) {
    const isBare = month === null && day !== null
    refuse(date, 'unreadable', isBare ? dateRefusals.bareNumber(text) : dateRefusals.noYear(text))
  }
  if (month === null && day !== null) refuse(date, 'unreadable', dateRefusals.noMonth(text))
  if (month !== null && (month < 1 || month > 12)) {
    refuse(date, 'no-such-day', dateRefusals.noSuchMonth(text, month))
  }
  const whole = { year, month: month ?? 1, day: day ?? 1 }
  const days = daysInMonth(year, whole.month)
  if (whole.day < 1 || whole.day > days) {
    const monthAndYear = `${dateLabels.month(whole.month)} ${yearLabel(year)}`
    refuse(date, 'no-such-day', dateRefusals.noSuchDay(monthAndYear, days, whole.day))
  }
  if (time === null) {
    const unit = day !== null ? 'day' : month !== null ? 'month' : 'year'
    return { ...whole, hour: 0, minute: 0, second: 0, unit, offset: null }
  }
  if (day === null) throw new DateRefusal('unreadable', dateRefusals.timeWithoutDay(time.text), time)
  if (date.offset === null) throw new DateRefusal('unreadable', dateRefusals.noOffset(time.text), time)
  return {
    ...whole,
    hour: time.hour,
    minute: time.minute ?? 0,
    second: time.second ?? 0,
    unit: time.second !== null ? 'second' : time.minute !== null ? 'minute' : 'hour',
    offset: date.offset,
  }
}

function refuse(date: PartialDate, code: DateProblem['code'], message: string): never {
  throw new DateRefusal(code, message, date.place)
}
