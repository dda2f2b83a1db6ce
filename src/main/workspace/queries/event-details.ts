import type { EventDetails, UndatedEvent } from '../../../shared/api'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import type { ClaimRecord, Id, NoteRecord, TagRecord } from '../../../shared/model'
import { claimsOf } from '../commands/claims-of'
import { required } from '../commands/required-record'
import { sameDayClaims } from '../commands/same-day'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import { recordOf, type Records } from '../database/records'

type Row = Parameters<typeof recordOf>[1]

/** Everything about one event; throws `not-found`. Claims as they were made, the preferred one first; tags by kind and name, notes in their order. */
export function eventDetails(records: Records, id: Id): EventDetails {
  const { lane, kind, title, summary, marking } = required(records, 'event', id)
  const claims = claimsOf(records, id)
  const claim = claims.find(({ preferred }) => preferred === 1) ?? null
  return {
    id,
    lane,
    kind,
    title,
    summary,
    marking,
    date: claim && readingOfClaim(claim),
    basis: claim?.basis ?? '',
    claims: claims.map((one) => ({
      id: one.id,
      preferred: one.preferred === 1,
      date: readingOfClaim(one),
      basis: one.basis,
    })),
    sameDay: claim && placeInDay(records, claim),
    tags: tagsOf(records, id),
    notes: notesOf(records, id),
  }
}

/** The events that have no date yet, in the order in which they were made. */
export function undatedEvents(records: Records): UndatedEvent[] {
  const rows = records.connection.all(`SELECT event.id, event.lane, event.title FROM event
    WHERE NOT EXISTS (SELECT 1 FROM claim WHERE claim.event = event.id AND claim.preferred = 1) ORDER BY event.id`)
  return (rows as { id: Uint8Array; lane: Uint8Array | null; title: string }[]).map(
    ({ id, lane, title }) => ({
      id: idOfBytes(id),
      lane: lane && idOfBytes(lane),
      title,
    }),
  )
}

function placeInDay(records: Records, claim: ClaimRecord): EventDetails['sameDay'] {
  const ids = sameDayClaims(records, claim).map(({ id }) => id)
  return ids.length > 1 ? { position: ids.indexOf(claim.id) + 1, count: ids.length } : null
}

function tagsOf(records: Records, id: Id): TagRecord[] {
  const rows = records.connection.all(
    'SELECT tag.* FROM eventTag JOIN tag ON tag.id = eventTag.tag WHERE eventTag.event = ? ORDER BY tag.kind, tag.name',
    bytesOfId(id),
  )
  return rows.map((row) => recordOf('tag', row as Row))
}

function notesOf(records: Records, id: Id): NoteRecord[] {
  const rows = records.connection.all(
    `SELECT note.* FROM noteEvent JOIN note ON note.id = noteEvent.note
     WHERE noteEvent.event = ? ORDER BY noteEvent.position, note.id`,
    bytesOfId(id),
  )
  return rows.map((row) => recordOf('note', row as Row))
}
