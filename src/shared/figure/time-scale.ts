import type { Ms, Unit } from '../dates/date-value'
import type { EdgeRoom } from './edge-room'
import type { Stretch } from './folds'

/** A scale from time (ms UTC) to the page (px): linear, but for the stretches that are folded to a narrow break each. */
export interface TimeScale {
  readonly from: Ms
  readonly until: Ms
  readonly perMs: number
  /** The stretches between the breaks: the whole of it where there are none. */
  readonly stretches: readonly Stretch[]
  readonly breaks: readonly ScaleBreak[]
  /** The ends of the plot, px. */
  readonly left: number
  readonly right: number
  /** Where an instant lies, px; what lies outside is put on the nearer end. */
  readonly x: (ms: Ms) => number
}

/** A stretch of time that is left out, and where on the page. */
export interface ScaleBreak extends Stretch {
  readonly left: number
  readonly right: number
}

/** How wide a break is, px. */
const breakWidth = 22

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
export function stretchAround(from: Ms, until: Ms, finest: Unit): Stretch {
  const length = Math.max(until - from, shortest[finest])
  const spare = (length - (until - from)) / 2 + length * air
  return { from: Math.floor(from - spare), until: Math.ceil(until + spare) }
}

/**
 * The scale that maps [from, until] to [left, right], but for `room` px at either end, which show the time beyond. `folds` lie within it, in order.
 */
export function timeScale(
  stretch: Stretch,
  left: number,
  right: number,
  room: EdgeRoom = { before: 0, after: 0 },
  folds: readonly Stretch[] = [],
): TimeScale {
  const folded = folds.reduce((sum, fold) => sum + fold.until - fold.from, 0)
  const broken = folds.length * breakWidth
  const msPerPx = (stretch.until - stretch.from - folded) / (right - left - room.before - room.after - broken)
  const from = Math.floor(stretch.from - room.before * msPerPx)
  const until = Math.ceil(stretch.until + room.after * msPerPx)
  const perMs = (right - left - broken) / (until - from - folded)
  const stretches: Stretch[] = []
  const breaks: ScaleBreak[] = []
  let [start, x] = [from, left]
  for (const fold of folds) {
    stretches.push({ from: start, until: fold.from })
    const begins = x + (fold.from - start) * perMs
    breaks.push({ ...fold, left: begins, right: begins + breakWidth })
    ;[start, x] = [fold.until, begins + breakWidth]
  }
  stretches.push({ from: start, until })
  return {
    from,
    until,
    perMs,
    stretches,
    breaks,
    left,
    right,
    x: placeOf({ from, left, right, perMs, breaks }),
  }
}

/** Where an instant lies: after the last break that begins before it, or within that break. */
function placeOf({
  from,
  left,
  right,
  perMs,
  breaks,
}: Pick<TimeScale, 'from' | 'left' | 'right' | 'perMs' | 'breaks'>): TimeScale['x'] {
  return (ms) => {
    const last = breaks.findLast((one) => one.from < ms)
    const x =
      last === undefined
        ? left + (ms - from) * perMs
        : ms < last.until
          ? last.left + ((ms - last.from) / (last.until - last.from)) * (last.right - last.left)
          : last.right + (ms - last.until) * perMs
    return Math.min(right, Math.max(left, x))
  }
}
