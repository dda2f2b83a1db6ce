import type { DateReading, FigureOrder, Typing } from '../../../shared/dates/date-value'
import { meansNoDate } from '../../../shared/dates/no-date'
import { readDate } from '../../../shared/dates/read-date'
import { dateFieldMessages as words } from '../../../shared/messages/date-field'

/** What a text in a date field comes to: no date, a date, or a problem. */
export type TypedDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly reading: DateReading }
  | { readonly kind: 'problem'; readonly message: string }

/** Reads what was typed into a date field. An empty text, “?” and “unknown” are no date. */
export function typedDate(text: string, typing: Typing): TypedDate {
  if (text.trim() === '' || meansNoDate(text)) return { kind: 'none' }
  const result = readDate(text, typing)
  if (result.ok) return { kind: 'date', reading: result.reading }
  const { code, message, at } = result.problem
  const part = text.slice(at.start, at.end)
  if (code === 'day-or-month') return { kind: 'problem', message: words.which(part) }
  const isPlain = message.includes(part) || part.trim() === text.trim()
  return { kind: 'problem', message: isPlain ? message : words.part(message, part) }
}

/** What a text with an ambiguous date in figures means in each order; null for one without. */
export function ordersOf(text: string, { today }: Typing): Readonly<Record<FigureOrder, string>> | null {
  const result = readDate(text, { today, order: null })
  return result.ok || result.problem.code !== 'day-or-month' ? null : (result.problem.orders ?? null)
}
