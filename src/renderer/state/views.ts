import type { SavedView, ViewContent } from '../../shared/api'
import { filterWords as words } from '../../shared/messages/filter'
import type { Id } from '../../shared/model'
import { visibleText } from '../../shared/invisible-characters'
import type { Desk } from './desk'

/** What is shown now, as a view keeps it. */
function shownNow({ shown: { filter, group }, view: { window } }: Desk): ViewContent {
  return { filter, group, range: window && { from: window.from, until: window.until } }
}

/** Shows what a view has: its filter, its rows and its time. */
export function applyView(desk: Desk, { title, filter, group, range }: SavedView): void {
  desk.shown.show({ filter, group })
  if (range) desk.show(range)
  desk.session.say(words.viewApplied(visibleText(title)))
}

/** Saves what is shown now under a name; answers whether it was. */
export async function saveView(desk: Desk, title: string): Promise<boolean> {
  const reply = await desk.session.run((client) => client.createView({ title, ...shownNow(desk) }))
  if (reply.ok) desk.session.say(words.viewSaved(visibleText(title)))
  return reply.ok
}

/** Makes a view what is shown now. */
export async function updateView(desk: Desk, { id, title }: SavedView): Promise<void> {
  const reply = await desk.session.run((client) => client.changeView(id, { content: shownNow(desk) }))
  if (reply.ok) desk.session.say(words.viewSaved(visibleText(title)))
}

export async function renameView(desk: Desk, id: Id, title: string): Promise<void> {
  await desk.session.run((client) => client.changeView(id, { title }))
}

export async function deleteView(desk: Desk, id: Id): Promise<void> {
  await desk.session.run((client) => client.deleteView(id))
}
