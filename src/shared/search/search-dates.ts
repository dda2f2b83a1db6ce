import type { Ms } from '../dates/date-value'
import { formatDate } from '../dates/format-date'
import { readDate } from '../dates/read-date'
import { searchMessages } from '../messages/search'

/** Where the date of a filter begins, ms UTC, and how it reads; or why it can't be used. */
export function describeStart(
  text: string,
): { readonly at: Ms; readonly label: string } | { readonly problem: string } {
  const result = readDate(text)
  if (!result.ok) return { problem: result.problem.message }
  const { start, end } = result.reading
  const at = start.earliest ?? end?.earliest ?? null
  return at === null
    ? { problem: searchMessages.dateWithoutStart }
    : { at, label: formatDate(result.reading) }
}

/** Whether `text` is a date as one types it. */
export function isDate(text: string): boolean {
  return readDate(text).ok
}
