import { startOfUnit } from '../../shared/dates/civil'
import { dateAt, noClock } from '../../shared/dates/civil-date'
import { stretchLabel } from '../../shared/dates/compute/stretch-label'
import type { Unit } from '../../shared/dates/date-value'
import { pairLabels, dateLabel } from '../../shared/dates/label-date'
import { dateLabels } from '../../shared/messages/dates'
import type { TimeWindow } from './timeline-props'

const minute = 60_000
const day = 1440 * minute

/** A stretch is told in the first of these units that goes into it a few times, ms. */
const units: readonly (readonly [number, Unit])[] = [
  [3 * 366 * day, 'year'],
  [60 * day, 'month'],
  [2 * day, 'day'],
  [2 * minute, 'minute'],
]

/** A stretch of time, half open, ms UTC, in words, to the unit that fits its length: "Mar – Apr 2020". */
export function pillStretch({ from, until }: TimeWindow): string {
  const unit = units.find(([least]) => until - from >= least)?.[1] ?? 'second'
  if (unit !== 'year' && unit !== 'month') {
    const last = startOfUnit(until - 1, unit)
    const length = unit === 'day' ? day : unit === 'minute' ? minute : 1000
    return stretchLabel({ from: startOfUnit(from, unit), until: last + length })
  }
  const [first, last] = [dateAt(from, unit, noClock), dateAt(until - 1, unit, noClock)]
  const isOne = first.year === last.year && first.month === last.month
  return isOne ? dateLabel(first) : dateLabels.fromTo(...pairLabels(first, last))
}
