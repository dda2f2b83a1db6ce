import { addUnits, fixedLength, monthsIn } from '../civil'
import type { LengthUnit } from '../../messages/computing'
import type { Measured } from './lengths'

/** Units in which lengths are said, coarsest first. */
export const lengthUnits: readonly LengthUnit[] = ['year', 'month', 'day', 'hour', 'minute', 'second']

const monthMs = 30.436875 * 86_400_000

/** How many whole calendar units fit between two instants, ms UTC; months and years are counted on the calendar from the first. */
export function wholeUnits({ from, until }: Measured, unit: LengthUnit): number {
  let count = Math.floor((until - from) / (fixedLength(unit) ?? monthsIn(unit) * monthMs))
  while (addUnits(from, unit, count + 1) <= until) count += 1
  while (count > 0 && addUnits(from, unit, count) > until) count -= 1
  return count
}

/** How many calendar units it takes to reach from one instant to another. */
export function unitsToReach(measured: Measured, unit: LengthUnit): number {
  const whole = wholeUnits(measured, unit)
  return addUnits(measured.from, unit, whole) === measured.until ? whole : whole + 1
}

/** A length as whole units, coarsest first, of the given ones; what is left is less than the finest of them. */
export function inParts(
  { from, until }: Measured,
  units: readonly LengthUnit[],
): readonly (readonly [count: number, unit: LengthUnit])[] {
  let at = from
  return units.map((unit) => {
    const count = wholeUnits({ from: at, until }, unit)
    at = addUnits(at, unit, count)
    return [count, unit]
  })
}
