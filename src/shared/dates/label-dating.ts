import { dateLabels } from '../messages/dates'
import { addUnits } from './civil'
import { boundsOfDate, dateAt, hasTime, type CivilDate } from './civil-date'
import { isApproximate, isUncertain, type DateRange, type DateSet, type Dating } from './dating'
import type { Qualifier } from './date-value'
import { edtfOfDating } from './edtf'
import { edtfOfDate } from './edtf-date'
import { yearsOfEstimate } from './estimate'
import { dateLabel, pairLabels, yearLabel } from './label-date'
import { crossesNewYear, nameOfSeason, type Season } from './season'

/** The label of what is known of one end; `readDate` reads it back. */
export function datingLabel(dating: Dating): string {
  switch (dating.kind) {
    case 'one':
      // What words can't say stands as the standard writes it.
      if (dating.components !== undefined || dating.masked !== undefined) return edtfOfDating(dating) ?? ''
      return qualified(dateLabel(dating.date), dating.qualifier)
    case 'set':
      return setLabel(dating)
    case 'season':
      return qualified(seasonLabel(dating), dating.qualifier)
    case 'part':
      return qualified(dateLabels.part(dating.part, dateLabel(dating.of)), dating.qualifier)
    case 'estimate': {
      const [first, last] = yearsOfEstimate(dating)
      return dateLabels.estimate(yearLabel(dating.year), yearLabel(first), yearLabel(last))
    }
  }
}

/** A label with what its qualifier says. */
function qualified(label: string, qualifier: Qualifier): string {
  const uncertain = isUncertain(qualifier) ? dateLabels.uncertain(label) : label
  return isApproximate(qualifier) ? dateLabels.approximate(uncertain) : uncertain
}

/** "spring 2021", "winter 2021/22". */
export function seasonLabel(season: Season): string {
  const { name, hemisphere } = nameOfSeason(season.number)
  const { year } = season
  const next = crossesNewYear(season) && year >= 1000 && year < 9999 ? String(year + 1).slice(-2) : null
  return dateLabels.season(name, hemisphere, next === null ? yearLabel(year) : `${year}/${next}`)
}

/**
 * Whether a label says all of it: quarters, decades and the like, seasons and estimates have words, and EDTF, only in years of four digits,
 * of which the first must not be hidden.
 */
export function hasWords(dating: Dating): boolean {
  if (dating.kind === 'season') return edtfOfDating(dating) !== null
  if (dating.kind === 'estimate') return dating.year >= 1000 && dating.year <= 9999
  if (dating.kind === 'set') return true
  if (dating.kind === 'one' && (dating.masked !== undefined || dating.components !== undefined))
    return edtfOfDating(dating) !== null
  const date = dating.kind === 'one' ? dating.date : dating.of
  const isPlain = hasTime(date.unit) || date.unit === 'day' || date.unit === 'month' || date.unit === 'year'
  return isPlain || edtfOfDate(date) !== null
}

function setLabel({ ranges, qualifier }: DateSet): string {
  return dateLabels.oneOf(ranges.map((range) => rangeLabel(range, qualifier)))
}

function rangeLabel({ first, last }: DateRange, qualifier: Qualifier): string {
  const say = (date: CivilDate): string => qualified(dateLabel(date), qualifier)
  if (first === null) return last === null ? '' : dateLabels.before(say(neighbour(last, 1)))
  if (last === null) return dateLabels.after(say(neighbour(first, -1)))
  if (isSameDate(first, last)) return say(first)
  if (qualifier !== '') return dateLabels.between(say(first), say(last))
  return dateLabels.between(...pairLabels(first, last))
}

function isSameDate(first: CivilDate, last: CivilDate): boolean {
  return first.unit === last.unit && boundsOfDate(first).earliest === boundsOfDate(last).earliest
}

/** The date just before or after: "before June" ends with May. */
export function neighbour(date: CivilDate, way: 1 | -1): CivilDate {
  const { earliest } = boundsOfDate(date)
  const east = (date.offset ?? 0) * 60_000
  return dateAt(addUnits(earliest + east, date.unit, way) - east, date.unit, date)
}
