import type { DateCursor } from './date-cursor'
import type { Place } from './date-refusal'
import type { EndpointState } from './date-value'
import { ongoingPhrases, openPhrases, throughPhrases, todayPhrases, unknownPhrases } from './date-words'
import type { PartialDate } from './partial-date'
import { takeSaid, datesOfSaid, type Said } from './said'

/** One end as typed: what is said of it, or a word that says there is no date. */
export interface TypedEnd {
  readonly state: EndpointState
  readonly place: Place
  readonly text: string
  /** Null unless `known`. */
  readonly said: Said | null
}

/** An end that nothing was typed for. */
export function untypedEnd(state: Exclude<EndpointState, 'known'>, at: number): TypedEnd {
  return { state, place: { start: at, end: at }, text: '', said: null }
}

/** Takes one end of a date. "today" is ongoing at the end of a span, else a day. */
export function takeEnd(cursor: DateCursor, side: 'start' | 'end'): TypedEnd {
  const { start } = cursor.nextPlace()
  const state = takeState(cursor, side)
  const said = state === 'known' ? takeSaid(cursor) : null
  const place = cursor.placeFrom(start)
  return { state, place, text: cursor.wordsAt(place), said }
}

/** The dates of an end, in the order in which they were typed. */
export function datesOfEnd({ said }: TypedEnd): readonly PartialDate[] {
  return said === null ? [] : datesOfSaid(said)
}

function takeState(cursor: DateCursor, side: 'start' | 'end'): EndpointState {
  if (cursor.take('dots') !== undefined || cursor.takePhrase(openPhrases)) return 'open'
  if (cursor.takePhrase(unknownPhrases) || takeQuestion(cursor)) return 'unknown'
  const isDay = side === 'start' && cursor.phraseAhead(todayPhrases) > 0
  const isLone = isDay && cursor.typing.today !== null
  if (!isLone && cursor.takePhrase(ongoingPhrases)) return 'ongoing'
  return 'known'
}

/** "?" in the place of a date. */
function takeQuestion(cursor: DateCursor): boolean {
  const next = cursor.peek(1)
  const isAlone = next === undefined || next.kind === 'dash' || next.kind === 'slash'
  if (cursor.peek()?.kind !== 'question' || !isAlone) return false
  cursor.skip()
  return true
}

/** Takes what stands between the ends of a span; whether it was there. */
export function takeThrough(cursor: DateCursor): boolean {
  return cursor.take('dash') !== undefined || cursor.takePhrase(throughPhrases)
}
