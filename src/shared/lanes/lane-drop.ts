import type { Id, LaneRecord } from '../model'
import { lanesUnder } from './lane-order'
import { nestingProblem, standsAt, type LanePlace } from './lane-places'

/** The row of a lane as it stands on screen, px. */
export interface LaneBox {
  readonly id: Id
  readonly top: number
  readonly bottom: number
}

/** Where a lane would go: between two rows, at the height `line`; or into the row of its new parent. */
export interface LaneDrop {
  readonly place: LanePlace
  readonly line: number | null
  readonly depth: number
}

/** The part of a row, from each of its edges, that takes a lane beside it; what is between takes it inside. */
const edge = 0.3

/**
 * Where the lane `id` goes when it is let go at the height `y` over the rows of `lanes` (`boxes`, from top to bottom); null
 * when it would stay where it is. A lane that can't lie where the pointer is goes beside it.
 */
export function dropAt(
  lanes: readonly LaneRecord[],
  boxes: readonly LaneBox[],
  id: Id,
  y: number,
): LaneDrop | null {
  const known = new Map(lanes.map((lane) => [lane.id, lane]))
  const rows = boxes.filter((box) => known.has(box.id))
  const over = rows.find(({ bottom }) => y < bottom) ?? rows.at(-1)
  const target = over && known.get(over.id)
  if (!over || !target) return null
  const share = (y - over.top) / Math.max(over.bottom - over.top, 1)
  const mayNest = nestingProblem(lanes, id, target.id) === null
  const isInside = mayNest && share >= edge && share <= 1 - edge
  const drop = isInside ? into(target) : beside(lanes, rows, over, target, share > 0.5, id)
  return drop && !standsAt(lanes, id, drop.place) ? drop : null
}

function into({ id }: LaneRecord): LaneDrop {
  return { place: { parent: id, before: null }, line: null, depth: 1 }
}

/** Beside a row: among the lanes of its parent, or, below an open lane with lanes, before the first of these. */
function beside(
  lanes: readonly LaneRecord[],
  rows: readonly LaneBox[],
  over: LaneBox,
  target: LaneRecord,
  isBelow: boolean,
  id: Id,
): LaneDrop | null {
  const depth = target.parent === null ? 0 : 1
  if (nestingProblem(lanes, id, target.parent) !== null) {
    const parent = lanes.find((lane) => lane.id === target.parent)
    return parent ? below(lanes, rows, over, parent, 0) : null
  }
  if (!isBelow) return { place: { parent: target.parent, before: target.id }, line: over.top, depth }
  const next = rows[rows.indexOf(over) + 1]
  const first = lanesUnder(lanes, target.id)[0]
  if (first && next?.id === first.id && nestingProblem(lanes, id, target.id) === null)
    return { place: { parent: target.id, before: first.id }, line: over.bottom, depth: 1 }
  return below(lanes, rows, over, target, depth)
}

/** After a lane and all of its own. */
function below(
  lanes: readonly LaneRecord[],
  rows: readonly LaneBox[],
  over: LaneBox,
  target: LaneRecord,
  depth: number,
): LaneDrop {
  const around = lanesUnder(lanes, target.parent)
  const before = around[around.indexOf(target) + 1]?.id ?? null
  return { place: { parent: target.parent, before }, line: familyEnd(lanes, rows, over, target), depth }
}

/** The lower edge of a lane with all lanes of its own that are drawn. */
function familyEnd(
  lanes: readonly LaneRecord[],
  rows: readonly LaneBox[],
  over: LaneBox,
  { id }: LaneRecord,
): number {
  const own = new Set(lanesUnder(lanes, id).map((lane) => lane.id))
  return rows.findLast((row) => own.has(row.id))?.bottom ?? over.bottom
}
