import { dateLabels } from '../../messages/dates'
import { fixedLength, startOfUnit } from '../civil'
import { dateAt, noClock } from '../civil-date'
import type { Ms, Unit } from '../date-value'
import { dateLabel, pairLabels } from '../label-date'

const universal = { offset: 0, zone: null }

/** A stretch, half open, ms UTC, by its first and its last day, or where it is not of whole days, by its two times in UTC. */
export function stretchLabel({ from, until }: { readonly from: Ms; readonly until: Ms }): string {
  const isWhole = (unit: Unit): boolean => [from, until].every((ms) => startOfUnit(ms, unit) === ms)
  if (isWhole('day')) {
    const [first, last] = [dateAt(from, 'day', noClock), dateAt(until - 1, 'day', noClock)]
    return until - from <= (fixedLength('day') ?? 0)
      ? dateLabel(first)
      : dateLabels.fromTo(...pairLabels(first, last))
  }
  const unit = isWhole('minute') ? 'minute' : 'second'
  return dateLabels.fromTo(...pairLabels(dateAt(from, unit, universal), dateAt(until, unit, universal)))
}
