import type { Id } from '../../shared/model'
import type { Desk } from './desk'

/** Shows the first field with typing that is not applied, and puts the focus into it. */
export async function goToDraft(desk: Desk): Promise<void> {
  for (const { record, field } of desk.drafts.fields) {
    const event = await eventShowing(desk, record)
    if (event === undefined) continue
    if (event === null || event === record) desk.view.inspector = true
    else desk.view.notes = true
    desk.view.wanted = { record, field }
    await (event === null ? desk.select([]) : desk.goTo(event))
    return
  }
}

/** The event whose fields or notes hold `record`; null for a lane and the workspace, undefined for what is gone. */
async function eventShowing(desk: Desk, record: Id): Promise<Id | null | undefined> {
  const { state, client } = desk.session
  if (state?.workspace.id === record || state?.lanes.some(({ id }) => id === record)) return null
  if (await client.event(record).then(Boolean, () => false)) return record
  return eventOfNote(desk, record)
}

async function eventOfNote({ client }: Desk, note: Id): Promise<Id | undefined> {
  const extent = await client.extent()
  const dated = extent ? (await client.window({ ...extent, pinned: [] })).items : []
  const candidates = [...dated.filter(({ notes }) => notes > 0), ...(await client.undated())]
  for (const { id } of candidates) {
    if ((await client.event(id)).notes.some((one) => one.id === note)) return id
  }
  return undefined
}
