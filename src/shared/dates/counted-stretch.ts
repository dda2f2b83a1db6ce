import type { DateCursor } from './date-cursor'
import { dateRefusals } from '../messages/dates'
import type { DateToken } from './date-tokens'
import { ordinalOfWord, stretchWords } from './date-words'
import type { PartialDate } from './partial-date'

type NumberToken = Extract<DateToken, { kind: 'number' }>

/** Takes "3rd quarter", "1er semestre", "VIIe siècle": a number and what it counts; whether it was there. */
export function takeCounted(cursor: DateCursor, date: PartialDate, token: NumberToken): boolean {
  const unit = stretchWords.get(cursor.word(1) ?? '')
  if (unit === undefined || date.stretch !== null || (cursor.word(1) === 's' && !token.isOrdinal))
    return false
  return takeStretch(cursor, date, unit, token.value)
}

/** Takes "third quarter", "premier semestre", "first century". */
export function takeOrdinalWord(cursor: DateCursor, date: PartialDate): boolean {
  const number = ordinalOfWord(cursor.word() ?? '')
  const unit = stretchWords.get(cursor.word(1) ?? '')
  if (number === undefined || unit === undefined || date.stretch !== null) return false
  return takeStretch(cursor, date, unit, number)
}

/** Takes a decade by its first year: "1990s", "années 1990"; in English "1900s" is the century, the wider of the two. */
export function takeYears(cursor: DateCursor, date: PartialDate, year: number): boolean {
  const token = cursor.peek()
  if (token === undefined || date.stretch !== null || date.year !== null) return false
  if (year < 100 && date.era === null && !/^0/.test(token.text)) {
    const era = cursor.peek(1)
    if (era?.kind !== 'word' || !['bc', 'bce', 'ad', 'ce'].includes(era.word)) {
      cursor.refuse('unreadable', dateRefusals.shortDecade(token.text), token)
    }
  }
  if (year % 10 !== 0) cursor.refuse('unreadable', dateRefusals.noDecade(token.text), token)
  const isCentury = token.kind === 'decade' && year % 100 === 0 && cursor.word(-1) !== 'annees'
  date.stretch = { unit: isCentury ? 'hundred' : 'decade', number: year }
  cursor.skip()
  return true
}

function takeStretch(
  cursor: DateCursor,
  date: PartialDate,
  unit: 'quarter' | 'half' | 'century' | 'millennium',
  number: number,
): boolean {
  const token = cursor.peek()
  const most = { quarter: 4, half: 2, century: 999_999, millennium: 999_999 }[unit]
  if (token !== undefined && (number < 1 || number > most)) {
    cursor.refuse('no-such-day', dateRefusals.noSuchStretch(unit, most), token)
  }
  date.stretch = { unit, number }
  cursor.skip(2)
  return true
}
