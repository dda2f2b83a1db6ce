import { coarser, isDatable } from './civil'
import { boundsOfDate, dateAt, moveDate, type CivilDate, type Clock } from './civil-date'
import type { Ms, Qualifier, Unit } from './date-value'
import { boundsOfEstimate, moveEstimate, unitOfEstimate, type Estimate } from './estimate'
import { boundsOfPart, type DatePart } from './part-of-date'
import { boundsOfSeason, moveSeason, type Season } from './season'
import { widened } from './widen'

/** Qualifiers of the components of one date (EDTF level 2): `2004-06~-11` has '~' at year and month. */
export interface ComponentQualifiers {
  readonly year: Qualifier
  readonly month: Qualifier
  readonly day: Qualifier
}

/** One date. `masked` is a component that exists but is not given, down to where `X` stands: "1985-04-XX", "1985-XX-XX". */
export interface OneDate {
  readonly kind: 'one'
  readonly date: CivilDate
  /** What is said of the whole, or of any of its components. */
  readonly qualifier: Qualifier
  readonly components?: ComponentQualifiers | undefined
  readonly masked?: 'month' | 'day' | undefined
}

/** From the first date to the last; one of them is null where the range is open. */
export interface DateRange {
  readonly first: CivilDate | null
  readonly last: CivilDate | null
}

/** One of the dates of these ranges, which are in order: "between A and B", "before B", "A or B". */
export interface DateSet {
  readonly kind: 'set'
  readonly ranges: readonly DateRange[]
  /** Approximate only where all dates are of one unit. */
  readonly qualifier: Qualifier
}

/** What is known of one end: an instant somewhere in it. */
export type Dating = OneDate | DateSet | Season | DatePart | Estimate

/** Half-open bounds in ms UTC, null where there is none; and the finest unit known. */
export interface DatingBounds {
  readonly earliest: Ms | null
  readonly latest: Ms | null
  readonly unit: Unit
  readonly qualifier: Qualifier
}

/**
 * An instant from one date to another, of which one may be null; when they are the same date, that date. Decades and what is longer are
 * said in their years.
 */
export function between(
  first: CivilDate | null,
  last: CivilDate | null,
  qualifier: Qualifier = '',
): OneDate | DateSet {
  const isSame =
    first !== null &&
    first.unit === last?.unit &&
    boundsOfDate(first).earliest === boundsOfDate(last).earliest
  if (isSame) return { kind: 'one', date: first, qualifier }
  const range = { first: first && edgeYear(first, 'first'), last: last && edgeYear(last, 'last') }
  return { kind: 'set', ranges: [range], qualifier }
}

function edgeYear(date: CivilDate, edge: 'first' | 'last'): CivilDate {
  if (coarser(date.unit, 'year') === 'year') return date
  const { earliest, latest } = boundsOfDate(date)
  return dateAt(edge === 'first' ? earliest : latest - 1, 'year', date)
}

/** Whether the qualifier says "approximate", which widens the bounds (docs/decisions/0004). */
export function isApproximate(qualifier: Qualifier): boolean {
  return qualifier === '~' || qualifier === '%'
}

/** Whether the qualifier says "uncertain". */
export function isUncertain(qualifier: Qualifier): boolean {
  return qualifier === '?' || qualifier === '%'
}

/** The bounds of what is known, or null when they leave the range of ±8.64e15 ms. */
export function boundsOfDating(dating: Dating): DatingBounds | null {
  const bounds = boundsAsSaid(dating)
  return [bounds.earliest, bounds.latest].every((ms) => ms === null || isDatable(ms)) ? bounds : null
}

function boundsAsSaid(dating: Dating): DatingBounds {
  switch (dating.kind) {
    case 'one':
      return boundsOfOne(dating)
    case 'set':
      return boundsOfSet(dating)
    case 'season':
      return widened({ ...boundsOfSeason(dating), unit: 'quarter', qualifier: dating.qualifier }, 'quarter')
    case 'part':
      return { ...boundsOfPart(dating), unit: dating.of.unit, qualifier: dating.qualifier }
    case 'estimate':
      return { ...boundsOfEstimate(dating), unit: unitOfEstimate(dating), qualifier: '' }
  }
}

function boundsOfOne({ date, qualifier, components }: OneDate): DatingBounds {
  const unit = components === undefined ? date.unit : approximateUnit(components, date.unit)
  const widening = isApproximate(qualifier) ? 1 : 0
  return {
    earliest: boundsOfDate(moveDate(date, unit, -widening)).earliest,
    latest: boundsOfDate(moveDate(date, unit, widening)).latest,
    unit: date.unit,
    qualifier,
  }
}

/** The finest component that is approximate: by its unit the bounds are widened. */
function approximateUnit({ day, month }: ComponentQualifiers, unit: Unit): Unit {
  if (unit === 'day' && isApproximate(day)) return 'day'
  return unit !== 'year' && isApproximate(month) ? 'month' : 'year'
}

function boundsOfSet({ ranges, qualifier }: DateSet): DatingBounds {
  const first = ranges.at(0)?.first ?? null
  const last = ranges.at(-1)?.last ?? null
  const unit = ranges
    .flatMap((range) => [range.first, range.last])
    .flatMap((date) => (date === null ? [] : [date.unit]))
    .reduce(coarser)
  const bounds = {
    earliest: first === null ? null : boundsOfDate(first).earliest,
    latest: last === null ? null : boundsOfDate(last).latest,
    unit,
    qualifier,
  }
  return isApproximate(qualifier) ? widened(bounds, unit) : bounds
}

/** The stretches in which the instant may lie, half open, ms UTC, in order: more than one where a set has holes. */
export function stretchesOf(dating: Dating): readonly Pick<DatingBounds, 'earliest' | 'latest'>[] {
  if (dating.kind !== 'set' || dating.ranges.length === 1) {
    const { earliest, latest } = boundsAsSaid(dating)
    return [{ earliest, latest }]
  }
  return dating.ranges.map(({ first, last }) => ({
    earliest: first === null ? null : boundsOfDate(first).earliest,
    latest: last === null ? null : boundsOfDate(last).latest,
  }))
}

/** `dating` moved by whole calendar units, not finer than its own; precision, qualifiers, offset and zone stay. */
export function moveDating(dating: Dating, unit: Unit, count: number): Dating {
  switch (dating.kind) {
    case 'one':
      return { ...dating, date: moveDate(dating.date, unit, count) }
    case 'set':
      return movedSet(dating, (date) => date && moveDate(date, unit, count))
    case 'season':
      return moveSeason(dating, unit, count)
    case 'part':
      return { ...dating, of: moveDate(dating.of, unit, count) }
    case 'estimate':
      return moveEstimate(dating, unit, count)
  }
}

function movedSet(set: DateSet, move: (date: CivilDate | null) => CivilDate | null): OneDate | DateSet {
  const ranges = set.ranges.map(({ first, last }) => ({ first: move(first), last: move(last) }))
  const [only] = ranges
  return ranges.length === 1 && only ? between(only.first, only.last, set.qualifier) : { ...set, ranges }
}

/** The offset and zone of a dating's times; null where it has none. */
export function clockOf(dating: Dating): Clock {
  const date =
    dating.kind === 'one'
      ? dating.date
      : dating.kind === 'set'
        ? (dating.ranges[0]?.first ?? dating.ranges[0]?.last ?? null)
        : null
  return { offset: date?.offset ?? null, zone: date?.zone ?? null }
}
