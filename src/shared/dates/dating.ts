import { addUnits, coarser, isDatable } from './civil'
import { boundsOfDate, moveDate, type CivilDate } from './civil-date'
import type { Ms, Qualifier, Unit } from './date-value'

/** What is known of one end: one date, or an instant somewhere from the first date to the last. */
export type Dating =
  | { readonly kind: 'one'; readonly date: CivilDate; readonly qualifier: Qualifier }
  | { readonly kind: 'between'; readonly first: CivilDate; readonly last: CivilDate }

/** Half-open bounds in ms UTC, and the finest unit known. */
export interface DatingBounds {
  readonly earliest: Ms
  readonly latest: Ms
  readonly unit: Unit
  readonly qualifier: Qualifier
}

/** An instant from one date to another; when they are the same date, that date. */
export function between(first: CivilDate, last: CivilDate): Dating {
  const isSame = first.unit === last.unit && boundsOfDate(first).earliest === boundsOfDate(last).earliest
  return isSame ? { kind: 'one', date: first, qualifier: '' } : { kind: 'between', first, last }
}

/** Whether the qualifier says "approximate", which widens the bounds (docs/decisions/0004). */
export function isApproximate(qualifier: Qualifier): boolean {
  return qualifier === '~' || qualifier === '%'
}

/** The bounds of what is known, or null when they leave the range of ±8.64e15 ms. */
export function boundsOfDating(dating: Dating): DatingBounds | null {
  const bounds = dating.kind === 'one' ? boundsOfOne(dating) : boundsOfBetween(dating)
  return isDatable(bounds.earliest) && isDatable(bounds.latest) ? bounds : null
}

function boundsOfOne({ date, qualifier }: Extract<Dating, { kind: 'one' }>): DatingBounds {
  const { unit } = date
  const widening = isApproximate(qualifier) ? 1 : 0
  return {
    earliest: boundsOfDate(moveDate(date, unit, -widening)).earliest,
    latest: boundsOfDate(moveDate(date, unit, widening)).latest,
    unit,
    qualifier,
  }
}

function boundsOfBetween({ first, last }: Extract<Dating, { kind: 'between' }>): DatingBounds {
  return {
    earliest: boundsOfDate(first).earliest,
    latest: boundsOfDate(last).latest,
    unit: coarser(first.unit, last.unit),
    qualifier: '',
  }
}

/** `dating` moved by whole calendar units; precision, qualifier and offset stay. */
export function moveDating(dating: Dating, unit: Unit, count: number): Dating {
  if (dating.kind === 'one') return { ...dating, date: moveDate(dating.date, unit, count) }
  return between(moveDate(dating.first, unit, count), moveDate(dating.last, unit, count))
}

/** The bounds without what "approximate" added: the unit that was named. */
export function unwiden(bounds: DatingBounds): DatingBounds {
  if (!isApproximate(bounds.qualifier)) return bounds
  const { earliest, latest, unit } = bounds
  return { ...bounds, earliest: addUnits(earliest, unit, 1), latest: addUnits(latest, unit, -1) }
}
