import type { HistoryStep } from '../../shared/api'
import { historyMessages as words } from '../../shared/messages/history'
import type { Client } from '../api'
import type { Desk } from './desk'
import type { StepsOf } from './history.svelte.js'

/** Opens the history in the pane on the left, or gives the pane back to the notes. */
export function toggleHistory(desk: Desk): void {
  const { view, history } = desk
  if (view.notes && view.left === 'history') {
    view.left = 'notes'
    return
  }
  view.showLeft('history')
  history.wanted = true
}

/** Opens the history with the steps of one event only. */
export async function showHistoryOf(desk: Desk, { id, title }: StepsOf): Promise<void> {
  desk.view.showLeft('history')
  desk.history.wanted = true
  await desk.history.only({ id, title })
}

/** Brings everything back to what it was after the step. */
export async function goBackTo(desk: Desk, { sequence }: HistoryStep): Promise<void> {
  await desk.edits.applyAll()
  await runOnce(desk, (client) => client.goBack(sequence), null)
}

/** Restores one field; says so when it was so already. */
export async function restoreField(
  desk: Desk,
  { name, run }: { readonly name: string; readonly run: (client: Client) => Promise<void> },
): Promise<void> {
  await desk.edits.applyAll()
  await runOnce(desk, run, words.restored(name))
}

async function runOnce(
  { session }: Desk,
  run: (client: Client) => Promise<void>,
  done: string | null,
): Promise<void> {
  const head = session.state?.history.head
  const reply = await session.run(run)
  if (!reply.ok) return
  if (session.state?.history.head === head) session.say(words.sameAsNow)
  else if (done !== null) session.say(done)
}
