import { dateRefusals } from '../messages/dates'
import { boundsOfDate, type CivilDate } from './civil-date'
import type { DateCursor } from './date-cursor'
import { DateRefusal, type Place } from './date-refusal'
import type { Endpoint, EndpointState, Qualifier } from './date-value'
import { circaWords, ongoingWords } from './date-words'
import { between, type Dating } from './dating'
import { endpointOf, endpointWithout } from './endpoint'
import { dateLabel } from './label-date'
import { takePartialDate, type PartialDate } from './partial-date'

/** One end as typed: a date, two dates to lie between, or a word that says there is none. */
export interface TypedEnd {
  readonly state: EndpointState
  readonly place: Place
  readonly text: string
  /** Two when the end lies between them, else one; none unless `known`. */
  readonly dates: readonly PartialDate[]
  readonly qualifier: Qualifier
}

/** An end that nothing was typed for. */
export function untypedEnd(state: Exclude<EndpointState, 'known'>, at: number): TypedEnd {
  return { state, place: { start: at, end: at }, text: '', dates: [], qualifier: '' }
}

/** Takes one end of a date. */
export function takeEnd(cursor: DateCursor): TypedEnd {
  const start = cursor.peek()?.start ?? cursor.text.length
  const state = takeState(cursor)
  const known = state === 'known' ? takeKnown(cursor) : { dates: [], qualifier: '' as const }
  const place = cursor.placeFrom(start)
  return { state, place, text: cursor.wordsAt(place), ...known }
}

function takeState(cursor: DateCursor): EndpointState {
  if (cursor.take('dots') !== undefined || cursor.takeWords('open')) return 'open'
  if (cursor.takeWords('unknown')) return 'unknown'
  if (cursor.takeWords('the', 'present') || cursor.takeOneOf(ongoingWords)) return 'ongoing'
  return 'known'
}

function takeKnown(cursor: DateCursor): Pick<TypedEnd, 'dates' | 'qualifier'> {
  if (cursor.take('open-bracket') !== undefined) return { dates: takeSet(cursor), qualifier: '' }
  if (cursor.takeWords('between')) return { dates: takeBetween(cursor), qualifier: '' }
  let approximate = takeCirca(cursor)
  const date = takePartialDate(cursor)
  let uncertain = false
  for (let token = cursor.peek(); isQualifier(token?.kind); token = cursor.peek()) {
    approximate ||= token?.kind !== 'question'
    uncertain ||= token?.kind !== 'tilde'
    cursor.skip()
  }
  const qualifier = approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : ''
  return { dates: [date], qualifier }
}

function takeCirca(cursor: DateCursor): boolean {
  let isCirca = false
  while (cursor.takeOneOf(circaWords) || cursor.take('tilde') !== undefined) isCirca = true
  return isCirca
}

function takeBetween(cursor: DateCursor): readonly PartialDate[] {
  const first = takeUnqualified(cursor)
  const token = cursor.peek()
  if (!cursor.takeWords('and')) {
    const end = { start: cursor.text.length, end: cursor.text.length }
    cursor.refuse('unreadable', dateRefusals.betweenNeedsAnd, token ?? end)
  }
  return [first, takeUnqualified(cursor)]
}

function takeSet(cursor: DateCursor): readonly PartialDate[] {
  const refuse = (): never => {
    const at = cursor.peek() ?? { start: cursor.text.length, end: cursor.text.length }
    return cursor.refuse('unreadable', dateRefusals.setNeedsBoth, at)
  }
  if (cursor.peek()?.kind === 'dots') refuse()
  const first = takeUnqualified(cursor)
  if (cursor.take('dots') === undefined || cursor.peek()?.kind === 'close-bracket') refuse()
  const last = takeUnqualified(cursor)
  if (cursor.take('close-bracket') === undefined) refuse()
  return [first, last]
}

function takeUnqualified(cursor: DateCursor): PartialDate {
  const start = cursor.peek()
  if (start !== undefined && takeCirca(cursor))
    cursor.refuse('unreadable', dateRefusals.betweenIsVague, start)
  const date = takePartialDate(cursor)
  const next = cursor.peek()
  if (next !== undefined && isQualifier(next.kind))
    cursor.refuse('unreadable', dateRefusals.betweenIsVague, next)
  return date
}

function isQualifier(kind: string | undefined): boolean {
  return kind === 'tilde' || kind === 'question' || kind === 'percent'
}

/** The endpoint of a typed end whose dates have been completed; refuses what is out of range or in the wrong order. */
export function endpointOfTyped(end: TypedEnd, dates: readonly CivilDate[]): Endpoint {
  if (end.state !== 'known') return endpointWithout(end.state)
  const dating = datingOfTyped(end, dates)
  const endpoint = endpointOf(dating)
  if (endpoint === null) throw new DateRefusal('out-of-range', dateRefusals.outOfRange(end.text), end.place)
  return endpoint
}

function datingOfTyped(end: TypedEnd, [first, last]: readonly CivilDate[]): Dating {
  if (first === undefined) throw new DateRefusal('unreadable', dateRefusals.notADate(end.text), end.place)
  if (last === undefined) return { kind: 'one', date: first, qualifier: end.qualifier }
  if (first.offset !== last.offset) throw new DateRefusal('unreadable', dateRefusals.betweenTimes, end.place)
  if (boundsOfDate(last).latest <= boundsOfDate(first).earliest) {
    const message = dateRefusals.endBeforeStart(dateLabel(last), dateLabel(first))
    throw new DateRefusal('end-before-start', message, end.dates.at(-1)?.place ?? end.place)
  }
  return between(first, last)
}
