import type { Connection, Value } from '../../database/connection'

/** How many keys, or how many events to look at, are one page. */
const pageSize = 2048

/** Pages of the keys of events, and how much of the whole they and those before them are, 0 to 1. */
export type KeyPages = Iterable<{ readonly keys: readonly number[]; readonly progress: number }>

/** In the order of the ids of events: the tag's index holds them in it. */
const ofTag = `SELECT event.key FROM eventTag INDEXED BY eventTag_by_tag
  CROSS JOIN event ON event.id = eventTag.event
  WHERE eventTag.tag = @of AND eventTag.event > coalesce((SELECT id FROM event WHERE key = @after), x'')
  ORDER BY eventTag.event LIMIT @size`

/** Words are found anew for each page: the first is small, so that there is something to count soon, and each other twice as large. */
const firstWordsPage = 4096

const ofWords = `SELECT rowid FROM eventSearch
  WHERE eventSearch MATCH @of AND rowid > @after ORDER BY rowid LIMIT @size`

/**
 * The keys of the events with any of some tags (their ids), with words (an expression of FTS5), or that meet conditions (SQL on `event`
 * and `claim`; never text from data).
 */
export function pagesOfKeys(
  connection: Connection,
  by: 'tags' | 'words' | 'conditions',
  of: readonly (Uint8Array | string)[],
  values: Readonly<Record<string, Value>> = {},
): KeyPages {
  if (by === 'conditions') return meeting(connection, String(of[0]), values)
  if (by === 'tags') return listed(connection, { sql: ofTag, first: pageSize, growth: 1 }, of)
  return listed(connection, { sql: ofWords, first: firstWordsPage, growth: 2 }, of)
}

interface Listing {
  readonly sql: string
  /** The size of the first page, and by which each is larger than the one before. */
  readonly first: number
  readonly growth: number
}

function* listed(
  connection: Connection,
  { sql, first, growth }: Listing,
  of: readonly (Uint8Array | string)[],
): Generator<{ keys: number[]; progress: number }> {
  const highest = highestKey(connection)
  for (const [at, one] of of.entries()) {
    let after = -Number.MAX_SAFE_INTEGER
    let share = 0
    for (let size = first; share < 1; size *= growth) {
      const keys = connection.firstColumn(sql, { of: one, after, size }) as number[]
      after = keys.at(-1) ?? after
      // Ids are given in the order of keys, but for those of events that came back.
      share = keys.length < size ? 1 : Math.min(0.99, Math.max(share, after / highest))
      yield { keys, progress: (at + share) / of.length }
    }
  }
}

function* meeting(
  connection: Connection,
  conditions: string,
  values: Readonly<Record<string, Value>>,
): Generator<{ keys: number[]; progress: number }> {
  const highest = highestKey(connection)
  const next =
    'SELECT max(key) AS last FROM (SELECT key FROM event WHERE key > @after ORDER BY key LIMIT @size)'
  const sql = `SELECT event.key FROM event CROSS JOIN claim ON claim.event = event.id AND claim.preferred = 1
    WHERE event.key > @after AND event.key <= @last AND (${conditions})`
  let after = -Number.MAX_SAFE_INTEGER
  for (;;) {
    const { last } = connection.get(next, { after, size: pageSize }) as { last: number | null }
    if (last === null) return
    const keys = connection.firstColumn(sql, { ...values, after, last }) as number[]
    yield { keys, progress: Math.max(0, last / highest) }
    after = last
  }
}

function highestKey(connection: Connection): number {
  const { highest } = connection.get('SELECT max(key) AS highest FROM event') as { highest: number | null }
  return Math.max(1, highest ?? 1)
}
