import type { EventGroup, WorkspaceApi } from '../../../shared/api'
import type { Ms } from '../../../shared/dates/date-value'
import { required, workspaceRecord } from '../commands/required-record'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import type { IndexedEvents } from './columns/indexed-events'
import { drawnFrom, drawnUntil } from './drawn-claims'
import { extentOf } from './window'

/** More than this can't be worked with as a selection. */
const mostEvents = 1000

const members = {
  lane: 'event.lane = @id',
  tag: 'EXISTS (SELECT 1 FROM eventTag WHERE eventTag.event = event.id AND eventTag.tag = @id)',
} as const

/** The dated events that are shown, in time. */
export function datedEvents(records: Records, events: IndexedEvents): EventGroup {
  const { columns, marks } = events
  const keys: number[] = []
  let total = 0
  for (let at = 0; at < columns.size; at += 1) {
    if (marks && marks[at] !== 1) continue
    if (total < mostEvents) keys.push(columns.key[at] ?? 0)
    total += 1
  }
  const rows = records.connection.all(
    'SELECT event.id AS id FROM json_each(@keys) AS wanted CROSS JOIN event ON event.key = wanted.value',
    { keys: JSON.stringify(keys) },
  ) as { id: Uint8Array }[]
  return { ids: rows.map(({ id }) => idOfBytes(id)), total, bounds: extentOf(events) }
}

/** The events of a lane, or with a tag, in time, those without a date last; throws `not-found`. */
export function eventsOf(
  records: Records,
  { table, id }: Parameters<WorkspaceApi['eventsOf']>[0],
): EventGroup {
  required(records, table, id)
  return groupOf(records, members[table], { id: bytesOfId(id) })
}

function groupOf(records: Records, isMember: string, given: { readonly id: Buffer }): EventGroup {
  const { asOf } = workspaceRecord(records)
  const from = `FROM event LEFT JOIN claim ON claim.event = event.id AND claim.preferred = 1 WHERE ${isMember}`
  const dated = (bound: string): string => `CASE WHEN claim.key IS NOT NULL THEN ${bound} END`
  const values = { asOf, ...given }
  const all = records.connection.get(
    `SELECT count(*) AS total, min(${dated(drawnFrom)}) AS "from", max(${dated(drawnUntil)}) AS until ${from}`,
    values,
  ) as { total: number; from: Ms | null; until: Ms | null }
  const rows = records.connection.all(
    `SELECT event.id ${from} ORDER BY claim.key IS NULL, ${drawnFrom}, ${drawnUntil}, claim.dayOrder, event.id LIMIT @most`,
    { ...values, most: mostEvents },
  ) as { id: Uint8Array }[]
  return {
    ids: rows.map((row) => idOfBytes(row.id)),
    total: all.total,
    bounds: all.from === null || all.until === null ? null : { from: all.from, until: all.until },
  }
}
