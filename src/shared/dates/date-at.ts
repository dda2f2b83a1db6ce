import { farthestMs } from './civil'
import { dateAt, hasTime, type CivilDate, type DateUnit } from './civil-date'
import type { Ms, Unit } from './date-value'
import { edtfYear, twoDigits } from './edtf'
import { dateLabel } from './label-date'

const yearMs = 366 * 86_400_000

/**
 * What to type for the `unit` that contains `time` (ms UTC): `readDate` reads it back to that unit. Units coarser than
 * a year give the year. Within a year of ±8.64e15 ms, where a unit may not fit, it is that of the nearest one that does.
 */
export function dateTextAt(time: Ms, unit: Unit): string {
  const nearest = Math.min(Math.max(time, yearMs - farthestMs), farthestMs - yearMs)
  const typed: DateUnit = unit === 'decade' || unit === 'century' ? 'year' : unit
  const date = dateAt(nearest, typed, 0)
  return hasTime(typed) && Math.abs(date.year) <= 9999 ? isoText(date) : dateLabel(date)
}

/** ISO 8601 date-time in UTC, to the unit of `date`; ISO has no such form for years of five digits. */
function isoText({ year, month, day, hour, minute, second, unit }: CivilDate): string {
  const clock = unit === 'hour' ? [hour] : unit === 'minute' ? [hour, minute] : [hour, minute, second]
  return `${edtfYear(year)}-${twoDigits(month)}-${twoDigits(day)}T${clock.map(twoDigits).join(':')}Z`
}
