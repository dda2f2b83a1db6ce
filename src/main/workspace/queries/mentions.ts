import type { Titled } from '../../../shared/api'
import { foldText } from '../../../shared/fold-text'
import { mentionText, type Mention, type MentionKind } from '../../../shared/mentions'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'

/** The most that are offered to choose from. */
const mostOffered = 20

interface TitleRow {
  readonly id: Uint8Array
  readonly title: string
}

const titleOf: Record<MentionKind, string> = {
  event: 'SELECT title FROM event WHERE id = ?',
  note: 'SELECT title FROM note WHERE id = ?',
}
const newestFirst: Record<MentionKind, string> = {
  event: 'SELECT id, title FROM event ORDER BY id DESC',
  note: 'SELECT id, title FROM note ORDER BY id DESC',
}

/** The notes whose text points to `target`, by title: a search of all texts (docs/decisions/0005-links-in-notes.md). */
export function mentionedIn(records: Records, target: Mention): Titled[] {
  const rows = records.connection.all(
    'SELECT id, title FROM note WHERE instr(text, ?) > 0 ORDER BY title, id',
    mentionText(target),
  ) as TitleRow[]
  return rows.map(({ id, title }) => ({ kind: 'note', id: idOfBytes(id), title }))
}

/** Titles that begin with `text` come first, then those with a word that does, then the others; each by age, the newest first. */
export function mentionable(records: Records, text: string, kinds: readonly MentionKind[]): Titled[] {
  const wanted = foldText(text.trim())
  const found = kinds.map((kind) => mentionableOfKind(records, kind, wanted))
  return [0, 1, 2]
    .flatMap((rank) => found.flatMap((ranks) => ranks[rank] ?? []).sort((a, b) => (a.id < b.id ? 1 : -1)))
    .slice(0, mostOffered)
}

/** What fits, by how well it does. */
function mentionableOfKind(records: Records, kind: MentionKind, wanted: string): Titled[][] {
  const ranks: Titled[][] = [[], [], []]
  for (const row of records.connection.iterate(newestFirst[kind]) as Iterable<TitleRow>) {
    const rank = ranks[rankOf(foldText(row.title), wanted)]
    if (rank && rank.length < mostOffered) rank.push({ kind, id: idOfBytes(row.id), title: row.title })
    if (ranks[0]?.length === mostOffered) break
  }
  return ranks
}

/** The present titles in the same order; null for what isn't there. */
export function titles(records: Records, targets: readonly Mention[]): (string | null)[] {
  return targets.map(({ kind, id }) => {
    const row = records.connection.get(titleOf[kind], bytesOfId(id)) as { title: string } | undefined
    return row?.title ?? null
  })
}

/** −1 when it isn't in the title at all. */
function rankOf(title: string, wanted: string): number {
  const at = title.indexOf(wanted)
  if (at <= 0) return at
  return title[at - 1] === ' ' ? 1 : 2
}
