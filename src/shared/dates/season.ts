import { daysOfCivil, monthsIn } from './civil'
import type { Ms, Qualifier, Unit } from './date-value'

/**
 * A season by its EDTF number (ISO 8601-2:2019): 21 to 24 spring to winter wherever it is, read as northern; 25 to 28 northern,
 * 29 to 32 southern. `year` is that in which it begins.
 */
export interface Season {
  readonly kind: 'season'
  readonly year: number
  readonly number: SeasonNumber
  readonly qualifier: Qualifier
}
export type SeasonNumber = 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31 | 32
export type SeasonName = 'spring' | 'summer' | 'autumn' | 'winter'
export type Hemisphere = 'any' | 'northern' | 'southern'

const names: readonly SeasonName[] = ['spring', 'summer', 'autumn', 'winter']
const hemispheres: readonly Hemisphere[] = ['any', 'northern', 'southern']

/** Of the four stretches of a year, from March on: the first month, and the last day that counts (month, day). */
const stretches = [
  { from: 3, until: [6, 21] },
  { from: 6, until: [9, 23] },
  { from: 9, until: [12, 22] },
  { from: 12, until: [15, 20] },
] as const
const dayMs = 86_400_000

/** The number of a season. */
export function seasonNumber(name: SeasonName, hemisphere: Hemisphere): SeasonNumber {
  return (21 + hemispheres.indexOf(hemisphere) * 4 + names.indexOf(name)) as SeasonNumber
}

/** Whether a number is that of a season. */
export function isSeasonNumber(number: number): number is SeasonNumber {
  return number >= 21 && number <= 32
}

/** The name and hemisphere of a season's number. */
export function nameOfSeason(number: SeasonNumber): {
  readonly name: SeasonName
  readonly hemisphere: Hemisphere
} {
  const index = number - 21
  return {
    name: names[index % 4] ?? 'spring',
    hemisphere: hemispheres[Math.floor(index / 4)] ?? 'any',
  }
}

/** Whether the season goes on into the next year. */
export function crossesNewYear({ number }: Season): boolean {
  return stretchIndex(number) === 3
}

/** Which stretch of the year it is: 0 from March to 3 from December. */
function stretchIndex(number: SeasonNumber): number {
  const { name, hemisphere } = nameOfSeason(number)
  return (names.indexOf(name) + (hemisphere === 'southern' ? 2 : 0)) % 4
}

/** Wide enough for the seasons of meteorology and of astronomy: from the first of a month to the latest solstice or equinox. */
export function boundsOfSeason({ year, number }: Season): { readonly earliest: Ms; readonly latest: Ms } {
  const { from, until } = stretches[stretchIndex(number)] ?? stretches[0]
  return {
    earliest: daysOfCivil(year, from, 1) * dayMs,
    latest: (daysOfCivil(year, until[0], until[1]) + 1) * dayMs,
  }
}

/** The season some units on; `unit` is a quarter or coarser. */
export function moveSeason(season: Season, unit: Unit, count: number): Season {
  const { hemisphere } = nameOfSeason(season.number)
  const index = season.year * 4 + stretchIndex(season.number) + (count * monthsIn(unit)) / 3
  const year = Math.floor(index / 4)
  const stretch = index - year * 4
  const name = names[(stretch + (hemisphere === 'southern' ? 2 : 0)) % 4] ?? 'spring'
  return { ...season, year, number: seasonNumber(name, hemisphere) }
}
