import type { SearchTerm } from '../../../../shared/search/read-search'
import type { Connection, Value } from '../../database/connection'
import { matchExpression } from '../search-match'

/** How many events are looked at for one page. */
const pageSize = 2048

/** Keys of events, some at a time. */
export interface KeyPage {
  readonly keys: readonly number[]
  /** How much of the whole this and the pages before it are, 0 to 1. */
  readonly progress: number
  /** Whether the next page takes some ms before it has anything: what is waited for should be shown before it. */
  readonly rests: boolean
}

/** Words are found anew for each page: the first is small, so that there is something to count soon, and each other twice as large. */
const firstWordsPage = 4096

const ofWords = `SELECT rowid FROM eventSearch
  WHERE eventSearch MATCH @of AND rowid > @after ORDER BY rowid LIMIT @size`

/**
 * The keys of the events with all terms. FTS5 puts together all that begin with an open term before it has the first of them, but finds
 * the word itself at once: of many that have it, some come first, and later once more with the others.
 */
export function* keysWithWords(connection: Connection, terms: readonly SearchTerm[]): Generator<KeyPage> {
  const page = (of: string, after: number, size: number): readonly number[] =>
    connection.firstColumn(ofWords, { of, after, size }) as number[]
  if (terms.some(({ open }) => open)) {
    const whole = matchExpression(terms.map((term) => ({ ...term, open: false })))
    const keys = page(whole, -Number.MAX_SAFE_INTEGER, firstWordsPage)
    if (keys.length === firstWordsPage) yield { keys, progress: 0, rests: true }
  }
  const highest = highestKey(connection)
  const words = matchExpression(terms)
  let after = -Number.MAX_SAFE_INTEGER
  let progress = 0
  for (let size = firstWordsPage; progress < 1; size *= 2) {
    const keys = page(words, after, size)
    after = keys.at(-1) ?? after
    progress = keys.length < size ? 1 : Math.min(0.99, Math.max(progress, after / highest))
    yield { keys, progress, rests: false }
  }
}

/** The keys of the events that meet conditions, SQL on `event` and `claim`; never text from data. */
export function* keysMeeting(
  connection: Connection,
  conditions: string,
  values: Readonly<Record<string, Value>>,
): Generator<KeyPage> {
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
    yield { keys, progress: Math.max(0, last / highest), rests: false }
    after = last
  }
}

function highestKey(connection: Connection): number {
  const { highest } = connection.get('SELECT max(key) AS highest FROM event') as { highest: number | null }
  return Math.max(1, highest ?? 1)
}
