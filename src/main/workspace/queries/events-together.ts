import type { EventsTogether } from '../../../shared/api'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import type { ClaimRecord, EventKind, Id, TagRecord } from '../../../shared/model'
import { workspaceRecord } from '../commands/required-record'
import type { Value } from '../database/connection'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import { recordOf, type Records } from '../database/records'
import { drawnFrom, drawnUntil } from './drawn-claims'

/** The list shows this many events … */
const mostListed = 20
/** … and this many of their tags. */
const mostTags = 12

type Row = Readonly<Record<string, Value>>

const chosen = `event.id IN (SELECT unhex(value) FROM json_each(@ids))`

/** What events have in common, and the first of them in time; those that are gone are not counted. */
export function eventsTogether(records: Records, ids: readonly Id[]): EventsTogether {
  const { connection } = records
  const values = { ids: JSON.stringify(ids.map((id) => bytesOfId(id).toString('hex'))) }
  const lanes = connection.all(`SELECT DISTINCT event.lane FROM event WHERE ${chosen}`, values) as {
    lane: Uint8Array | null
  }[]
  const kinds = connection.all(
    `SELECT event.kind, count(*) AS count FROM event WHERE ${chosen} GROUP BY event.kind`,
    values,
  ) as { kind: EventKind; count: number }[]
  return {
    count: kinds.reduce((sum, { count }) => sum + count, 0),
    lanes: lanes.map(({ lane }) => lane && idOfBytes(lane)),
    kinds: kinds.map(({ kind }) => kind),
    ...tagsOf(records, values),
    first: firstOf(records, values),
  }
}

function tagsOf(
  { connection }: Records,
  values: { readonly ids: string },
): Pick<EventsTogether, 'tags' | 'tagsInAll'> {
  const from = `FROM eventTag JOIN event ON event.id = eventTag.event JOIN tag ON tag.id = eventTag.tag WHERE ${chosen}`
  const rows = connection.all(
    `SELECT tag.*, count(*) AS count, count(*) OVER () AS inAll ${from}
     GROUP BY tag.id ORDER BY count(*) DESC, tag.kind, tag.name LIMIT @most`,
    { ...values, most: mostTags },
  ) as Row[]
  return {
    tags: rows.map((row) => ({
      tag: recordOf('tag', row) satisfies TagRecord,
      count: row['count'] as number,
    })),
    tagsInAll: (rows[0]?.['inAll'] as number | undefined) ?? 0,
  }
}

function firstOf(records: Records, values: { readonly ids: string }): EventsTogether['first'] {
  const { asOf } = workspaceRecord(records)
  const rows = records.connection.all(
    `SELECT claim.*, event.id AS eventId, event.title FROM event
     LEFT JOIN claim ON claim.event = event.id AND claim.preferred = 1
     WHERE ${chosen} ORDER BY claim.key IS NULL, ${drawnFrom}, ${drawnUntil}, claim.dayOrder, event.id LIMIT @most`,
    { ...values, asOf, most: mostListed },
  ) as Row[]
  return rows.map((row) => ({
    id: idOfBytes(row['eventId'] as Uint8Array),
    title: row['title'] as string,
    date: row['key'] === null ? null : readingOfClaim(recordOf('claim', row) satisfies ClaimRecord),
  }))
}
