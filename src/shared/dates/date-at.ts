import { coarser, farthestMs, fixedLength } from './civil'
import { dateAt, hasTime, type CivilDate } from './civil-date'
import type { Ms, Unit } from './date-value'
import { edtfYear, offsetText, twoDigits } from './edtf-digits'
import { dateLabel } from './label-date'
import { offsetAt, offsetsOfLocal } from './zones'

const yearMs = 366 * 86_400_000

/**
 * What to type for the `unit` that contains `time`, the wall time of an IANA zone written as ms as if it were UTC: `readDate` reads it
 * back to that unit. Units coarser than a year give the year. Within a year of ±8.64e15 ms, where a unit may not fit, it is that of the
 * nearest one that does.
 */
export function dateTextAt(time: Ms, unit: Unit, zone = 'UTC'): string {
  const nearest = Math.min(Math.max(time, yearMs - farthestMs), farthestMs - yearMs)
  const typed = coarser(unit, 'year') === unit ? 'year' : unit
  const offset = hasTime(typed) ? offsetOfWall(nearest, zone) : 0
  const date = dateAt(nearest - offset * (fixedLength('minute') ?? 0), typed, { offset, zone: null })
  return hasTime(typed) && Math.abs(date.year) <= 9999 ? isoText(date) : dateLabel(date)
}

/** Where a wall time comes twice, the offset in force first; where clocks were put forward past it, the one before. */
function offsetOfWall(time: Ms, zone: string): number {
  if (zone === 'UTC') return 0
  return offsetsOfLocal(zone, time)[0] ?? offsetAt(zone, time - (fixedLength('day') ?? 0))
}

/** ISO 8601 date-time with its offset, to the unit of `date`; ISO has no such form for years of five digits. */
function isoText({ year, month, day, hour, minute, second, unit, offset }: CivilDate): string {
  const clock = unit === 'hour' ? [hour] : unit === 'minute' ? [hour, minute] : [hour, minute, second]
  return `${edtfYear(year)}-${twoDigits(month)}-${twoDigits(day)}T${clock.map(twoDigits).join(':')}${offset === null || offset === 0 ? 'Z' : offsetText(offset)}`
}
