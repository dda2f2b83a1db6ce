import { daysOfCivil, monthsIn } from './civil'
import type { Ms, Unit } from './date-value'

/**
 * A year of which only the first digits are sure (EDTF level 2, significant digits): `1950S2` is a year from 1900 to 1999, estimated
 * to be 1950. `rounded` is how many of the last digits are not significant.
 */
export interface Estimate {
  readonly kind: 'estimate'
  readonly year: number
  readonly rounded: 1 | 2 | 3
  readonly qualifier: ''
}

const dayMs = 86_400_000
const units = { 1: 'decade', 2: 'century', 3: 'millennium' } as const satisfies Record<1 | 2 | 3, Unit>

/** The unit that has as many years as the year may be off. */
export function unitOfEstimate({ rounded }: Estimate): Unit {
  return units[rounded]
}

/** The first and last year that are possible; digits are cut, so that those of -1950S2 are -1999 and -1900. */
export function yearsOfEstimate({ year, rounded }: Estimate): readonly [number, number] {
  const span = 10 ** rounded
  const cut = Math.floor(Math.abs(year) / span) * span
  return year < 0 ? [-(cut + span - 1), -cut] : [cut, cut + span - 1]
}

/** The bounds, half open, ms UTC. */
export function boundsOfEstimate(estimate: Estimate): { readonly earliest: Ms; readonly latest: Ms } {
  const [first, last] = yearsOfEstimate(estimate)
  return { earliest: daysOfCivil(first, 1, 1) * dayMs, latest: daysOfCivil(last + 1, 1, 1) * dayMs }
}

/** The estimate some units on; `unit` is one of its own or coarser. */
export function moveEstimate(estimate: Estimate, unit: Unit, count: number): Estimate {
  return { ...estimate, year: estimate.year + (count * monthsIn(unit)) / 12 }
}
