import type { TimelineItem } from '../../shared/api'
import type { DateReading, Endpoint, EndpointState, Ms } from '../../shared/dates/date-value'
import { knownBounds } from '../../shared/dates/known-bounds'
import { isUncertain } from '../../shared/dates/dating'
import type { ShownItem } from './shown-item'

/** How an end is drawn: by its state, or `unbounded` where it is known only that it lies beyond. */
type EndLook = EndpointState | 'unbounded'

/** Where an item is certain, ms UTC, and how it ends. `coreFrom` = `coreUntil` when it is certain nowhere. */
export interface ItemShape {
  readonly coreFrom: Ms
  readonly coreUntil: Ms
  readonly start: EndLook
  readonly end: EndLook
  /** Whether its date is in doubt ("?"). */
  readonly doubted: boolean
}

/** A stretch of time, ms UTC. */
export interface Stretch {
  readonly from: Ms
  readonly until: Ms
}

const lookOf = (end: Endpoint, bound: Ms | null): EndLook =>
  end.state === 'known' && bound === null ? 'unbounded' : end.state

/** How the ends of a date are drawn. */
function endLooks({ start, end }: DateReading): { readonly start: EndLook; readonly end: EndLook } {
  return { start: lookOf(start, start.earliest), end: lookOf(end ?? start, (end ?? start).latest) }
}

const isDoubted = (end: Endpoint | null): boolean => end !== null && isUncertain(end.qualifier)

/**
 * The shape of an item. A span is certain from the latest its start can be to the earliest its end can be;
 * a moment is one instant somewhere within its bounds, so certain nowhere.
 */
export function shapeOf(item: ShownItem): ItemShape {
  const date = item.shown ?? item.date
  const { start, end } = date
  const rest = { ...endLooks(date), doubted: isDoubted(start) || isDoubted(end) }
  const middle = (item.from + item.until) / 2
  if (!end) return { coreFrom: middle, coreUntil: middle, ...rest }
  const within = (time: Ms): Ms => Math.min(Math.max(time, item.from), item.until)
  // An end without any bound reaches as far as the item; one without an inner bound is certain nowhere.
  const first = start.latest ?? (start.earliest === null ? item.from : end.earliest)
  const last = end.earliest ?? (end.latest === null ? item.until : start.latest)
  const coreFrom = within(first ?? middle)
  const coreUntil = within(last ?? middle)
  const between = (coreFrom + coreUntil) / 2
  return { coreFrom: Math.min(coreFrom, between), coreUntil: Math.max(coreUntil, between), ...rest }
}

/** How far what has no outer bound is drawn beyond what is known, px. */
export const tail = 34

const hasTail = (look: EndLook): boolean => look === 'unbounded' || look === 'open' || look === 'unknown'

/** The px drawn before and after the bounds of an item. */
export function tailsOf(item: ShownItem): { readonly before: number; readonly after: number } {
  const { start, end } = endLooks(item.date)
  return { before: hasTail(start) ? tail : 0, after: hasTail(end) ? tail : 0 }
}

/** What is drawn of an item when one px is `msPerPx` ms wide: its bounds and its tails. */
export function extentOf(item: ShownItem, msPerPx: number): Stretch {
  const { before, after } = tailsOf(item)
  const { start, end } = item.shown ?? item.date
  // The one ms that stands for a bound which nobody knows is none.
  const isOneSided = end === null && before + after > 0
  const { from, until } = (isOneSided ? knownBounds(start) : null) ?? item
  return { from: from - before * msPerPx, until: until + after * msPerPx }
}

/** Places on a box in per cent of its width; they may lie outside of it. */
interface PlacesInPercent {
  readonly from: number
  readonly coreFrom: number
  readonly coreUntil: number
  readonly until: number
}

/** A place on a box in per cent of its width. */
export function percentOf(time: Ms, drawn: Stretch): number {
  return Math.round(((time - drawn.from) / Math.max(drawn.until - drawn.from, 1)) * 10_000) / 100
}

/** Where the extent of an item begins, is certain and ends on the box that is drawn of it. */
export function placesInPercent(item: TimelineItem, extent: Stretch, drawn: Stretch): PlacesInPercent {
  const { coreFrom, coreUntil } = shapeOf(item)
  const middle = (extent.from + extent.until) / 2
  const isMoment = item.date.end === null
  return {
    from: percentOf(extent.from, drawn),
    coreFrom: percentOf(isMoment ? middle : coreFrom, drawn),
    coreUntil: percentOf(isMoment ? middle : coreUntil, drawn),
    until: percentOf(extent.until, drawn),
  }
}

/** The part of an item that vis draws: it cuts boxes off one width of the window before and after it. */
export function drawnPart(item: Stretch, window: Stretch): Stretch {
  const width = window.until - window.from
  return { from: Math.max(item.from, window.from - width), until: Math.min(item.until, window.until + width) }
}
