import { generateKeyBetween } from 'fractional-indexing'
import type { Ms } from '../../../shared/dates/date-value'
import type { Change } from '../../../shared/diff'
import { stepLabels } from '../../../shared/messages/steps'
import type { Id, NoteRecord, Tables } from '../../../shared/model'
import { bytesOfId } from '../database/id-bytes'
import type { Records } from '../database/records'
import { added, altered, removed, type Edit } from './edit'
import { noteText, shortText } from './limits'
import { required } from './required-record'

/** A note to be made: about which events, in which words. */
export interface NewNote {
  readonly events: readonly Id[]
  readonly title: string
  readonly text: string
}

/** Adds a note about events; it stands below the notes they have. */
export function createNote(
  records: Records,
  newId: () => Id,
  created: Ms,
  note: NewNote,
): Edit & { readonly id: Id } {
  const id = newId()
  const record: NoteRecord = { id, title: shortText(note.title), text: noteText(note.text), created }
  const links = [...new Set(note.events)].map((event) => {
    required(records, 'event', event)
    return linkAtEnd(records, newId(), id, event)
  })
  return { id, label: stepLabels.createNote(record.title), changes: [added('note', record), ...links] }
}

/** Gives a note another title or text. */
export function changeNote(
  records: Records,
  id: Id,
  to: { title?: string | undefined; text?: string | undefined },
): Edit {
  const note = required(records, 'note', id)
  const title = to.title === undefined ? undefined : shortText(to.title)
  const text = to.text === undefined ? undefined : noteText(to.text)
  const isEdited = text !== undefined && text !== note.text
  const label = isEdited
    ? stepLabels.editNote(title ?? note.title)
    : stepLabels.renameNote(note.title, title ?? note.title)
  return { label, changes: [altered('note', note, { title, text })] }
}

/** Takes a note away, and its links to events. */
export function deleteNote(records: Records, id: Id): Edit {
  const note = required(records, 'note', id)
  const links = records.where('noteEvent', 'note', id).map((link) => removed('noteEvent', link))
  return { label: stepLabels.deleteNote(note.title), changes: [...links, removed('note', note)] }
}

/** The change that puts a note below the notes that an event has. */
export function linkAtEnd(records: Records, id: Id, note: Id, event: Id): Change {
  return added('noteEvent', { id, note, event, position: positionAtEnd(records, event) })
}

/** Makes a note be about an event too; it stands below the notes the event has. Nothing changes when it is already. */
export function attachNote(records: Records, newId: () => Id, noteId: Id, eventId: Id): Edit {
  const note = required(records, 'note', noteId)
  const event = required(records, 'event', eventId)
  const label = stepLabels.attachNote(note.title, event.title)
  if (linkBetween(records, noteId, eventId)) return { label, changes: [] }
  const position = positionAtEnd(records, eventId)
  return { label, changes: [added('noteEvent', { id: newId(), note: noteId, event: eventId, position })] }
}

/** Takes a note off an event; without another event it stands alone. */
export function detachNote(records: Records, noteId: Id, eventId: Id): Edit {
  const note = required(records, 'note', noteId)
  const event = required(records, 'event', eventId)
  const link = linkBetween(records, noteId, eventId)
  const label = stepLabels.detachNote(note.title, event.title)
  return { label, changes: link ? [removed('noteEvent', link)] : [] }
}

function linkBetween(records: Records, note: Id, event: Id): Tables['noteEvent'] | undefined {
  return records.where('noteEvent', 'note', note).find((link) => link.event === event)
}

function positionAtEnd(records: Records, event: Id): string {
  const last = records.connection.get(
    'SELECT max(position) AS position FROM noteEvent WHERE event = ?',
    bytesOfId(event),
  )
  return generateKeyBetween((last as { position: string | null }).position, null)
}
