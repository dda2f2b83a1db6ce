import { addUnits, msOfFields } from './civil'
import type { CivilDate } from './civil-date'
import type { Ms, Qualifier, Unit } from './date-value'

/** The beginning, middle or end of a month, year, decade or century. */
export interface DatePart {
  readonly kind: 'part'
  readonly part: Part
  readonly of: CivilDate
  readonly qualifier: Exclude<Qualifier, '~' | '%'>
}
export const parts = ['early', 'mid', 'late'] as const
export type Part = (typeof parts)[number]

/**
 * Where the parts begin and end, in a finer unit from the start of the whole (docs/decisions/0004); null is its end. Ten and a hundred
 * years have no thirds of whole years: there the years between two parts belong to both.
 */
const thirds: Partial<
  Readonly<Record<Unit, { readonly unit: Unit; readonly at: Readonly<Record<Part, Third>> }>>
> = {
  month: { unit: 'day', at: { early: [0, 10], mid: [10, 20], late: [20, null] } },
  year: { unit: 'month', at: { early: [0, 4], mid: [4, 8], late: [8, null] } },
  decade: { unit: 'year', at: { early: [0, 4], mid: [3, 7], late: [6, null] } },
  century: { unit: 'year', at: { early: [0, 34], mid: [33, 67], late: [66, null] } },
}
type Third = readonly [number, number | null]

/** Whether a unit has parts. */
export function hasParts(unit: Unit): boolean {
  return thirds[unit] !== undefined
}

/** The bounds of a part, half open, ms UTC; those of the whole where the unit has no parts. */
export function boundsOfPart({ part, of }: Pick<DatePart, 'part' | 'of'>): {
  readonly earliest: Ms
  readonly latest: Ms
} {
  const start = msOfFields(of)
  const end = addUnits(start, of.unit, 1)
  const third = thirds[of.unit]
  if (third === undefined) return { earliest: start, latest: end }
  const [from, until] = third.at[part]
  return {
    earliest: addUnits(start, third.unit, from),
    latest: until === null ? end : addUnits(start, third.unit, until),
  }
}
