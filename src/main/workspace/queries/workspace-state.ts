import type { WorkspaceState } from '../../../shared/api'
import { orderLanes } from '../../../shared/lanes/lane-order'
import type { LaneRecord, TagRecord } from '../../../shared/model'
import { workspaceRecord } from '../commands/required-record'
import type { Records } from '../database/records'

/** What the window must always know: the workspace, its lanes and tags, and how many events it has. */
export function workspaceState(records: Records): Omit<WorkspaceState, 'path' | 'history' | 'readOnly'> {
  const counts = records.connection.get(`SELECT (SELECT count(*) FROM event) AS events,
    (SELECT count(*) FROM claim WHERE preferred = 1) AS dated`) as { events: number; dated: number }
  return {
    workspace: workspaceRecord(records),
    lanes: lanesInOrder(records),
    tags: records.all('tag').sort(byKindAndName),
    events: counts.events,
    undated: counts.events - counts.dated,
  }
}

/** The lanes from top to bottom, each followed by those under it. */
export function lanesInOrder(records: Records): LaneRecord[] {
  return orderLanes(records.all('lane')).map(({ lane }) => lane)
}

function byKindAndName(a: TagRecord, b: TagRecord): number {
  return compare(a.kind, b.kind) || compare(a.name, b.name)
}

/** By UTF-16 code unit, so that the order is the same in every language of the system. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
