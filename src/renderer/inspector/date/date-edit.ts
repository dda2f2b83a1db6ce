import type { DateReading } from '../../../shared/dates/date-value'
import type { Reply } from '../../../shared/errors'
import type { Id } from '../../../shared/model'
import type { Desk } from '../../state/desk'
import type { TextEdit } from '../../state/text-edit.svelte.js'
import { longestText } from '../../state/text-limits'
import { typedDate } from './typed-date'

interface DateEditOptions {
  readonly record: Id
  readonly field: string
  readonly saved: () => DateReading | null
  /** Gets the text that says what was meant, whenever it is read; null for no date. */
  readonly apply: (text: string | null) => Promise<Reply<unknown>>
  /** What is said where there must be a date. */
  readonly missing?: string | undefined
  /** What is said when “?” left the event without this date. */
  readonly undated?: (() => string) | undefined
}

/** One edit of a date field: what is typed is read by this day and this machine's order of figures. */
export function dateEdit(
  desk: Desk,
  { record, field, saved, apply, missing, undated }: DateEditOptions,
): TextEdit {
  const read = (text: string) => typedDate(text, desk.typing.now())
  return desk.edit({
    record,
    field,
    longest: longestText.date,
    saved: () => saved()?.text ?? '',
    objection: (text) => {
      const typed = read(text)
      if (typed.kind === 'none') return missing ?? null
      return typed.kind === 'problem' ? typed.message : null
    },
    apply: async (text) => {
      const typed = read(text)
      const said = typed.kind === 'none' && text.trim() !== '' ? undated?.() : undefined
      const reply = await apply(typed.kind === 'date' ? typed.reading.text : null)
      if (reply.ok && said !== undefined) desk.session.say(said)
      return reply
    },
  })
}

/** Gives an event its date, or takes it away, and brings it back on screen; the caller shows why a text is refused. */
export async function applyDate(desk: Desk, id: Id, text: string | null): Promise<Reply<unknown>> {
  const reply = await desk.session.run((client) => client.dateEvent(id, text), {
    shownByCaller: ['date-unreadable', 'invalid-input'],
  })
  if (reply.ok) desk.bringIn(id)
  return reply
}
