import { appMessages } from '../../shared/messages/app'
import type { Session } from './session.svelte.js'

/** Asks where to, saves a copy there, and offers to open it. */
export async function saveCopy(session: Session): Promise<void> {
  const reply = await session.ask((client) => client.saveCopy())
  if (!reply.ok || reply.value === null) return
  session.dismiss()
  session.copy = reply.value
  session.say(appMessages.copySaved(reply.value))
}
