import type { Id, LaneRecord } from '../model'
import { lanesUnder } from './lane-order'

/** Where a lane is put: under `parent` (null: under none), before one of the lanes there, or last. */
export interface LanePlace {
  readonly parent: Id | null
  readonly before: Id | null
}

/** The ways a lane goes by key. */
export type LaneWay = 'up' | 'down' | 'nest' | 'unnest'

/** Why a lane can't lie under another, or null when it can: lanes nest once. */
export function nestingProblem(
  lanes: readonly LaneRecord[],
  id: Id,
  parent: Id | null,
): 'itself' | 'has-lanes' | 'too-deep' | null {
  if (parent === null) return null
  if (parent === id) return 'itself'
  if (lanes.some((lane) => lane.parent === id)) return 'has-lanes'
  return lanes.some((lane) => lane.id === parent && lane.parent !== null) ? 'too-deep' : null
}

/** Where a key takes a lane, or null when there is no way on. Up and down stay among the lanes of the same parent. */
export function placeByKey(lanes: readonly LaneRecord[], id: Id, way: LaneWay): LanePlace | null {
  const lane = lanes.find((one) => one.id === id)
  if (!lane) return null
  const around = lanesUnder(lanes, lane.parent)
  const at = around.indexOf(lane)
  const above = around[at - 1]
  switch (way) {
    case 'up':
      return above ? { parent: lane.parent, before: above.id } : null
    case 'down':
      return around[at + 1] ? { parent: lane.parent, before: around[at + 2]?.id ?? null } : null
    case 'nest':
      return above && nestingProblem(lanes, id, above.id) === null ? { parent: above.id, before: null } : null
    case 'unnest':
      return lane.parent === null ? null : { parent: null, before: after(lanes, lane.parent) }
  }
}

/** The lane that follows `id` among those of its parent, or null. */
function after(lanes: readonly LaneRecord[], id: Id): Id | null {
  const parent = lanes.find((lane) => lane.id === id)?.parent ?? null
  const around = lanesUnder(lanes, parent)
  return around[around.findIndex((lane) => lane.id === id) + 1]?.id ?? null
}

/** Whether a lane stands at a place already. */
export function standsAt(lanes: readonly LaneRecord[], id: Id, { parent, before }: LanePlace): boolean {
  const lane = lanes.find((one) => one.id === id)
  return lane?.parent === parent && (before === id || after(lanes, id) === before)
}
