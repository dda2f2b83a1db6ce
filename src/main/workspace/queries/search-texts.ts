import type { EventHit, Found, NoteHit, SearchOrder } from '../../../shared/api'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import type { Ms } from '../../../shared/dates/date-value'
import type { EventKind } from '../../../shared/model'
import { excerpt, markText, type TextPart } from '../../../shared/search/matching'
import type { SearchRequest } from '../../../shared/search/read-search'
import type { Value } from '../database/connection'
import { idOfBytes } from '../database/id-bytes'
import { recordOf, type Records } from '../database/records'
import { drawnFrom, drawnUntil } from './drawn-claims'
import { conditionsOnEvents, type EventConditions } from './search-filters'
import { matchExpression } from './search-match'

/** A search with the names of its filters looked up. */
export interface TextSearch {
  readonly request: SearchRequest
  readonly asOf: Ms
  /** Keys: events of any of these lanes, and with one tag of each of these groups. */
  readonly lanes: readonly number[]
  readonly tags: readonly (readonly number[])[]
  readonly limit: number
}

type Row = Readonly<Record<string, Value>>

/** Ranking looks at every hit: more than this come newest first instead. */
export const mostRanked = 5000
/** A word in the title counts as much as this many in the text. */
const titleWeight = 10
/** So much of a text is looked at for its excerpt, characters. */
const lookedAt = 50_000
const excerptLength = 140

const eventColumns = `claim.*, event.id AS eventId, event.title, event.lane, event.kind AS eventKind,
  substr(event.summary, 1, ${lookedAt}) AS body`
const firstEvent = (column: string): string => `(SELECT event.${column} FROM noteEvent
  JOIN event ON event.id = noteEvent.event WHERE noteEvent.note = note.id ORDER BY noteEvent.id LIMIT 1)`
const noteColumns = `note.id, note.title, substr(note.text, 1, ${lookedAt}) AS body,
  ${firstEvent('id')} AS eventId, ${firstEvent('title')} AS eventTitle`

/** The events that meet a search. */
export function findEvents(records: Records, search: TextSearch): Found<EventHit> {
  const conditions = conditionsOnEvents(search)
  const join = 'LEFT JOIN claim ON claim.event = event.id AND claim.preferred = 1'
  const inTime = `claim.key IS NULL, ${drawnFrom}, ${drawnUntil}, claim.dayOrder, event.id`
  const parts = { of: 'event', join, columns: eventColumns, inTime } as const
  const { rows, ...found } = find(records, search, conditions, parts)
  return { ...found, hits: rows.map((row) => eventHit(row, search.request)) }
}

/** The notes that meet a search; filters of events hold for the events they are about. */
export function findNotes(records: Records, search: TextSearch): Found<NoteHit> {
  const { where, values } = conditionsOnEvents(search, 'note')
  const about = `note.id IN (SELECT noteEvent.note FROM noteEvent JOIN event ON event.id = noteEvent.event
    LEFT JOIN claim ON claim.event = event.id AND claim.preferred = 1 WHERE ${where.join(' AND ')})`
  const conditions = { where: where.length === 0 ? [] : [about], values }
  const parts = { of: 'note', join: '', columns: noteColumns, inTime: 'note.created, note.key' } as const
  const { rows, ...found } = find(records, search, conditions, parts)
  return { ...found, hits: rows.map((row) => noteHit(row, search.request)) }
}

interface Parts {
  readonly of: 'event' | 'note'
  /** What is joined to the table itself. */
  readonly join: string
  readonly columns: string
  readonly inTime: string
}

/** First which they are, and then what is shown of the few that come first: a search may have very many hits. */
function find(
  { connection }: Records,
  { request, limit, asOf }: TextSearch,
  { where, values }: EventConditions,
  { of, join, columns, inTime }: Parts,
): { rows: Row[]; total: number; order: SearchOrder } {
  const index = `${of}Search`
  const hasWords = request.terms.length > 0
  // The index alone knows who has the words.
  const table = `${hasWords ? `${index} CROSS JOIN ${of} ON ${of}.key = ${index}.rowid` : of} ${join}`
  const source = hasWords && where.length === 0 ? index : table
  const all = hasWords ? [`${index} MATCH @match`, ...where] : where
  const rest = `FROM ${source} WHERE ${all.length > 0 ? all.join(' AND ') : 'TRUE'}`
  const given = { ...values, asOf, match: matchExpression(request.terms) }
  const { total } = connection.get(`SELECT count(*) AS total ${rest}`, given) as { total: number }
  const order: SearchOrder = !hasWords ? 'time' : total > mostRanked ? 'newest' : 'rank'
  const key = hasWords ? `${index}.rowid` : `${of}.key`
  const by = {
    rank: `bm25(${index}, ${titleWeight}.0, 1.0), ${key} DESC`,
    newest: `${key} DESC`,
    time: inTime,
  }[order]
  const found = connection.all(`SELECT ${key} AS key ${rest} ORDER BY ${by} LIMIT @limit`, {
    ...given,
    limit,
  })
  const one = `SELECT ${columns} FROM ${of} ${join} WHERE ${of}.key = ?`
  const rows = (found as { key: number }[]).map(({ key: chosen }) => connection.get(one, chosen) as Row)
  return { rows, total, order }
}

function eventHit(row: Row, { terms }: SearchRequest): EventHit {
  const isDated = row['shape'] !== null
  return {
    id: idOfBytes(row['eventId'] as Uint8Array),
    title: markText(row['title'] as string, terms),
    kind: row['eventKind'] as EventKind,
    lane: row['lane'] instanceof Uint8Array ? idOfBytes(row['lane']) : null,
    date: isDated ? readingOfClaim(recordOf('claim', row)) : null,
    excerpt: excerptOf(row, terms),
  }
}

function noteHit(row: Row, { terms }: SearchRequest): NoteHit {
  const event = row['eventId']
  return {
    id: idOfBytes(row['id'] as Uint8Array),
    title: markText(row['title'] as string, terms),
    event: event instanceof Uint8Array ? { id: idOfBytes(event), title: row['eventTitle'] as string } : null,
    excerpt: excerptOf(row, terms),
  }
}

function excerptOf(row: Row, terms: SearchRequest['terms']): readonly TextPart[] {
  return markText(excerpt(row['body'] as string, terms, excerptLength), terms)
}
