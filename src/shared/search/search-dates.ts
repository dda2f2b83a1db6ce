import type { Ms, Typing } from '../dates/date-value'
import { formatDate } from '../dates/format-date'
import { readDate } from '../dates/read-date'
import { searchMessages } from '../messages/search'

/** The instants, ms UTC, that a filter compares with, and how its date reads. */
interface FilterDate {
  readonly after: Ms
  readonly before: Ms
  readonly label: string
}

/**
 * The date of a filter: both instants are where it begins, so that "before 2021" ends with 2020; for what lies `within` it, `before` is
 * where it ends. Or why it can't be used.
 */
export function filterDate(
  text: string,
  within: boolean,
  typing?: Typing,
): FilterDate | { readonly problem: string } {
  const result = readDate(text, typing)
  if (!result.ok) return { problem: result.problem.message }
  const { start, end } = result.reading
  const after = start.earliest ?? (start.state === 'known' ? null : (end?.earliest ?? null))
  if (after === null) return { problem: searchMessages.dateWithoutStart }
  const before = within ? (end ?? start).latest : after
  if (before === null) return { problem: searchMessages.dateWithoutEnd }
  return { after, before, label: formatDate(result.reading) }
}

/** Whether `text` is a date as one types it. */
export function isDate(text: string, typing?: Typing): boolean {
  return readDate(text, typing).ok
}
