import { dateAt, noClock } from '../dates/civil-date'
import type { AxisUnit, Ms } from '../dates/date-value'
import { dateLabel } from '../dates/label-date'
import { figureWords } from '../messages/figure'

function labelIn(unit: AxisUnit) {
  return (ms: Ms) => dateLabel(dateAt(ms, unit, noClock))
}

/** "2020", "476 CE", "44 BCE" of the year that contains `ms`, UTC. */
export const yearLabel = labelIn('year')

/** "Aug 2020" of the month that contains `ms`, UTC. */
export const monthYearLabel = labelIn('month')

/** "18 Aug 2020" of the day that contains `ms`, UTC. */
export const dayLabel = labelIn('day')

/** "Aug" of the month that contains `ms`, UTC. */
export function monthLabel(ms: Ms): string {
  return dateLabel(dateAt(ms, 'month', noClock), 'year')
}

const dayMs = 86_400_000

/** The stretch [from, until) in as few words as it needs: days, months or years; one of them when both are the same. */
export function periodLabel(from: Ms, until: Ms): string {
  const last = Math.max(from, until - 1)
  const days = (last - from) / dayMs
  const label = days < 62 ? dayLabel : days < 3 * 366 ? monthYearLabel : yearLabel
  const [first, second] = [label(from), label(last)]
  return first === second ? first : `${first} ${figureWords.rangeSeparator} ${second}`
}

const lengths = [
  { unit: 'year', ms: 365.2425 * dayMs },
  { unit: 'month', ms: (365.2425 / 12) * dayMs },
  { unit: 'day', ms: dayMs },
  { unit: 'hour', ms: dayMs / 24 },
  { unit: 'minute', ms: dayMs / 1440 },
  { unit: 'second', ms: 1000 },
] as const

/** "6 years", "18 months": how long a stretch is, in the largest unit of which it holds two, rounded down. */
export function lengthLabel(ms: Ms): string {
  const { unit, ms: one } = lengths.find((length) => ms >= 2 * length.ms) ?? { unit: 'second', ms: 1000 }
  return figureWords.length(Math.floor(ms / one), unit)
}
