import type { TimelineItem } from '../../shared/api'
import { asOfItem } from './as-of'
import { visItems, type DrawContext, type VisItem } from './items'
import { overAllLanes, rowsOf, type VisRow } from './lanes'
import { visPills } from './pills'
import { visRivals } from './rivals'
import type { TimelineState } from './timeline-state'

/** All that vis draws for a state whose items are drawn as `items`. */
export function drawnRecords(
  { rows, hidden, theme, asOf, rivals, pills, activePill }: TimelineState,
  items: readonly TimelineItem[],
  context: DrawContext,
): { readonly rows: readonly VisRow[]; readonly items: readonly VisItem[] } {
  const isOverAll = items.some(({ lane }) => lane === null) || pills.some(({ row }) => row === overAllLanes)
  return {
    rows: rowsOf(rows, hidden, isOverAll, theme),
    items: [
      ...visPills(pills, context, activePill),
      ...visItems(items, context),
      ...visRivals(rivals, items, context),
      asOfItem(asOf),
    ],
  }
}
