import { dateRefusals } from '../messages/dates'
import { takeOrdinalWord, takeYears } from './counted-stretch'
import type { DateCursor } from './date-cursor'
import {
  beforeChristWords,
  commonEraWords,
  daysAwayOfWord,
  hemisphereWords,
  monthOfWord,
  nounParts,
  ordinalOfWord,
  partWords,
  seasonWords,
} from './date-words'
import { skipInnerFillers } from './filler-words'
import { isEmpty, type PartialDate } from './partial-date'
import { dayAway, wordsOfDay } from './relative-day'
import { takeYear } from './take-year'

/** Takes the word that comes next as a part of `date`, or over it when it adds nothing; whether it belongs to it. */
export function takeWord(cursor: DateCursor, date: PartialDate, word: string): boolean {
  const next = cursor.peek(1)
  if (commonEraWords.has(word) && next?.kind === 'number' && date.year === null) {
    takeYear(cursor, date, next, 'common')
    cursor.skip(2)
    return true
  }
  if (word === 'annees' && (next?.kind === 'number' || next?.kind === 'decade')) {
    cursor.skip()
    return takeYears(cursor, date, next.kind === 'number' ? next.value : next.year)
  }
  if (ordinalOfWord(word) !== undefined) return takeOrdinalWord(cursor, date)
  if (takeName(date, word, cursor) || takeDay(cursor, date)) return true
  return skipInnerFillers(cursor, date.time === null)
}

/** The name of a month, a part, a season or its half of the world, or the era of a count of years. */
function takeName(date: PartialDate, word: string, cursor: DateCursor): boolean {
  const month = monthOfWord(word)
  const part = partWords.get(word)
  const season = seasonWords.get(word)
  const hemisphere = hemisphereWords.get(word)
  if (month !== undefined && date.month === null && date.stretch === null) date.month = month
  else if (part !== undefined && isEmpty(date) && (!nounParts.has(word) || cursor.word(1) === 'of'))
    date.part = part
  else if (season !== undefined && date.stretch === null && date.year === null)
    date.stretch = { unit: 'season', name: season }
  else if (hemisphere !== undefined && date.hemisphere === null && isOfSeason(cursor, date)) {
    date.hemisphere = hemisphere
  } else if (isEraOfStretch(date, word)) date.era = beforeChristWords.has(word) ? 'before' : 'common'
  else return false
  cursor.skip()
  if (hemisphere !== undefined && cursor.word() === 'hemisphere') cursor.skip()
  return true
}

function isOfSeason(cursor: DateCursor, { stretch }: PartialDate): boolean {
  const ahead = cursor.word(1) === 'hemisphere' ? 2 : 1
  return stretch?.unit === 'season' || (stretch === null && cursor.sees(seasonWords, ahead))
}

function isEraOfStretch({ stretch, year, era }: PartialDate, word: string): boolean {
  const isCount = stretch !== null && ['decade', 'hundred', 'century', 'millennium'].includes(stretch.unit)
  return isCount && year === null && era === null && (beforeChristWords.has(word) || commonEraWords.has(word))
}

/** "yesterday" and the like: a day by that of the user. */
function takeDay(cursor: DateCursor, date: PartialDate): boolean {
  const words = wordsOfDay(cursor)
  const token = cursor.peek()
  if (words === 0 || token === undefined || date.year !== null || date.month !== null || date.day !== null) {
    return false
  }
  const { today } = cursor.typing
  if (today === null) cursor.refuse('unreadable', dateRefusals.relative(token.text), token)
  Object.assign(date, dayAway(today, daysAwayOfWord(cursor.word() ?? '') ?? 0), { depends: true })
  cursor.skip(words)
  return true
}
