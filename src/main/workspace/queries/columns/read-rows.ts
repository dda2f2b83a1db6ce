import type { Ms } from '../../../../shared/dates/date-value'
import { dateTraits } from '../../../../shared/filter/event-filter'
import { eventKinds } from '../../../../shared/model'
import type { Connection } from '../../database/connection'
import { drawnFrom, drawnUntil } from '../drawn-claims'
import { traitConditions } from '../filter-conditions'
import { kindShift, withLinks, withNotes, type ColumnRow } from './column-row'

/** A row as it is read; `laneKey` is null over all lanes. */
interface ReadRow extends Omit<ColumnRow, 'lane' | 'tags'> {
  readonly laneKey: number | null
}

/** What orders an event among those of the same time. */
interface Tie {
  readonly dayOrder: string
  readonly event: Uint8Array
}

/** A row that is not read in its place. */
type PlainRow = ReadRow & Tie

/** The same with what the event possesses: `tagKeys` are those of its tags with commas between, or null. */
export type LooseRow = PlainRow & { readonly tagKeys: string | null }

const traits = dateTraits.map((trait, bit) => `iif(${traitConditions[trait]}, ${1 << bit}, 0)`).join(' | ')
const kinds = eventKinds.map((kind, at) => `WHEN '${kind}' THEN ${at << kindShift}`).join(' ')

const columns = `event.key AS key, ${drawnFrom} AS "from", ${drawnUntil} AS until, lane.key AS laneKey,
  ${traits} | CASE event.kind ${kinds} END AS flags`
const tie = 'claim.dayOrder AS dayOrder, claim.event AS event'
const inOrder = 'ORDER BY 2, 3, claim.dayOrder, claim.event'
const joined = 'CROSS JOIN event ON event.id = claim.event LEFT JOIN lane ON lane.id = event.lane'

/** How many rows are read at once. */
const pageSize = 4096

const page = `SELECT claim.key AS claimKey, ${columns}, ${tie} FROM claim ${joined}
  WHERE claim.preferred = 1 AND claim.key > @after ORDER BY claim.key LIMIT ${pageSize}`

const possessions = `(EXISTS (SELECT 1 FROM noteEvent WHERE noteEvent.event = event.id)) * ${withNotes}
  | (EXISTS (SELECT 1 FROM link WHERE link."from" = event.id)
    OR EXISTS (SELECT 1 FROM link WHERE link."to" = event.id)) * ${withLinks}`

const tagsOfEvent = `(SELECT group_concat(tag.key) FROM eventTag CROSS JOIN tag ON tag.id = eventTag.tag
  WHERE eventTag.event = event.id)`

const some = `SELECT ${columns.replace(' AS flags', ` | ${possessions} AS flags`)}, ${tie}, ${tagsOfEvent} AS tagKeys
  FROM json_each(@ids) AS wanted CROSS JOIN claim INDEXED BY claim_preferred_by_event
    ON claim.event = unhex(wanted.value, '-') AND claim.preferred = 1 ${joined} ${inOrder}`

/** All dated events in the order in which they lie in the file, some at a time, without what they possess. */
export function* claimPages(connection: Connection, asOf: Ms): Generator<readonly PlainRow[]> {
  for (let after: number | undefined = -Number.MAX_SAFE_INTEGER; after !== undefined;) {
    const rows = connection.all(page, { asOf, after }) as (PlainRow & { readonly claimKey: number })[]
    yield rows
    after = rows.length < pageSize ? undefined : rows.at(-1)?.claimKey
  }
}

/** The rows of these events, as far as they are dated, in the order of time, with what they possess. */
export function rowsOf(connection: Connection, asOf: Ms, ids: readonly string[]): readonly LooseRow[] {
  return connection.all(some, { asOf, ids: JSON.stringify(ids) }) as LooseRow[]
}

/** The keys of the events with notes, or of those with links. */
export function possessors(connection: Connection, of: 'notes' | 'links'): readonly number[] {
  const sql = {
    notes: 'SELECT DISTINCT event.key AS key FROM noteEvent CROSS JOIN event ON event.id = noteEvent.event',
    links: `SELECT event.key AS key FROM link CROSS JOIN event ON event.id = link."from"
      UNION SELECT event.key FROM link CROSS JOIN event ON event.id = link."to"`,
  }[of]
  return (connection.all(sql) as { key: number }[]).map(({ key }) => key)
}

const tagPage = `SELECT eventTag.key AS key, event.key AS event, tag.key AS tag FROM eventTag
  CROSS JOIN event ON event.id = eventTag.event CROSS JOIN tag ON tag.id = eventTag.tag
  WHERE eventTag.key > @after ORDER BY eventTag.key LIMIT ${pageSize}`

/** The keys of all events with each of their tags, some at a time. */
export function* tagPages(
  connection: Connection,
): Generator<readonly { readonly event: number; readonly tag: number }[]> {
  for (let after: number | undefined = -Number.MAX_SAFE_INTEGER; after !== undefined;) {
    const rows = connection.all(tagPage, { after }) as { key: number; event: number; tag: number }[]
    yield rows
    after = rows.length < pageSize ? undefined : rows.at(-1)?.key
  }
}

/** The order of time: by first instant, then last, then by hand, then id. */
export function inTimeOrder(
  a: Pick<LooseRow, 'from' | 'until' | keyof Tie>,
  b: Pick<LooseRow, 'from' | 'until' | keyof Tie>,
): number {
  const byHand = a.dayOrder < b.dayOrder ? -1 : a.dayOrder > b.dayOrder ? 1 : 0
  return a.from - b.from || a.until - b.until || byHand || Buffer.compare(a.event, b.event)
}

const placeSql = `SELECT ${tie} FROM event JOIN claim ON claim.event = event.id AND claim.preferred = 1
  WHERE event.key = @key`

/** What orders a dated event among those of the same time. */
export function tieOf(connection: Connection, key: number): Tie {
  return connection.get(placeSql, { key }) as Tie
}
