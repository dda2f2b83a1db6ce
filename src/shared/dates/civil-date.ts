import { addUnits, daysInMonth, fieldsOfMs, msOfFields, startOfUnit, type CivilFields } from './civil'
import type { Ms, Unit } from './date-value'

/** The units a date can be typed to. */
export type DateUnit = Extract<Unit, 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'>

/** One calendar date as known: its fields down to `unit` count, finer ones are at their first. */
export interface CivilDate extends CivilFields {
  readonly unit: DateUnit
  /** Minutes east of UTC; null exactly when `unit` is a day or coarser. */
  readonly offset: number | null
}

const minuteMs = 60_000
const timeUnits: readonly Unit[] = ['second', 'minute', 'hour']

/** Whether dates of this unit have a time of day, and with it an offset. */
export function hasTime(unit: Unit): boolean {
  return timeUnits.includes(unit)
}

/** The unit of `date` as half-open bounds in ms UTC, with its offset taken off. */
export function boundsOfDate(date: CivilDate): { readonly earliest: Ms; readonly latest: Ms } {
  const local = msOfFields(date)
  const east = (date.offset ?? 0) * minuteMs
  return { earliest: local - east, latest: addUnits(local, date.unit, 1) - east }
}

/** The date, known to `unit`, that contains the instant `ms` when read `offset` minutes east of UTC. */
export function dateAt(ms: Ms, unit: DateUnit, offset: number | null): CivilDate {
  const east = hasTime(unit) ? (offset ?? 0) : null
  const local = startOfUnit(ms + (east ?? 0) * minuteMs, unit)
  return { ...fieldsOfMs(local), unit, offset: east }
}

/** `date` moved by whole units on its own clock; a day that the month reached does not have becomes its last. */
export function moveDate(date: CivilDate, unit: Unit, count: number): CivilDate {
  return { ...fieldsOfMs(addUnits(msOfFields(date), unit, count)), unit: date.unit, offset: date.offset }
}

/** Whether month and day of `date` exist on the calendar. */
export function isOnCalendar(date: Pick<CivilFields, 'year' | 'month' | 'day'>): boolean {
  return date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
}
