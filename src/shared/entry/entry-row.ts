import type { NewEventRow, RowLane, RowTag } from '../api'
import type { LaneRecord, TagRecord } from '../model'
import { nameKey } from './names'
import type { Entry, EntryTag } from './parse-entry'

/** The kind of a tag that was typed without one and isn't there yet. */
const usualTagKind = 'theme'

/** The tag that is meant: the known one of that name where there is just one, a theme otherwise. */
export function tagMeant({ kind, name }: EntryTag, known: readonly TagRecord[]): RowTag {
  const named = known.filter((tag) => nameKey(tag.name) === nameKey(name))
  if (kind !== null) {
    const same = named.find((tag) => nameKey(tag.kind) === nameKey(kind))
    return same ? { kind: same.kind, name: same.name } : { kind: kind.toLowerCase(), name: name.trim() }
  }
  const [only] = named
  const theme = named.find((tag) => tag.kind === usualTagKind) ?? (named.length === 1 ? only : undefined)
  return theme ? { kind: theme.kind, name: theme.name } : { kind: usualTagKind, name: name.trim() }
}

/** The lane that is meant, or null when there is none of that name. */
export function laneMeant(name: string, known: readonly LaneRecord[]): LaneRecord | null {
  return known.find(({ title }) => nameKey(title) === nameKey(name)) ?? null
}

/** The event that an entry asks for; without a lane of its own it stands in `usual`. */
export function rowOfEntry(
  entry: Entry,
  known: { readonly lanes: readonly LaneRecord[]; readonly tags: readonly TagRecord[] },
  usual: RowLane,
): NewEventRow {
  const lane = entry.lane === null ? null : laneMeant(entry.lane, known.lanes)
  const named: RowLane = lane ? { id: lane.id, title: lane.title } : { title: (entry.lane ?? '').trim() }
  return {
    title: entry.title.trim(),
    date: entry.date,
    lane: entry.lane === null ? usual : named,
    tags: entry.tags.map((tag) => tagMeant(tag, known.tags)),
  }
}
