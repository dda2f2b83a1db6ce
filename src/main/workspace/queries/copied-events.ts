import type { NewEventRow } from '../../../shared/api'
import type { Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { linksOf } from '../commands/links'
import { eventDetails } from './event-details'

/** Events as rows that make the same events elsewhere, with their lanes, rival dates, tags, notes and links among them; those that are gone are left out. */
export function copiedEvents(records: Records, ids: readonly Id[]): readonly NewEventRow[] {
  const lanes = new Map(records.all('lane').map((lane) => [lane.id, lane]))
  const found = [...new Set(ids)].filter((id) => records.find('event', id))
  const links = linksBetween(records, found)
  return found.map((id): NewEventRow => {
    const { title, date, lane: laneId, kind, summary, basis, ...more } = eventDetails(records, id)
    const { marking, claims, tags, notes } = more
    const rivals = claims.filter(({ preferred }) => !preferred)
    const lane = laneId === null ? undefined : lanes.get(laneId)
    return {
      title,
      date: date?.text ?? null,
      lane: lane ? { id: lane.id, title: lane.title, color: lane.color } : null,
      kind,
      summary,
      ...(marking === '' ? {} : { marking }),
      basis,
      ...(rivals.length > 0
        ? { claims: rivals.map((rival) => ({ text: rival.date.text, basis: rival.basis })) }
        : {}),
      tags: tags.map(({ kind: tagKind, name }) => ({ kind: tagKind, name })),
      notes: notes.map(({ id: note, title: noteTitle, text }) => ({ id: note, title: noteTitle, text })),
      ...(links.has(id) ? { links: links.get(id) } : {}),
    }
  })
}

/** The links from each event to others of these, which are named by their places. */
function linksBetween(
  records: Records,
  ids: readonly Id[],
): ReadonlyMap<Id, NonNullable<NewEventRow['links']>> {
  const places = new Map(ids.map((id, place) => [id, place]))
  const found = new Map<Id, { to: number; type: string }[]>()
  for (const { from, to: other, type } of linksOf(records, ids)) {
    const to = places.get(other)
    if (to !== undefined && places.has(from)) found.set(from, [...(found.get(from) ?? []), { to, type }])
  }
  return found
}
