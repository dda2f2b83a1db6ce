import type { NewEventRow } from '../../../shared/api'
import type { Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { eventDetails } from './event-details'

/** Events as rows that make the same events elsewhere, with their lanes, tags and notes; those that are gone are left out. */
export function copiedEvents(records: Records, ids: readonly Id[]): readonly NewEventRow[] {
  const lanes = new Map(records.all('lane').map((lane) => [lane.id, lane]))
  return [...new Set(ids)]
    .filter((id) => records.find('event', id))
    .map((id): NewEventRow => {
      const { title, date, lane: laneId, kind, summary, basis, tags, notes } = eventDetails(records, id)
      const lane = laneId === null ? undefined : lanes.get(laneId)
      return {
        title,
        date: date?.text ?? null,
        lane: lane ? { id: lane.id, title: lane.title, color: lane.color } : null,
        kind,
        summary,
        basis,
        tags: tags.map(({ kind: tagKind, name }) => ({ kind: tagKind, name })),
        notes: notes.map(({ id: note, title: noteTitle, text }) => ({ id: note, title: noteTitle, text })),
      }
    })
}
