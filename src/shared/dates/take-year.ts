import { dateRefusals } from '../messages/dates'
import type { DateCursor } from './date-cursor'
import type { DateToken } from './date-tokens'
import type { PartialDate } from './partial-date'

/** Makes a number with an era the year of `date`: 1 BCE is year 0, and there is no year 0 to type. */
export function takeYear(
  cursor: DateCursor,
  date: PartialDate,
  token: Extract<DateToken, { kind: 'number' }>,
  era: 'before' | 'common',
): void {
  if (token.value === 0) cursor.refuse('unreadable', dateRefusals.noYearZero, token)
  date.year = era === 'before' ? 1 - token.value : token.value
  date.era = era
}
