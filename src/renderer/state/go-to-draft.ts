import type { Id } from '../../shared/model'
import type { Desk } from './desk'
import { openNote } from './notes'

/** Shows the first field with typing that is not applied, and puts the focus into it. */
export async function goToDraft(desk: Desk): Promise<void> {
  const workspace = desk.session.state?.workspace.id
  for (const { record, field } of desk.drafts.fields) {
    if (record === workspace && field === 'entry') return desk.view.entryLine?.focus()
    const isShown = (await showEvent(desk, record)) || (await openNote(desk, record))
    if (!isShown) continue
    desk.view.wanted = { record, field }
    return
  }
}

/** Shows an event, a lane or the workspace in the inspector; false when `record` is none of them. */
async function showEvent(desk: Desk, record: Id): Promise<boolean> {
  const { state, client } = desk.session
  const isOfWorkspace = state?.workspace.id === record || state?.lanes.some(({ id }) => id === record)
  const isEvent = !isOfWorkspace && (await client.event(record).then(Boolean, () => false))
  if (!isOfWorkspace && !isEvent) return false
  desk.view.inspector = true
  await (isEvent ? desk.goTo(record) : desk.select([]))
  return true
}
