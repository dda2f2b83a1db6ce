import type { Typing } from '../../shared/dates/date-value'

/** The day it is now by the user's own clock and calendar. */
export function userDay(): NonNullable<Typing['today']> {
  const now = new Date()
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}
