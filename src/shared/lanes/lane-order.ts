import type { Id, LaneRecord } from '../model'

/** A lane and how deep it lies under others. */
export interface PlacedLane {
  readonly lane: LaneRecord
  readonly depth: number
}

const byPosition = (a: LaneRecord, b: LaneRecord): number =>
  a.position < b.position ? -1 : a.position > b.position ? 1 : a.id < b.id ? -1 : 1

/** The lanes from top to bottom: by position, each followed by its own lanes. What has no root is a root itself. */
export function orderLanes(lanes: readonly LaneRecord[]): readonly PlacedLane[] {
  const known = new Set(lanes.map(({ id }) => id))
  const families = new Map<Id | null, LaneRecord[]>()
  for (const lane of lanes.toSorted(byPosition)) {
    const parent = lane.parent !== null && known.has(lane.parent) ? lane.parent : null
    const family = families.get(parent)
    if (family) family.push(lane)
    else families.set(parent, [lane])
  }
  const placedUnder = (parent: Id | null, depth: number): PlacedLane[] =>
    (families.get(parent) ?? []).flatMap((lane) => [{ lane, depth }, ...placedUnder(lane.id, depth + 1)])
  const placed = placedUnder(null, 0)
  if (placed.length === lanes.length) return placed
  const reached = new Set(placed.map(({ lane }) => lane.id))
  const circling = lanes.toSorted(byPosition).filter(({ id }) => !reached.has(id))
  return [...placed, ...circling.map((lane) => ({ lane, depth: 0 }))]
}

/** The lanes directly under `parent`, from top to bottom; null asks for those under none. */
export function lanesUnder(lanes: readonly LaneRecord[], parent: Id | null): readonly LaneRecord[] {
  return lanes.filter((lane) => lane.parent === parent).toSorted(byPosition)
}
