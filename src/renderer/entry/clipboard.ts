import type { NewEventRow } from '../../shared/api'
import { copiedType, readCopied, writeCopied } from '../../shared/entry/copied-events'
import { entryMessages as words } from '../../shared/messages/entry'
import type { Desk } from '../state/desk'
import { createRows, usualLane } from '../state/event-rows'

/** The most events one copy asks for: what the call takes. */
const mostCopied = 10_000

/** Puts texts on the clipboard by a copy event, which needs no permission; answers whether it went. */
export function putOnClipboard(texts: Readonly<Record<string, string>>): boolean {
  let isPut = false
  const oncopy = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text)
    isPut = true
  }
  const options = { capture: true }
  window.addEventListener('copy', oncopy, options)
  try {
    // The asynchronous clipboard needs a permission, and all permissions are refused.
    const commands: { execCommand(name: 'copy'): boolean } = document
    commands.execCommand('copy')
  } finally {
    window.removeEventListener('copy', oncopy, options)
  }
  return isPut
}

/** Copies the selected events; answers whether they are on the clipboard. */
export async function copyEvents(desk: Desk): Promise<boolean> {
  const { session, selection, edits } = desk
  const { ids } = selection
  if (ids.length > mostCopied) {
    session.say(words.tooManyToCopy(mostCopied))
    return false
  }
  await edits.applyAll()
  const rows = await session.ask((client) => client.copiedEvents(ids))
  if (!rows.ok) return false
  const { json, text } = writeCopied(rows.value)
  const isPut = putOnClipboard({ [copiedType]: json, 'text/plain': text })
  session.say(isPut ? words.copied(rows.value.length) : words.notCopied)
  return isPut
}

/** Copies the selected events, then deletes them as one step. */
export async function cutEvents(desk: Desk): Promise<void> {
  const { session, selection } = desk
  const { ids } = selection
  if (session.readOnly || !(await copyEvents(desk))) return
  const reply = await session.run((client) => client.deleteEvents(ids))
  if (reply.ok) session.say(words.cut(ids.length))
}

/** Pastes copied events; other text goes into the entry line, or to the dialog when it has several rows. */
export async function paste(desk: Desk, data: DataTransfer): Promise<void> {
  const json = data.getData(copiedType)
  if (json !== '') {
    const rows = readCopied(json)
    if (rows === null) desk.session.say(words.badClipboard)
    else await createRows(desk, withLanes(desk, rows), 'paste')
  } else pasteText(desk, data.getData('text/plain'))
}

function pasteText(desk: Desk, text: string): void {
  if (text.trim() === '') desk.session.say(words.nothingToPaste)
  else if (hasRows(text)) openRows(desk, text)
  else desk.view.entryLine?.insert(text.trim())
}

/** Whether a text is more than one line of words. */
export function hasRows(text: string): boolean {
  return /[\r\n\t]/u.test(text.trim())
}

/** Opens the dialog that makes events of rows. */
export function openRows(desk: Desk, text: string): void {
  desk.view.pasted = text
  desk.view.dialog = 'import'
}

/** Only a period may lie over all lanes. */
function withLanes(desk: Desk, rows: readonly NewEventRow[]): readonly NewEventRow[] {
  return rows.map((row) =>
    row.lane === null && row.kind !== 'period' ? { ...row, lane: usualLane(desk) } : row,
  )
}
