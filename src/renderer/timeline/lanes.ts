import type { WindowItems } from '../../shared/api'
import type { Id, LaneRecord } from '../../shared/model'
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
  readonly rank: number
  readonly hidden: number
  readonly className: string
}

const byPosition = (a: LaneRecord, b: LaneRecord): number =>
  a.position < b.position ? -1 : a.position > b.position ? 1 : a.id < b.id ? -1 : 1

/** A lane and how deep it lies under others. */
interface PlacedLane {
  readonly lane: LaneRecord
  readonly depth: number
}

/** The lanes from top to bottom: by position, each followed by its own lanes. What has no root is a root itself. */
export function orderLanes(lanes: readonly LaneRecord[]): readonly PlacedLane[] {
  const known = new Set(lanes.map(({ id }) => id))
  const sorted = lanes.toSorted(byPosition)
  const isUnder = (lane: LaneRecord, parent: Id | null): boolean =>
    lane.parent === parent || (parent === null && lane.parent !== null && !known.has(lane.parent))
  const family = (parent: Id | null, depth: number): PlacedLane[] =>
    sorted
      .filter((lane) => isUnder(lane, parent))
      .flatMap((lane) => [{ lane, depth }, ...family(lane.id, depth + 1)])
  const placed = family(null, 0)
  const reached = new Set(placed.map(({ lane }) => lane.id))
  return [...placed, ...sorted.filter(({ id }) => !reached.has(id)).map((lane) => ({ lane, depth: 0 }))]
}

/** The rows of the timeline; `overAll` says whether anything lies over all lanes. `hidden` is counted on its row. */
export function rowsOf(
  lanes: readonly LaneRecord[],
  hidden: WindowItems['hidden'],
  overAll: boolean,
  theme: 'light' | 'dark',
): readonly VisRow[] {
  const counts = new Map(hidden.map(({ lane, count }) => [lane, count]))
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
            rank: -1,
            hidden: counts.get(null) ?? 0,
            className: 'row-over-all',
          },
        ]
      : []
  return [
    ...top,
    ...orderLanes(lanes).map(({ lane, depth }, rank) => ({
      id: lane.id,
      content: '',
      name: lane.title,
      title: lane.title,
      color: laneColor(lane.color, theme),
      depth,
      rank,
      hidden: counts.get(lane.id) ?? 0,
      className: 'row-lane',
    })),
  ]
}

/** The lane a row stands for; null for the row over all lanes and where there is no row. */
export function laneOfRow(row: string | null): Id | null {
  return row === overAllLanes ? null : row
}
