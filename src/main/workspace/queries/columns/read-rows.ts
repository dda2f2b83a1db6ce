import { dateTraits } from '../../../../shared/filter/event-filter'
import type { Ms } from '../../../../shared/dates/date-value'
import type { Connection, Value } from '../../database/connection'
import { drawnFrom, drawnUntil } from '../drawn-claims'
import { traitConditions } from '../filter-conditions'
import { eventKinds } from '../../../../shared/model'
import { kindShift, withLinks, withNotes, type ColumnRow } from './event-columns'

/** A row as it is read, with what orders it among those of the same time; `laneKey` is null over all lanes. */
export interface ReadRow extends Omit<ColumnRow, 'lane'> {
  readonly laneKey: number | null
  readonly dayOrder: string
  readonly event: Uint8Array
}

const traits = dateTraits.map((trait, bit) => `iif(${traitConditions[trait]}, ${1 << bit}, 0)`).join(' | ')

const kinds = eventKinds.map((kind, at) => `WHEN '${kind}' THEN ${at << kindShift}`).join(' ')

const columns = `event.key AS key, ${drawnFrom} AS "from", ${drawnUntil} AS until, lane.key AS laneKey,
  ${traits} | CASE event.kind ${kinds} END AS flags, claim.dayOrder AS dayOrder, claim.event AS event`
const joined = 'CROSS JOIN event ON event.id = claim.event LEFT JOIN lane ON lane.id = event.lane'

/** How many rows are read at once. */
const pageSize = 4096

const page = `SELECT ${columns} FROM claim INDEXED BY claim_by_time ${joined}
  WHERE claim.preferred = 1 AND claim.drawnFrom IS NOT NULL
    AND (claim.drawnFrom, claim.drawnUntil, claim.dayOrder, claim.event) > (@from, @until, @dayOrder, @event)
  ORDER BY claim.drawnFrom, claim.drawnUntil, claim.dayOrder, claim.event LIMIT ${pageSize}`

/** Those that hang on the as-of date. */
const hanging = `SELECT ${columns} FROM claim INDEXED BY claim_by_drawn ${joined}
  WHERE claim.preferred = 1 AND claim.drawnClass IS NULL ORDER BY 2, 3, 6, 7`

const possessions = `((EXISTS (SELECT 1 FROM noteEvent WHERE noteEvent.event = event.id)) * ${withNotes}
  | (EXISTS (SELECT 1 FROM link WHERE link."from" = event.id)
    OR EXISTS (SELECT 1 FROM link WHERE link."to" = event.id)) * ${withLinks})`

const some = `SELECT ${columns.replace(' AS flags', ` | ${possessions} AS flags`)}
  FROM json_each(@ids) AS wanted CROSS JOIN claim INDEXED BY claim_preferred_by_event
    ON claim.event = unhex(wanted.value, '-') AND claim.preferred = 1 ${joined} ORDER BY 2, 3, 6, 7`

/** Before all rows. */
const first = { from: -9e15, until: -9e15, dayOrder: '', event: new Uint8Array() }

/** All dated events in the order of time, some at a time, without what they possess. Nothing may be written between the pages. */
export function* rowsInTime(connection: Connection, asOf: Ms): Generator<readonly ReadRow[]> {
  let others = connection.all(hanging, { asOf }) as ReadRow[]
  let after: Pick<ReadRow, 'from' | 'until' | 'dayOrder' | 'event'> = first
  for (;;) {
    const { from, until, dayOrder, event } = after
    const rows = connection.all(page, { asOf, from, until, dayOrder, event }) as ReadRow[]
    const last = rows.at(-1)
    const isEnd = !last || rows.length < pageSize
    const due = isEnd ? others : others.filter((row) => inTimeOrder(row, last) < 0)
    others = others.slice(due.length)
    yield due.length === 0 ? rows : [...rows, ...due].sort(inTimeOrder)
    if (isEnd) return
    after = last
  }
}

/** The rows of these events, as far as they are dated, in the order of time, with what they possess. */
export function rowsOf(connection: Connection, asOf: Ms, ids: readonly string[]): readonly ReadRow[] {
  return connection.all(some, { asOf, ids: JSON.stringify(ids) }) as ReadRow[]
}

/** The keys of the events with notes, and of those with links. */
export function possessors(connection: Connection, of: 'notes' | 'links'): readonly number[] {
  const sql = {
    notes: 'SELECT DISTINCT event.key AS key FROM noteEvent CROSS JOIN event ON event.id = noteEvent.event',
    links: `SELECT event.key AS key FROM link CROSS JOIN event ON event.id = link."from"
      UNION SELECT event.key FROM link CROSS JOIN event ON event.id = link."to"`,
  }[of]
  return (connection.all(sql) as { key: number }[]).map(({ key }) => key)
}

/** The order of time: by first instant, then last, then by hand, then id. */
export function inTimeOrder(
  a: Pick<ReadRow, 'from' | 'until' | 'dayOrder' | 'event'>,
  b: Pick<ReadRow, 'from' | 'until' | 'dayOrder' | 'event'>,
): number {
  const byHand = a.dayOrder < b.dayOrder ? -1 : a.dayOrder > b.dayOrder ? 1 : 0
  return a.from - b.from || a.until - b.until || byHand || Buffer.compare(a.event, b.event)
}

const placeSql = `SELECT claim.dayOrder AS dayOrder, claim.event AS event FROM event
  JOIN claim ON claim.event = event.id AND claim.preferred = 1 WHERE event.key = @key`

/** What orders an event among those of the same time. */
export function tieOf(connection: Connection, key: number): Pick<ReadRow, 'dayOrder' | 'event'> {
  return connection.get(placeSql, { key } satisfies Record<string, Value>) as Pick<
    ReadRow,
    'dayOrder' | 'event'
  >
}
