import type { Ms } from '../../shared/dates/date-value'
import type { TimeWindow } from './timeline-props'

/** The middle of the part of a stretch of time that lies in the window; null when none does. */
export function middleInSight(stretch: TimeWindow, window: TimeWindow): Ms | null {
  const from = Math.max(stretch.from, window.from)
  const until = Math.min(stretch.until, window.until)
  return from > until ? null : (from + until) / 2
}

/** The window that is `factor` times as wide and has `fixed` (ms UTC) at the same place. */
export function zoomWindow({ from, until }: TimeWindow, factor: number, fixed: Ms): TimeWindow {
  return { from: fixed + (from - fixed) * factor, until: fixed + (until - fixed) * factor }
}
