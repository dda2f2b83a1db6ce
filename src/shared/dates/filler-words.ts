import type { DateCursor } from './date-cursor'
import type { DateToken } from './date-tokens'
import {
  commonEraWords,
  daysAwayOfWord,
  hemisphereWords,
  innerFillers,
  leadingFillers,
  monthOfWord,
  ordinalOfWord,
  partWords,
  seasonWords,
} from './date-words'

/** Steps over the words before a date that add nothing, if a date begins after them: "in", "le", "à la", "some time in". */
export function skipLeadingFillers(cursor: DateCursor): void {
  let count = 0
  while (cursor.sees(leadingFillers, count) || isFrenchAt(cursor, count)) count += 1
  if (count > 0 && beginsDate(cursor, count)) cursor.skip(count)
}

/** Steps over the words within a date, as in "2nd of March" or "le 18 août à 14h30"; whether there were any. */
export function skipInnerFillers(cursor: DateCursor, mayTimeFollow: boolean): boolean {
  let count = 0
  while (cursor.sees(innerFillers, count)) count += 1
  const next = cursor.peek(count)
  if (cursor.word(count) === 'a' && mayTimeFollow && cursor.peek(count + 1)?.kind === 'time') count += 1
  else if (count === 0 || !goesOn(next)) return false
  cursor.skip(count)
  return true
}

/** "à" is "at" only before a time, or with what follows it: alone it may be the English article, or stand between two dates. */
function isFrenchAt(cursor: DateCursor, ahead: number): boolean {
  if (cursor.word(ahead) !== 'a') return false
  const next = cursor.word(ahead + 1)
  return cursor.peek(ahead + 1)?.kind === 'time' || (next !== undefined && ['la', 'l', 'un'].includes(next))
}

function beginsDate(cursor: DateCursor, ahead: number): boolean {
  const token = cursor.peek(ahead)
  if (token?.kind !== 'word') return token !== undefined && token.kind !== 'other' && goesOn(token)
  const { word } = token
  return (
    isNamed(word) ||
    partWords.has(word) ||
    word === 'annees' ||
    commonEraWords.has(word) ||
    isDay(cursor, ahead)
  )
}

function isDay(cursor: DateCursor, ahead: number): boolean {
  return daysAwayOfWord(cursor.word(ahead) ?? '') !== undefined
}

function isNamed(word: string): boolean {
  return (
    monthOfWord(word) !== undefined ||
    ordinalOfWord(word) !== undefined ||
    seasonWords.has(word) ||
    hemisphereWords.has(word)
  )
}

/** Whether a part of a date other than its beginning may be this token. */
function goesOn(token: DateToken | undefined): boolean {
  if (token?.kind === 'word') return isNamed(token.word) || token.word === 'annees'
  return ['iso', 'year', 'number', 'time', 'decade', 'stretch', 'edtf'].includes(token?.kind ?? '')
}
