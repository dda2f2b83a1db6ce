import type { FigureNotes, FigureNotesQuery } from '../../../shared/api'
import { foldText } from '../../../shared/fold-text'
import type { Id } from '../../../shared/model'
import { idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import { eventsOfFigure } from './figure-events'
import { rowsOfFigure } from './figure-rows'
import { compareTitles } from './notes'

/** What has a place on the axis: something is known of one of its ends. */
const isDated = `coalesce(claim.startEarliest, claim.startLatest, claim.endEarliest, claim.endLatest) IS NOT NULL
  OR claim.endState = 'ongoing'`

/** The notes on the events that a figure draws, by title, and those that are chosen. */
export function figureNotes(records: Records, { of, filter, chosen, limit }: FigureNotesQuery): FigureNotes {
  const drawn = drawnNotes(records, of)
  const isChosen = new Set(chosen)
  const wanted = foldText(filter.trim())
  const known = notesNamed(records, [...new Set([...drawn, ...chosen])])
  const found = known.filter(({ id, title }) => drawn.has(id) && foldText(title).includes(wanted))
  const offered = new Set(found.slice(0, limit).map(({ id }) => id))
  return {
    count: drawn.size,
    found: found.length,
    notes: known
      .filter(({ id }) => offered.has(id) || isChosen.has(id))
      .map(({ id, title }) => ({ id, title, drawn: drawn.has(id) })),
  }
}

function drawnNotes(records: Records, of: FigureNotesQuery['of']): ReadonlySet<Id> {
  const rows = records.connection.all(
    `SELECT noteEvent.note AS note, event.id AS event, event.lane AS lane FROM noteEvent
      JOIN event ON event.id = noteEvent.event JOIN claim ON claim.event = event.id AND claim.preferred = 1
      WHERE ${isDated}`,
  ) as { note: Uint8Array; event: Uint8Array; lane: Uint8Array | null }[]
  const wanted = eventsOfFigure(records, of)
  const noted = rows.map(({ note, event, lane }) => ({
    note: idOfBytes(note),
    id: idOfBytes(event),
    lane: lane && idOfBytes(lane),
  }))
  const shown = noted.filter(({ id }) => !wanted || wanted.has(id))
  return new Set(rowsOfFigure(records, of, shown).events.map(({ note }) => note))
}

function notesNamed(
  records: Records,
  ids: readonly Id[],
): readonly { readonly id: Id; readonly title: string }[] {
  const rows = records.connection.all(
    `SELECT id, title FROM note WHERE id IN (SELECT unhex(value, '-') FROM json_each(?))`,
    JSON.stringify(ids),
  ) as { id: Uint8Array; title: string }[]
  return rows
    .map(({ id, title }) => ({ id: idOfBytes(id), title }))
    .sort((a, b) => compareTitles(a.title, b.title) || (a.id < b.id ? -1 : 1))
}
