import type { LaneView } from '../api'
import type { Id, LaneRecord } from '../model'
import { orderLanes } from './lane-order'

/** Which lanes are folded into a thin row with all that lies under them, and which are not drawn at all. */
export interface LanesSeen {
  readonly collapsed: ReadonlySet<Id>
  readonly hidden: ReadonlySet<Id>
}

/** As the file remembers it. */
export function seenOf({ collapsed, hidden }: LaneView): LanesSeen {
  return { collapsed: new Set(collapsed), hidden: new Set(hidden) }
}

/** All lanes in full. */
export const allSeen: LanesSeen = seenOf({ collapsed: [], hidden: [] })

/** The set with these lanes in it, or without them. */
export function withLanes(set: ReadonlySet<Id>, ids: readonly Id[], on: boolean): ReadonlySet<Id> {
  const others = [...set].filter((id) => !ids.includes(id))
  return new Set(on ? [...others, ...ids] : others)
}

/** A lane with a row of its own. */
interface LaneRow {
  readonly lane: LaneRecord
  readonly depth: number
  readonly collapsed: boolean
}

/** Where the events of a lane are drawn: in which row, and whether only as marks. */
export interface DrawnIn {
  readonly row: Id
  readonly folded: boolean
}

export interface LaneRows {
  readonly rows: readonly LaneRow[]
  /** Of every lane that is drawn. */
  readonly drawnIn: ReadonlyMap<Id, DrawnIn>
  /** The lanes that are not drawn: hidden ones and those under them. */
  readonly hidden: ReadonlySet<Id>
  /** Whether the rows are tags, and `rows` and `drawnIn` tell of them as if they were lanes. */
  readonly ofTags?: boolean
}

/** The rows of the timeline, from top to bottom. */
export function lanesInView(lanes: readonly LaneRecord[], { collapsed, hidden }: LanesSeen): LaneRows {
  const rows: LaneRow[] = []
  const drawnIn = new Map<Id, DrawnIn>()
  const gone = new Set<Id>()
  for (const { lane, depth } of orderLanes(lanes)) {
    const { id, parent } = lane
    const isNested = depth > 0 && parent !== null
    const around = isNested ? drawnIn.get(parent) : undefined
    if (hidden.has(id) || (isNested && gone.has(parent))) gone.add(id)
    else if (around?.folded) drawnIn.set(id, around)
    else {
      rows.push({ lane, depth, collapsed: collapsed.has(id) })
      drawnIn.set(id, { row: id, folded: collapsed.has(id) })
    }
  }
  return { rows, drawnIn, hidden: gone }
}

/** Whether the events of a lane are only marks in the thin row of a collapsed one. */
export function isFolded({ drawnIn }: LaneRows, lane: Id | null): boolean {
  return lane !== null && drawnIn.get(lane)?.folded === true
}
