import { timelineWords as words } from '../../shared/messages/timeline'
import type { Desk } from './desk'

/** Selects all dated events in time, as far as a selection may go, and says so; what was selected last stays the last. */
export async function selectAll(desk: Desk): Promise<void> {
  const reply = await desk.session.ask((client) => client.datedEvents(desk.shown.filter))
  if (!reply.ok) return
  const { ids, total } = reply.value
  const last = desk.selection.ids.at(-1)
  await desk.select(ids.toSorted((a, b) => Number(a === last) - Number(b === last)))
  desk.session.say(words.allSelected(ids.length, total))
}
