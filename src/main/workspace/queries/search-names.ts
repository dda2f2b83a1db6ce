import type { Found, LaneHit, TagHit } from '../../../shared/api'
import { markText, matchQuality } from '../../../shared/search/matching'
import { termOf, type SearchTerm } from '../../../shared/search/read-search'
import { idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'

/** A lane or tag by its name. */
export interface Named {
  readonly key: number
  readonly id: Uint8Array
  readonly name: string
  /** Of a tag: actor, place …; of a lane, nothing. */
  readonly kind: string
}

const selects = {
  lane: `SELECT key, id, title AS name, '' AS kind FROM lane ORDER BY position, id`,
  tag: 'SELECT key, id, name, kind FROM tag ORDER BY name, kind',
} as const
const counts = {
  lane: 'SELECT count(*) AS count FROM event WHERE lane = ?',
  tag: 'SELECT count(*) AS count FROM eventTag WHERE tag = ?',
} as const

/** The lanes or tags whose names have the words of `name`, the last of which may be only begun. */
export function namesMatching(records: Records, table: 'lane' | 'tag', name: string): readonly Named[] {
  const term = termOf(name, true)
  return term ? matching(records, table, [term]).map(({ named }) => named) : []
}

/** The lanes or tags that meet all terms, the best first; all of them when there is no term. */
export function findNames(
  records: Records,
  table: 'lane' | 'tag',
  terms: readonly SearchTerm[],
  limit: number,
): Found<LaneHit & TagHit> {
  const found = matching(records, table, terms)
  const hits = found.slice(0, limit).map(({ named: { id, name, kind } }) => ({
    id: idOfBytes(id),
    title: markText(name, terms),
    kind,
    events: (records.connection.get(counts[table], id) as { count: number }).count,
  }))
  return { hits, total: found.length, order: 'rank' }
}

/** There are few enough of them to look at each. */
function matching(
  records: Records,
  table: 'lane' | 'tag',
  terms: readonly SearchTerm[],
): { named: Named; quality: number }[] {
  return (records.connection.all(selects[table]) as Named[])
    .map((named) => ({ named, quality: matchQuality(named.name, terms) }))
    .filter(({ quality }) => terms.length === 0 || quality > 0)
    .sort((a, b) => b.quality - a.quality)
}
