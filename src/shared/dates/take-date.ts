import { dateRefusals } from '../messages/dates'
import { takeCounted, takeYears } from './counted-stretch'
import type { DateCursor } from './date-cursor'
import type { DateToken } from './date-tokens'
import { beforeChristWords, commonEraWords } from './date-words'
import { skipLeadingFillers } from './filler-words'
import { isEmpty, isEmptyButPart, nothingTyped, type PartialDate } from './partial-date'
import { takeWord } from './take-word'
import { takeYear } from './take-year'

/** Takes one date, in whatever order its parts come; refuses when not even one part is there. */
export function takePartialDate(cursor: DateCursor): PartialDate {
  const start = cursor.nextPlace().start
  const date = nothingTyped({ start, end: start })
  skipLeadingFillers(cursor)
  while (takePart(cursor, date)) {
    date.place = cursor.placeFrom(start)
  }
  if (isEmpty(date)) cursor.refuseNoDate()
  date.text = cursor.wordsAt(date.place)
  return date
}

function takePart(cursor: DateCursor, date: PartialDate): boolean {
  if (date.dating !== null) return false
  const token = cursor.peek()
  switch (token?.kind) {
    case 'iso':
      if (date.year !== null || date.month !== null || date.day !== null) return false
      date.year = token.year
      date.month = token.month
      date.day = token.day
      date.depends ||= token.ordered
      break
    case 'year':
      if (date.year !== null) return false
      date.year = token.year
      date.crosses = token.crosses
      break
    case 'decade':
      return takeYears(cursor, date, token.year)
    case 'stretch':
      if (date.stretch !== null) return false
      date.stretch = { unit: token.unit, number: token.number }
      break
    case 'edtf':
      if (!isEmptyButPart(date)) return false
      date.dating = token.dating
      break
    case 'number':
      return takeCounted(cursor, date, token) || takeNumber(cursor, date, token)
    case 'word':
      return takeWord(cursor, date, token.word)
    case 'time':
      if (date.time !== null) return false
      date.time = token
      cursor.skip()
      takeClock(cursor, date)
      return true
    default:
      return false
  }
  cursor.skip()
  return true
}

/** The zone and the offset after a time, in either order. */
function takeClock(cursor: DateCursor, date: PartialDate): void {
  if (cursor.take('local') !== undefined) return
  date.offset = cursor.take('offset')?.minutes ?? null
  date.zone = cursor.take('zone')?.zone ?? null
  date.offset ??= cursor.take('offset')?.minutes ?? null
}

type NumberToken = Extract<DateToken, { kind: 'number' }>

function takeNumber(cursor: DateCursor, date: PartialDate, token: NumberToken): boolean {
  if (cursor.sees(beforeChristWords, 1) || cursor.sees(commonEraWords, 1)) {
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
