import { dateRefusals } from '../messages/dates'
import { DateRefusal } from './date-refusal'
import { between, isUncertain, type Dating } from './dating'
import { edgesOf } from './edges-of-dating'
import { edtfOfDating } from './edtf'
import type { PartialDate } from './partial-date'
import { crossesNewYear, seasonNumber, type Season, type SeasonName } from './season'

/** The season that a date says. Refuses one without a year, or of two years that it does not touch. */
export function seasonOf(date: PartialDate, name: SeasonName): Dating {
  const { year, hemisphere, qualifier, text, place } = date
  if (year === null) throw new DateRefusal('unreadable', dateRefusals.noYear(text), place)
  const season: Season = { kind: 'season', year, number: seasonNumber(name, hemisphere ?? 'any'), qualifier }
  if (date.crosses && !crossesNewYear(season)) {
    throw new DateRefusal('unreadable', dateRefusals.seasonOfOneYear(text), place)
  }
  return edtfOfDating(season) === null ? inDays(season) : season
}

/** EDTF has no seasons of years beyond four digits: there it is some time between two dates. */
function inDays(season: Season): Dating {
  const edges = edgesOf(season, 'whole')
  return edges === null ? season : between(edges.first, edges.last, isUncertain(season.qualifier) ? '?' : '')
}
