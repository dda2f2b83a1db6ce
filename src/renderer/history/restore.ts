import type { StepChange } from '../../shared/api'
import { historyMessages } from '../../shared/messages/history'
import type { ClaimRecord, EventRecord, NoteRecord } from '../../shared/model'
import type { Client } from '../api'

/** Brings one field back to what it was before a step, by the command that any edit of it uses. */
export interface Restore {
  readonly name: string
  readonly run: (client: Client) => Promise<void>
}

/** The restoring of a field to what it was before the change; null when it can't be restored alone, or the record is gone. */
export function restoreOf({ change, present }: StepChange, field: string): Restore | null {
  if (!present || !change.before) return null
  switch (change.table) {
    case 'event':
      return ofEvent(change.before, field)
    case 'claim':
      return ofClaim(change.before, field, change.after !== null)
    case 'note':
      return ofNote(change.before, field)
    default:
      return null
  }
}

const names = historyMessages.restore

function ofEvent({ id, title, summary, kind, lane, marking }: EventRecord, field: string): Restore | null {
  switch (field) {
    case 'title':
      return { name: names.title, run: (client) => client.changeEvent(id, { title }) }
    case 'summary':
      return { name: names.summary, run: (client) => client.changeEvent(id, { summary }) }
    case 'kind':
      return { name: names.kind, run: (client) => client.changeEvent(id, { kind }) }
    case 'marking':
      return { name: names.marking, run: (client) => client.changeEvent(id, { marking }) }
    case 'lane':
      return { name: names.lane, run: (client) => client.changeEvent(id, { lane }) }
    default:
      return null
  }
}

/** One that was taken away comes back with its reason, beside the dates that came after it. */
function ofClaim(before: ClaimRecord, field: string, isChange: boolean): Restore | null {
  const { id, basis, preferred } = before
  if (field === 'date') return { name: names.date, run: (client) => restoreDate(client, before) }
  if (!isChange) return null
  if (field === 'basis') return { name: names.basis, run: (client) => client.changeClaim(id, { basis }) }
  return field === 'preferred' && preferred === 1
    ? { name: names.preferred, run: (client) => client.preferClaim(id) }
    : null
}

async function restoreDate(client: Client, { id, event, text, basis }: ClaimRecord): Promise<void> {
  const { claims } = await client.event(event)
  if (claims.some((claim) => claim.id === id)) await client.changeClaim(id, { text })
  else await client.addClaim(event, { text, basis })
}

function ofNote({ id, title, text }: NoteRecord, field: string): Restore | null {
  if (field === 'title') return { name: names.noteTitle, run: (client) => client.changeNote(id, { title }) }
  return field === 'text' ? { name: names.text, run: (client) => client.changeNote(id, { text }) } : null
}
