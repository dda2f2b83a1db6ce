import { appMessages } from '../../shared/messages/app'
import type { Mention } from '../../shared/mentions'
import type { Id } from '../../shared/model'
import type { Desk } from './desk'

/** Shows the list of all notes with the focus in its filter. */
export function showAllNotes(desk: Desk): void {
  desk.notes.close()
  desk.view.showLeft('all-notes')
  desk.view.wanted = { record: '', field: 'notes-filter' }
}

/** Shows a note: among those of the selected event if it is one of them, else alone. Answers whether there is such a note. */
export async function openNote(desk: Desk, id: Id): Promise<boolean> {
  const isOfEvent = desk.selection.event?.notes.some((note) => note.id === id) ?? false
  const beside = isOfEvent && desk.view.left === 'notes'
  if (beside) desk.notes.close()
  else if (!(await desk.notes.open(id))) return false
  desk.view.showLeft(beside ? 'notes' : 'all-notes')
  desk.view.wanted = { record: id, field: 'note' }
  return true
}

/** Goes to what a note points to. */
export async function follow(desk: Desk, { kind, id }: Mention): Promise<void> {
  if (kind === 'note') {
    await openNote(desk, id)
  } else {
    desk.view.inspector = true
    await desk.goTo(id)
  }
}

/** Makes a note about no event and puts the focus into its text. */
export async function createNoteAlone(desk: Desk): Promise<void> {
  const reply = await desk.session.run((client) =>
    client.createNote({ events: [], title: appMessages.newNoteTitle, text: '' }),
  )
  if (!reply.ok) return
  await desk.notes.open(reply.value)
  desk.view.showLeft('all-notes')
  desk.view.wanted = { record: reply.value, field: 'text' }
}
