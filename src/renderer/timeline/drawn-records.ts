import type { TimelineItem } from '../../shared/api'
import { asOfItem } from './as-of'
import type { DrawContext, VisItem } from './items'
import type { KeptDrawings } from './kept-drawings'
import { overAllLanes, rowsOf, type VisRow } from './lanes'
import { visPills } from './pills'
import { visRivals } from './rivals'
import type { TimelineState } from './timeline-state'

/** All that vis draws for a state whose items are drawn as `items`. */
export function drawnRecords(
  state: TimelineState,
  items: readonly TimelineItem[],
  context: DrawContext,
  kept: KeptDrawings,
): { readonly rows: readonly VisRow[]; readonly items: readonly VisItem[] } {
  const { rows, hidden, theme, asOf, rivals, pills, activePill } = state
  const isOverAll =
    items.some((item) => item.rows.includes(null)) || pills.some(({ row }) => row === overAllLanes)
  return {
    rows: rowsOf(rows, hidden, isOverAll, theme),
    items: [
      ...visPills(pills, context.colorOf, activePill),
      ...kept.draw(items, context, state),
      ...visRivals(rivals, items, context),
      asOfItem(asOf),
    ],
  }
}
