import type { TimelineItem } from '../../shared/api'
import type { Id } from '../../shared/model'
import { compareText, placeOf } from './stacking'
import type { TimeWindow } from './timeline-props'

/** The list for screen readers holds at most this many events. */
const most = 150

/**
 * A window around `window` that stays the same while the user pans and zooms a little, so that the list need not
 * be made anew in every frame.
 */
export function steadyWindow({ from, until }: TimeWindow): TimeWindow {
  const step = 2 ** Math.ceil(Math.log2(Math.max(until - from, 1))) / 4
  return { from: Math.floor(from / step) * step, until: Math.ceil(until / step) * step }
}

const byTime = (a: TimelineItem, b: TimelineItem): number =>
  a.from - b.from || a.until - b.until || compareText(placeOf(a), placeOf(b))

/** The events that touch a window, in order of time. */
export function itemsInWindow(items: readonly TimelineItem[], window: TimeWindow): readonly TimelineItem[] {
  return items.filter(({ from, until }) => until > window.from && from < window.until).toSorted(byTime)
}

/** The events of the list: those of the window in order of time, and `active` whatever the window. */
export function listedItems(
  items: readonly TimelineItem[],
  window: TimeWindow,
  active: Id | null,
): readonly TimelineItem[] {
  const first = itemsInWindow(items, window).slice(0, most)
  if (active === null || first.some(({ id }) => id === active)) return first
  const missing = items.filter(({ id }) => id === active)
  return first.length < most ? [...first, ...missing].toSorted(byTime) : [...first, ...missing]
}
