import type { Connection, Value } from '../../database/connection'

/** How many events are looked at for one page. */
const pageSize = 2048

/** Pages of the keys of events, and how much of the whole they and those before them are, 0 to 1. */
export type KeyPages = Iterable<{ readonly keys: readonly number[]; readonly progress: number }>

/** Words are found anew for each page: the first is small, so that there is something to count soon, and each other twice as large. */
const firstWordsPage = 4096

const ofWords = `SELECT rowid FROM eventSearch
  WHERE eventSearch MATCH @of AND rowid > @after ORDER BY rowid LIMIT @size`

/**
 * The keys of the events with words (an expression of FTS5), or that meet conditions (SQL on `event` and `claim`; never text from data).
 */
export function pagesOfKeys(
  connection: Connection,
  by: 'words' | 'conditions',
  of: string,
  values: Readonly<Record<string, Value>> = {},
): KeyPages {
  return by === 'words' ? withWords(connection, of) : meeting(connection, of, values)
}

function* withWords(connection: Connection, words: string): Generator<{ keys: number[]; progress: number }> {
  const highest = highestKey(connection)
  let after = -Number.MAX_SAFE_INTEGER
  let progress = 0
  for (let size = firstWordsPage; progress < 1; size *= 2) {
    const keys = connection.firstColumn(ofWords, { of: words, after, size }) as number[]
    after = keys.at(-1) ?? after
    progress = keys.length < size ? 1 : Math.min(0.99, Math.max(progress, after / highest))
    yield { keys, progress }
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
