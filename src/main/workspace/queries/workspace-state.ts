import type { SavedPreset, SavedView, WorkspaceState } from '../../../shared/api'
import { readPreset } from '../../../shared/figure/read-preset'
import { readFilter } from '../../../shared/filter/read-filter'
import { orderLanes } from '../../../shared/lanes/lane-order'
import type { Id, LaneRecord, PresetRecord, TagRecord, ViewRecord } from '../../../shared/model'
import { workspaceRecord } from '../commands/required-record'
import type { Records } from '../database/records'

/** What the window must always know: the workspace, its lanes and tags, and how many events it has. */
export function workspaceState(
  records: Records,
  counts: { readonly events: number; readonly dated: number },
): Omit<WorkspaceState, 'path' | 'history' | 'readOnly'> {
  const lanes = lanesInOrder(records)
  const tags = records.all('tag').sort(byKindAndName)
  return {
    workspace: workspaceRecord(records),
    lanes,
    tags,
    views: viewsInOrder(records, { lanes, tags }),
    presets: presetsInOrder(records, { lanes, tags }),
    events: counts.events,
    undated: counts.events - counts.dated,
  }
}

/** The saved views with what they show, in their order. */
export function savedViews(records: Records): readonly SavedView[] {
  return viewsInOrder(records, { lanes: lanesInOrder(records), tags: records.all('tag') })
}

/** The presets with what they set, in their order. */
export function savedPresets(records: Records): readonly SavedPreset[] {
  return presetsInOrder(records, { lanes: lanesInOrder(records), tags: records.all('tag') })
}

function presetsInOrder(records: Records, known: Parameters<typeof readFilter>[1]): SavedPreset[] {
  const hasNote = (id: Id): boolean => records.keyOf('note', id) !== null
  return records
    .all('preset')
    .sort(byPosition)
    .map((preset) => readPreset(preset, known && { ...known, hasNote }))
}

function viewsInOrder(records: Records, known: Parameters<typeof readFilter>[1]): SavedView[] {
  return records
    .all('view')
    .sort(byPosition)
    .map((view) => savedView(view, known))
}

function savedView(view: ViewRecord, known: Parameters<typeof readFilter>[1]): SavedView {
  const { id, title, filter, grouping, from, until } = view
  const range = from === null || until === null ? null : { from, until }
  return { id, title, filter: readFilter(filter, known), group: grouping, range }
}

/** The lanes from top to bottom, each followed by those under it. */
export function lanesInOrder(records: Records): LaneRecord[] {
  return orderLanes(records.all('lane')).map(({ lane }) => lane)
}

function byPosition(a: ViewRecord | PresetRecord, b: ViewRecord | PresetRecord): number {
  return compare(a.position, b.position) || compare(a.id, b.id)
}

function byKindAndName(a: TagRecord, b: TagRecord): number {
  return compare(a.kind, b.kind) || compare(a.name, b.name)
}

/** By UTF-16 code unit, so that the order is the same in every language of the system. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
