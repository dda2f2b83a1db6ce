import type { EventGroup, WorkspaceApi } from '../../../shared/api'
import type { Ms } from '../../../shared/dates/date-value'
import { required, workspaceRecord } from '../commands/required-record'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import { drawnFrom, drawnUntil } from './drawn-claims'

/** More than this can't be worked with as a selection. */
const mostEvents = 1000

const members = {
  dated: 'claim.key IS NOT NULL',
  lane: 'event.lane = @id',
  tag: 'EXISTS (SELECT 1 FROM eventTag WHERE eventTag.event = event.id AND eventTag.tag = @id)',
} as const

/** All events that have a date, in time. */
export function datedEvents(records: Records): EventGroup {
  return groupOf(records, members.dated, {})
}

/** The events of a lane, or with a tag, in time, those without a date last; throws `not-found`. */
export function eventsOf(
  records: Records,
  { table, id }: Parameters<WorkspaceApi['eventsOf']>[0],
): EventGroup {
  required(records, table, id)
  return groupOf(records, members[table], { id: bytesOfId(id) })
}

function groupOf(records: Records, isMember: string, given: { readonly id?: Buffer }): EventGroup {
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
