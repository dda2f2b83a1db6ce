import type { NoteHit } from '../../shared/api'
import { searchMessages as words } from '../../shared/messages/search'
import type { Id } from '../../shared/model'
import type { Desk } from '../state/desk'
import { openNote } from '../state/notes'
import { around } from '../state/time-span'

/** Puts the focus on the timeline, so that the arrow keys go on from what was found. */
export function focusTimeline(): void {
  document.querySelector<HTMLElement>('main [tabindex="0"]')?.focus()
}

/** Selects an event and moves the timeline to it. */
export async function goToEvent(desk: Desk, id: Id): Promise<void> {
  focusTimeline()
  await desk.goTo(id)
}

/** Opens a note beside the event it is about, or alone when it is about none. */
export async function goToNote(desk: Desk, { id, event }: Pick<NoteHit, 'id' | 'event'>): Promise<void> {
  if (!event) {
    await openNote(desk, id)
    return
  }
  desk.view.showLeft('notes')
  desk.view.wanted = { record: id, field: 'note' }
  await desk.goTo(event.id)
}

/** Selects the events of a lane, or with a tag, and moves the timeline so that all of them are on it. */
export async function goToGroup(desk: Desk, table: 'lane' | 'tag', id: Id, title: string): Promise<void> {
  focusTimeline()
  const reply = await desk.session.ask((client) => client.eventsOf({ table, id }))
  if (!reply.ok) return
  const { ids, total, bounds } = reply.value
  if (total === 0) return desk.session.say(table === 'lane' ? words.laneEmpty(title) : words.tagEmpty(title))
  await desk.select(ids)
  if (table === 'lane') desk.lanes.reveal(id)
  // Titles stand after their events: the last ones need room.
  if (bounds) desk.show(around(bounds, 0.05, 0.3))
  desk.session.say(words.selected(ids.length, total))
}
