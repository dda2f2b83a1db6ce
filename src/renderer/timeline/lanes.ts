import type { WindowItems } from '../../shared/api'
import { visibleText } from '../../shared/invisible-characters'
import type { LaneRows } from '../../shared/lanes/lanes-in-view'
import { lanesMessages } from '../../shared/messages/lanes'
import type { Id } from '../../shared/model'
import { laneColor } from '../../shared/palette'
import { timelineWords as words } from '../../shared/messages/timeline'

/** The row of what lies over all lanes; no lane has this id. */
export const overAllLanes = 'over-all-lanes'

/** One row as vis takes it; every field is primitive. */
export interface VisRow {
  readonly id: string
  readonly content: string
  readonly name: string
  readonly title: string
  readonly color: string
  readonly depth: number
  /** Whether it is a thin row with marks only. */
  readonly collapsed: boolean
  readonly rank: number
  readonly hidden: number
  readonly className: string
}

/** The rows of the timeline; `overAll` says whether anything lies over all lanes. `hidden` is counted on its row. */
export function rowsOf(
  { rows, drawnIn }: LaneRows,
  hidden: WindowItems['hidden'],
  overAll: boolean,
  theme: 'light' | 'dark',
): readonly VisRow[] {
  const counts = new Map<Id | null, number>()
  for (const { lane, count } of hidden) {
    const row = lane && (drawnIn.get(lane)?.row ?? lane)
    counts.set(row, (counts.get(row) ?? 0) + count)
  }
  const top: VisRow[] =
    overAll || counts.has(null)
      ? [
          {
            id: overAllLanes,
            content: '',
            name: words.overAllLanes,
            title: words.overAllLanes,
            color: 'transparent',
            depth: 0,
            collapsed: false,
            rank: -1,
            hidden: counts.get(null) ?? 0,
            className: 'row-over-all',
          },
        ]
      : []
  return [
    ...top,
    ...rows.map(({ lane, depth, collapsed }, rank) => {
      const name = visibleText(lane.title)
      const more = counts.get(lane.id) ?? 0
      return {
        id: lane.id,
        content: '' as const,
        name,
        title: collapsed && more > 0 ? lanesMessages.moreHidden(name, more) : name,
        color: laneColor(lane.color, theme),
        depth,
        collapsed,
        rank,
        hidden: collapsed ? 0 : more,
        className: collapsed ? 'row-lane row-collapsed' : 'row-lane',
      }
    }),
  ]
}

/** The lanes (or tags) whose events are drawn in these rows; what lies over all lanes is always among them. */
export function rowsOfDrawn(ids: readonly string[], { drawnIn }: LaneRows): readonly (Id | null)[] {
  const drawn = new Set(ids)
  const under = [...drawnIn].flatMap(([lane, { row }]) => (drawn.has(row) ? [lane] : []))
  const own = ids.filter((id) => id !== overAllLanes && !drawnIn.has(id))
  return [null, ...own, ...under]
}

/** The lane a row stands for; null for the row over all lanes and where there is no row. */
export function laneOfRow(row: string | null): Id | null {
  return row === overAllLanes ? null : row
}
