import type { TimelineItem } from '../../shared/api'
import type { Ms } from '../../shared/dates/date-value'
import type { DrawnPill } from './pills'

/** One line of the list that the keyboard and screen readers walk: an event, or a pill. */
export interface ListOption {
  readonly id: string
  readonly isPill: boolean
  readonly from: Ms
  /** What is said of it. */
  readonly text: string
}

/** No more pills than this stand in the list. */
const mostPills = 150

/** Events and pills in order of time; a pill stands before the events that begin when it does. */
export function listOptions(
  items: readonly TimelineItem[],
  pills: readonly DrawnPill[],
  say: { readonly item: (item: TimelineItem) => string; readonly pill: (pill: DrawnPill) => string },
): readonly ListOption[] {
  const counted = pills.slice(0, mostPills).map((pill) => ({
    id: pill.id,
    isPill: true,
    from: pill.from,
    text: say.pill(pill),
  }))
  const single = items.map((item) => ({ id: item.id, isPill: false, from: item.from, text: say.item(item) }))
  return counted.length === 0 ? single : [...counted, ...single].toSorted((a, b) => a.from - b.from)
}
