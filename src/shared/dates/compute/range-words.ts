import { lengthWords as words, type LengthUnit } from '../../messages/computing'
import { inParts, lengthUnits, unitsToReach, wholeUnits } from './count-units'
import type { LengthRange, Measured } from './lengths'

/** From so many of a unit on, a length is said in it although it does not come out even. */
const enough: Readonly<Record<LengthUnit, number>> = {
  year: 4,
  month: 4,
  day: 3,
  hour: 3,
  minute: 3,
  second: 1,
}

/**
 * A range of lengths in words, never sharper than it is: the least rounded down, the most rounded up, in the coarsest unit in which
 * both come out even or the most is some units long. Null when nothing is known.
 */
export function rangeInWords({ shortest, longest }: LengthRange): string | null {
  if (longest === null) return shortest && atLeastInWords(shortest)
  const unit = unitFor(longest, shortest)
  const most = unitsToReach(longest, unit)
  if (shortest === null) return words.atMost(words.counted(most, unit))
  const least = wholeUnits(shortest, unit)
  if (least === most) return words.counted(most, unit)
  if (least > 0) return words.between(least, most, unit)
  const finer = leastInWords(shortest)
  const coarse = words.counted(most, unit)
  return finer === null ? words.atMost(coarse) : words.betweenUnits(finer, coarse)
}

/** A least length in words, rounded down; null when it is less than a second. */
export function atLeastInWords(shortest: Measured): string | null {
  const least = leastInWords(shortest)
  return least === null ? null : words.atLeast(least)
}

/** A greatest length in words, rounded up. */
export function atMostInWords(longest: Measured): string {
  const unit = unitFor(longest, null)
  return words.atMost(words.counted(unitsToReach(longest, unit), unit))
}

/** A length in all the units it takes: "1 year, 2 months and 3 days"; null when it has none of them. */
export function partsInWords(measured: Measured, units: readonly LengthUnit[]): string | null {
  const parts = inParts(measured, units).filter(([count]) => count > 0)
  return parts.length === 0 ? null : words.parts(parts.map(([count, unit]) => words.counted(count, unit)))
}

function leastInWords(shortest: Measured): string | null {
  const unit = unitFor(shortest, null)
  const least = wholeUnits(shortest, unit)
  return least === 0 ? null : words.counted(least, unit)
}

function unitFor(longest: Measured, shortest: Measured | null): LengthUnit {
  const isEven = (measured: Measured, unit: LengthUnit): boolean =>
    wholeUnits(measured, unit) === unitsToReach(measured, unit)
  return (
    lengthUnits.find((unit) => {
      const count = wholeUnits(longest, unit)
      if (count >= enough[unit]) return true
      return count > 0 && isEven(longest, unit) && (shortest === null || isEven(shortest, unit))
    }) ?? 'second'
  )
}
