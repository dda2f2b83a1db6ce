import type { TimelineItem } from '../../shared/api'
import type { Endpoint, EndpointState, Ms } from '../../shared/dates/date-value'

/** Where an item is certain, ms UTC, and how it ends. `coreFrom` = `coreUntil` when it is certain nowhere. */
export interface ItemShape {
  readonly coreFrom: Ms
  readonly coreUntil: Ms
  readonly start: EndpointState
  readonly end: EndpointState
}

const certainFrom = (start: Endpoint, { from }: TimelineItem): Ms => start.latest ?? from
const certainUntil = (end: Endpoint, { until }: TimelineItem): Ms => end.earliest ?? until

/**
 * The shape of an item. A span is certain from the latest its start can be to the earliest its end can be;
 * a moment is one instant somewhere within its bounds, so certain nowhere.
 */
export function shapeOf(item: TimelineItem): ItemShape {
  const { start, end } = item.date
  const middle = (item.from + item.until) / 2
  if (!end) return { coreFrom: middle, coreUntil: middle, start: start.state, end: start.state }
  const within = (time: Ms): Ms => Math.min(Math.max(time, item.from), item.until)
  const first = within(certainFrom(start, item))
  const last = within(certainUntil(end, item))
  const between = (first + last) / 2
  return {
    coreFrom: Math.min(first, between),
    coreUntil: Math.max(last, between),
    start: start.state,
    end: end.state,
  }
}

/** A stretch of time, ms UTC. */
interface Stretch {
  readonly from: Ms
  readonly until: Ms
}

/** Places on a box in per cent of its width; they may lie outside of it. */
interface PlacesInPercent {
  readonly from: number
  readonly coreFrom: number
  readonly coreUntil: number
  readonly until: number
}

/** Where an item begins, is certain and ends on the box that is drawn of it. */
export function placesInPercent(item: TimelineItem, drawn: Stretch): PlacesInPercent {
  const { coreFrom, coreUntil } = shapeOf(item)
  const length = Math.max(drawn.until - drawn.from, 1)
  const at = (time: Ms): number => Math.round(((time - drawn.from) / length) * 10_000) / 100
  return { from: at(item.from), coreFrom: at(coreFrom), coreUntil: at(coreUntil), until: at(item.until) }
}

/** The part of an item that vis draws: it cuts boxes off one width of the window before and after it. */
export function drawnPart(item: Stretch, window: Stretch): Stretch {
  const width = window.until - window.from
  return { from: Math.max(item.from, window.from - width), until: Math.min(item.until, window.until + width) }
}
