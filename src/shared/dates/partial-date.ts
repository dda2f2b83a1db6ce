import { dateRefusals } from '../messages/dates'
import type { DateCursor } from './date-cursor'
import type { Place } from './date-refusal'
import type { DateToken } from './date-tokens'
import { beforeChristWords, commonEraWords, fillerWords, monthOfWord } from './date-words'

/** A date as far as it was typed: in "3–5 June 2021" the first has only its day. */
export interface PartialDate {
  place: Place
  text: string
  year: number | null
  /** The era that was typed with the year. */
  era: 'before' | 'common' | null
  month: number | null
  day: number | null
  time: Extract<DateToken, { kind: 'time' }> | null
  offset: number | null
}

const eraWords: ReadonlySet<string> = new Set([...beforeChristWords, ...commonEraWords])

/** Takes one date, in whatever order its parts come; refuses when not even one part is there. */
export function takePartialDate(cursor: DateCursor): PartialDate {
  const start = cursor.peek()?.start ?? cursor.text.length
  const date: PartialDate = {
    place: { start, end: start },
    text: '',
    year: null,
    era: null,
    month: null,
    day: null,
    time: null,
    offset: null,
  }
  while (takePart(cursor, date)) {
    date.place = cursor.placeFrom(start)
  }
  if (date.year === null && date.month === null && date.day === null && date.time === null) {
    cursor.refuseNoDate()
  }
  date.text = cursor.wordsAt(date.place)
  return date
}

function takePart(cursor: DateCursor, date: PartialDate): boolean {
  const token = cursor.peek()
  switch (token?.kind) {
    case 'iso':
      if (date.year !== null || date.month !== null || date.day !== null) return false
      date.year = token.year
      date.month = token.month
      date.day = token.day
      break
    case 'year':
      if (date.year !== null) return false
      date.year = token.year
      break
    case 'number':
      return takeNumber(cursor, date, token)
    case 'word':
      return takeWord(cursor, date, token.word)
    case 'time':
      if (date.time !== null) return false
      date.time = token
      cursor.skip()
      date.offset = cursor.take('offset')?.minutes ?? null
      return true
    default:
      return false
  }
  cursor.skip()
  return true
}

type NumberToken = Extract<DateToken, { kind: 'number' }>

function takeNumber(cursor: DateCursor, date: PartialDate, token: NumberToken): boolean {
  if (cursor.sees(eraWords, 1)) {
    if (date.year !== null) return false
    takeYear(cursor, date, token, cursor.sees(beforeChristWords, 1) ? 'before' : 'common')
    cursor.skip(2)
    return true
  }
  if (token.digits <= 2 && date.day === null) date.day = token.value
  else if (date.year !== null) return false
  else if (token.digits === 4) date.year = token.value
  else if (token.digits > 4) cursor.refuse('unreadable', dateRefusals.longYear(String(token.value)), token)
  else cursor.refuse('unreadable', dateRefusals.shortYear(String(token.value)), token)
  cursor.skip()
  return true
}

function takeYear(cursor: DateCursor, date: PartialDate, token: NumberToken, era: 'before' | 'common'): void {
  if (token.value === 0) cursor.refuse('unreadable', dateRefusals.noYearZero, token)
  date.year = era === 'before' ? 1 - token.value : token.value
  date.era = era
}

function takeWord(cursor: DateCursor, date: PartialDate, word: string): boolean {
  const month = monthOfWord(word)
  const next = cursor.peek(1)
  if (month !== undefined) {
    if (date.month !== null) return false
    date.month = month
    cursor.skip()
    return true
  }
  if (commonEraWords.has(word) && next?.kind === 'number' && date.year === null) {
    takeYear(cursor, date, next, 'common')
    cursor.skip(2)
    return true
  }
  if (!fillerWords.has(word) || next === undefined || !canFollowFiller(next)) return false
  cursor.skip()
  return true
}

function canFollowFiller(token: DateToken): boolean {
  if (token.kind === 'word') return monthOfWord(token.word) !== undefined || fillerWords.has(token.word)
  return ['iso', 'year', 'number', 'time'].includes(token.kind)
}
