import type { Ms, Unit } from '../dates/date-value'
import type { EdgeRoom } from './edge-room'

/** A linear scale from time (ms UTC) to the page (px). */
export interface TimeScale {
  readonly from: Ms
  readonly until: Ms
  /** The ends of the plot, px. */
  readonly left: number
  readonly right: number
  /** Where an instant lies, px; what lies outside is put on the nearer end. */
  readonly x: (ms: Ms) => number
}

const day = 86_400_000

/** The shortest stretch worth drawing when the finest date is known to a unit, ms: room around a single event. */
const shortest: Record<Unit, Ms> = {
  second: 90_000,
  minute: 90 * 60_000,
  hour: 2 * day,
  day: 60 * day,
  month: 2 * 366 * day,
  quarter: 4 * 366 * day,
  half: 6 * 366 * day,
  year: 10 * 366 * day,
  decade: 60 * 366 * day,
  century: 600 * 366 * day,
  millennium: 6000 * 366 * day,
}

/** Share of the stretch left free at either end. */
const air = 0.02

/** The stretch to draw around [from, until): with a little air, and never too short for its finest unit. */
export function stretchAround(from: Ms, until: Ms, finest: Unit): { readonly from: Ms; readonly until: Ms } {
  const length = Math.max(until - from, shortest[finest])
  const spare = (length - (until - from)) / 2 + length * air
  return { from: Math.floor(from - spare), until: Math.ceil(until + spare) }
}

/** The scale that maps [from, until] to [left, right], but for `room` px at either end, which show the time beyond. */
export function timeScale(
  stretch: { readonly from: Ms; readonly until: Ms },
  left: number,
  right: number,
  room: EdgeRoom = { before: 0, after: 0 },
): TimeScale {
  const msPerPx = (stretch.until - stretch.from) / (right - left - room.before - room.after)
  const from = Math.floor(stretch.from - room.before * msPerPx)
  const until = Math.ceil(stretch.until + room.after * msPerPx)
  const perMs = (right - left) / (until - from)
  const x = (ms: Ms) => Math.min(right, Math.max(left, left + (ms - from) * perMs))
  return { from, until, left, right, x }
}
