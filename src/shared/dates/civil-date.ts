import { addUnits, daysInMonth, fieldsOfMs, msOfFields, startOfUnit, type CivilFields } from './civil'
import type { Ms, Unit } from './date-value'
import { offsetAt, offsetsOfLocal } from './zones'

/** One calendar date as known: its fields down to `unit` count, finer ones are at their first. */
export interface CivilDate extends CivilFields {
  readonly unit: Unit
  /** Minutes east of UTC; null for a day or coarser, and for a time of which no zone is known. */
  readonly offset: number | null
  /** IANA zone, when the time was given in one; `offset` is then what was in force there. */
  readonly zone: string | null
}

/** The clock a time was read from: none, an offset from UTC in minutes, or that and the zone it was in force in. */
export type Clock = Pick<CivilDate, 'offset' | 'zone'>
export const noClock: Clock = { offset: null, zone: null }

const minuteMs = 60_000
const timeUnits: readonly Unit[] = ['second', 'minute', 'hour']

/** Whether dates of this unit have a time of day. */
export function hasTime(unit: Unit): boolean {
  return timeUnits.includes(unit)
}

/** The unit of `date` as half-open bounds in ms UTC, with its offset taken off. */
export function boundsOfDate(date: CivilDate): { readonly earliest: Ms; readonly latest: Ms } {
  const local = msOfFields(date)
  const east = (date.offset ?? 0) * minuteMs
  return { earliest: local - east, latest: addUnits(local, date.unit, 1) - east }
}

/** The date, known to `unit`, that contains the instant `ms` when read on `clock`. */
export function dateAt(ms: Ms, unit: Unit, clock: Clock): CivilDate {
  const { offset, zone } = hasTime(unit) ? clock : noClock
  const local = startOfUnit(ms + (offset ?? 0) * minuteMs, unit)
  return { ...fieldsOfMs(local), unit, offset, zone }
}

/**
 * `date` moved by whole units on its own clock; a day that the month reached does not have becomes its last. An offset stays; in a zone
 * the time of day stays, and with it goes the offset in force there; where clocks were put forward past it, it goes forward too.
 */
export function moveDate(date: CivilDate, unit: Unit, count: number): CivilDate {
  if (count === 0) return date
  const local = addUnits(msOfFields(date), unit, count)
  if (date.zone === null || date.offset === null) {
    return { ...fieldsOfMs(local), unit: date.unit, offset: date.offset, zone: date.zone }
  }
  const possible = offsetsOfLocal(date.zone, local)
  if (possible.length === 0) {
    const ms = local - offsetAt(date.zone, local - 24 * 60 * minuteMs) * minuteMs
    return dateAt(ms, date.unit, { offset: offsetAt(date.zone, ms), zone: date.zone })
  }
  const offset = possible.includes(date.offset) ? date.offset : (possible[0] ?? date.offset)
  return { ...fieldsOfMs(local), unit: date.unit, offset, zone: date.zone }
}

/** Whether month and day of `date` exist on the calendar. */
export function isOnCalendar(date: Pick<CivilFields, 'year' | 'month' | 'day'>): boolean {
  return date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
}
