import type { DateReading, Endpoint, Ms } from '../dates/date-value'
import { isUncertain } from '../dates/dating'
import { momentShape } from './moment-shape'
import { spanShape } from './span-shape'
import type { TimeScale } from './time-scale'

/**
 * How an end of a bar is drawn: `sure` square; `soft` fading across its bounds; `unbounded` fading into a hollow arrow, where it may lie
 * anywhere beyond; `unknown` fading away; `open` running off in an arrow; `ongoing` stopped at the as-of date.
 */
export type EdgeLook = 'sure' | 'soft' | 'unbounded' | 'unknown' | 'open' | 'ongoing'

/** A stretch of the page, px. */
export interface PageStretch {
  readonly left: number
  readonly right: number
}

/** What stands for an event on the time axis, px. */
export interface EventShape extends PageStretch {
  /** `mark` is one point at `left`; `bar` reaches from `left` to `right`. */
  readonly kind: 'mark' | 'bar'
  /** The certain core of a bar. */
  readonly coreLeft: number
  readonly coreRight: number
  readonly start: EdgeLook
  readonly end: EdgeLook
  /** One moment somewhere in the bar, not the whole of it. */
  readonly oneMoment: boolean
  /** Where the moment may lie when there are holes between; else empty. */
  readonly stretches: readonly PageStretch[]
  /** Whether the date is in doubt ("?"). */
  readonly doubted: boolean
}

/** What stands for a date on `scale`, or null when it has no bounds at all. */
export function eventShape(reading: DateReading, asOf: Ms, scale: TimeScale): EventShape | null {
  const shape = reading.shape === 'moment' ? momentShape(reading, scale) : spanShape(reading, asOf, scale)
  return shape && { ...shape, doubted: isDoubted(reading.start) || isDoubted(reading.end) }
}

function isDoubted(end: Endpoint | null): boolean {
  return end !== null && isUncertain(end.qualifier)
}

/** Whether an end fades. */
export function isFading(look: EdgeLook): boolean {
  return look === 'soft' || look === 'unbounded' || look === 'unknown'
}
