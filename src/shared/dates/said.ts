import { dateRefusals } from '../messages/dates'
import type { DateCursor } from './date-cursor'
import type { Place } from './date-refusal'
import {
  andWords,
  betweenPhrases,
  circaPhrases,
  estimatePhrases,
  oneOfPhrases,
  orPhrases,
  sidePhrases,
  type Side,
} from './date-words'
import type { PartialDate } from './partial-date'
import { takePartialDate } from './take-date'

/** What was typed for one end. `date` and `first` to `last` may leave out what their neighbours say. */
export type Said = { readonly place: Place } & (
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'between'; readonly first: PartialDate; readonly last: PartialDate }
  | { readonly kind: 'side'; readonly side: Side; readonly date: PartialDate }
  | {
      readonly kind: 'estimate'
      readonly date: PartialDate
      readonly first: PartialDate
      readonly last: PartialDate
    }
  | { readonly kind: 'any'; readonly of: readonly Said[] }
)

/** Takes a date, "between A and B", "before A", "A or B", "one of A, B", "est. A (B–C)". */
export function takeSaid(cursor: DateCursor): Said {
  const { start } = cursor.nextPlace()
  const isList = cursor.takePhrase(oneOfPhrases)
  const first = takeOne(cursor)
  const all = [first]
  while (cursor.takePhrase(orPhrases) || (isList && goesOn(cursor))) all.push(takeOne(cursor))
  return all.length === 1 ? first : { kind: 'any', of: all, place: cursor.placeFrom(start) }
}

/** The dates of what was said, in the order in which they were typed. */
export function datesOfSaid(said: Said): readonly PartialDate[] {
  switch (said.kind) {
    case 'date':
    case 'side':
      return [said.date]
    case 'between':
      return [said.first, said.last]
    case 'estimate':
      return [said.date, said.first, said.last]
    case 'any':
      return said.of.flatMap(datesOfSaid)
  }
}

/** In a list after "one of", commas are enough between dates. */
function goesOn(cursor: DateCursor): boolean {
  cursor.takeOneOf(andWords)
  return ['number', 'year', 'iso'].includes(cursor.peek()?.kind ?? '')
}

function takeOne(cursor: DateCursor): Said {
  const { start } = cursor.nextPlace()
  if (cursor.takePhrase(betweenPhrases)) {
    const first = takeQualified(cursor)
    if (!cursor.takeOneOf(andWords)) {
      cursor.refuse('unreadable', dateRefusals.betweenNeedsAnd, cursor.nextPlace())
    }
    const last = takeQualified(cursor)
    return { kind: 'between', first, last, place: cursor.placeFrom(start) }
  }
  for (const [side, phrases] of sidePhrases) {
    if (!cursor.takePhrase(phrases)) continue
    const date = takeQualified(cursor)
    return { kind: 'side', side, date, place: cursor.placeFrom(start) }
  }
  const isEast = /^est$/i.test(cursor.peek()?.text ?? '')
  if (!isEast && cursor.takePhrase(estimatePhrases)) return takeEstimate(cursor, start)
  const date = takeQualified(cursor)
  return { kind: 'date', date, place: cursor.placeFrom(start) }
}

/** "est. 1950 (1900–1999)"; without the years in brackets it is about that date. */
function takeEstimate(cursor: DateCursor, start: number): Said {
  const date = takePartialDate(cursor)
  if (cursor.peek()?.kind !== 'number' && cursor.peek()?.kind !== 'year') {
    return { kind: 'date', date: { ...date, qualifier: '~' }, place: cursor.placeFrom(start) }
  }
  const first = takePartialDate(cursor)
  if (cursor.take('dash') === undefined) {
    cursor.refuse('unreadable', dateRefusals.estimateNeedsYears, cursor.nextPlace())
  }
  const last = takePartialDate(cursor)
  return { kind: 'estimate', date, first, last, place: cursor.placeFrom(start) }
}

/** A date with "c.", `~`, `?` and `%` around it. */
function takeQualified(cursor: DateCursor): PartialDate {
  const { start } = cursor.nextPlace()
  let approximate = takeCirca(cursor)
  const date = takePartialDate(cursor)
  let uncertain = false
  for (let kind = cursor.peek()?.kind; isQualifier(kind); kind = cursor.peek()?.kind) {
    approximate ||= kind !== 'question'
    uncertain ||= kind !== 'tilde'
    cursor.skip()
  }
  const place = cursor.placeFrom(start)
  const qualifier = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
  return { ...date, place, text: cursor.wordsAt(place), qualifier }
}

function takeCirca(cursor: DateCursor): boolean {
  let isCirca = false
  while (cursor.takePhrase(circaPhrases) || cursor.take('tilde') !== undefined) isCirca = true
  return isCirca
}

function isQualifier(kind: string | undefined): boolean {
  return kind === 'tilde' || kind === 'question' || kind === 'percent'
}
