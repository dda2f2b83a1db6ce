import { civilOfDays, daysOfCivil } from './civil'
import type { DateCursor } from './date-cursor'
import type { Typing } from './date-value'
import { daysAwayOfWord, todayPhrases } from './date-words'

type Day = NonNullable<Typing['today']>

/** The day that lies `days` after `day`. */
export function dayAway({ year, month, day }: Day, days: number): Day {
  return civilOfDays(daysOfCivil(year, month, day) + days)
}

/** How many of the next words say a day by that of the user: none, one, or two for "aujourd’hui". */
export function wordsOfDay(cursor: DateCursor): number {
  return daysAwayOfWord(cursor.word() ?? '') === undefined ? cursor.phraseAhead(todayPhrases) : 1
}
