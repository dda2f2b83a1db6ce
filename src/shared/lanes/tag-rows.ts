import { withoutTag } from '../api'
import type { Id, LaneRecord, TagRecord } from '../model'
import type { LaneRows } from './lanes-in-view'

/**
 * The rows of a timeline that is grouped by a kind of tags: its tags in the order given, and last that of the events without one,
 * which is called `without`. They are drawn as lanes are, but have no colour of their own, and can't be folded, hidden or moved.
 */
export function tagRows(tags: readonly TagRecord[], kind: string, without: string): LaneRows {
  const ofKind = tags.filter((tag) => tag.kind === kind)
  const rows = [...ofKind, { id: withoutTag, name: without }].map(({ id, name }) => ({
    lane: { id, title: name, color: 'grey', position: '', parent: null } satisfies LaneRecord,
    depth: 0,
    collapsed: false,
  }))
  const drawnIn = new Map(rows.map(({ lane: { id } }) => [id, { row: id, folded: false }]))
  return { rows, drawnIn, hidden: new Set(), ofTags: true }
}

/** Where an event stands that was in the row `from` and goes to `to`: the rows of its other tags stay. */
export function rowsAfterSwap(
  rows: readonly (Id | null)[],
  { from, to }: { readonly from: Id; readonly to: Id },
): readonly (Id | null)[] {
  if (!rows.includes(from)) return rows
  const swapped = rows.map((row) => (row === from ? to : row))
  const tagged = [...new Set(swapped)].filter((row) => row !== withoutTag)
  return tagged.length === 0 ? [withoutTag] : tagged
}
