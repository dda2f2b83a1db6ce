import { dateRefusals } from '../messages/dates'
import { dateAt, hasTime, noClock } from './civil-date'
import { completeDates } from './complete-date'
import { DateCursor } from './date-cursor'
import { DateRefusal, refusable } from './date-refusal'
import type { DateReading, DateResult, Endpoint, Ms, Typing } from './date-value'
import {
  allOfPhrases,
  fromPhrases,
  sidePhrases,
  sincePhrases,
  untilPhrases,
  weakFromWords,
} from './date-words'
import { boundsOfDating } from './dating'
import { datingOfSaid } from './dating-of-said'
import { endpointOf, endpointWithout, endsBeforeStart } from './endpoint'
import { formatDate, formatEnd } from './format-date'
import { meansNoDate } from './no-date'
import { datesOfEnd, takeEnd, takeThrough, untypedEnd, type TypedEnd } from './typed-end'

/** What was typed, cut into ends. `all` stretches from the first to the last day of one date. */
type Typed =
  | { readonly shape: 'moment' | 'all'; readonly start: TypedEnd }
  | { readonly shape: 'span'; readonly start: TypedEnd; readonly end: TypedEnd }

/** Nothing known but the text. */
export const noTyping: Typing = { today: null, order: null }

/**
 * Reads a typed date: a moment, a span, or a moment between dates, in English, French, ISO 8601 or EDTF.
 * What the words mean in bounds is docs/decisions/0004. What it means never depends on `typing` later: when the day of the user or the
 * order of figures decided, the text of the reading is its label. Never throws: what can't be read comes back as a problem.
 */
export function readDate(text: string, typing: Typing = noTyping): DateResult {
  return refusable(() => {
    const whole = { start: 0, end: text.length }
    if (text.trim() === '') throw new DateRefusal('empty', dateRefusals.empty, whole)
    if (meansNoDate(text)) throw new DateRefusal('empty', dateRefusals.noDate, whole)
    const cursor = new DateCursor(text, typing)
    const typed = takeTyped(cursor)
    refuseRest(cursor, typed)
    const reading = readingOf(text, typed)
    const depends = endsOf(typed)
      .flatMap(datesOfEnd)
      .some((date) => date.depends)
    return depends ? { ...reading, text: formatDate(reading) } : reading
  })
}

function takeTyped(cursor: DateCursor): Typed {
  const at = cursor.nextPlace().start
  const end = cursor.text.length
  if (cursor.takePhrase(allOfPhrases)) return { shape: 'all', start: takeEnd(cursor, 'start') }
  if (cursor.takePhrase(sincePhrases)) {
    return { shape: 'span', start: takeEnd(cursor, 'start'), end: untypedEnd('ongoing', end) }
  }
  if (cursor.takePhrase(untilPhrases)) {
    return { shape: 'span', start: untypedEnd('open', at), end: takeEnd(cursor, 'end') }
  }
  const isFrom = takeFrom(cursor)
  const start = cursor.peek()?.kind === 'slash' ? untypedEnd('unknown', at) : takeEnd(cursor, 'start')
  if (cursor.take('slash') !== undefined) {
    const isLast = cursor.peek() === undefined
    return { shape: 'span', start, end: isLast ? untypedEnd('unknown', end) : takeEnd(cursor, 'end') }
  }
  if (takeThrough(cursor)) return { shape: 'span', start, end: takeEnd(cursor, 'end') }
  return isFrom ? { shape: 'span', start, end: untypedEnd('open', end) } : { shape: 'moment', start }
}

/** Whether the text says "from". French "de" alone does not: it takes an end to make a span of it. */
function takeFrom(cursor: DateCursor): boolean {
  if (cursor.takePhrase(fromPhrases)) return true
  if (sidePhrases.some(([, phrases]) => cursor.phraseAhead(phrases) > 0)) return false
  const isStrong = /^dès$/iu.test(cursor.peek()?.text.normalize('NFC') ?? '')
  cursor.takeOneOf(weakFromWords)
  return isStrong
}

function endsOf(typed: Typed): readonly TypedEnd[] {
  return typed.shape === 'span' ? [typed.start, typed.end] : [typed.start]
}

function refuseRest(cursor: DateCursor, typed: Typed): void {
  const rest = cursor.peek()
  if (rest === undefined) return
  cursor.refuseRelative()
  const last = endsOf(typed).flatMap(datesOfEnd).at(-1)
  const isZoneless = last !== undefined && last.time !== null && last.offset === null && last.zone === null
  const message = isZoneless && rest.kind === 'word' ? dateRefusals.zoneName(rest.text) : null
  cursor.refuse('unreadable', message ?? dateRefusals.leftOver(rest.text), rest)
}

interface Ends {
  readonly start: Endpoint
  readonly end: Endpoint
}

function readingOf(text: string, typed: Typed): DateReading {
  completeDates(endsOf(typed).flatMap(datesOfEnd))
  switch (typed.shape) {
    case 'all':
      return { text, shape: 'span', ...wholeOf(typed.start) }
    case 'moment':
      return { text, shape: 'moment', start: momentOf(typed.start), end: null }
    case 'span':
      return { text, shape: 'span', ...spanOf(typed.start, typed.end) }
  }
}

function momentOf(typed: TypedEnd): Endpoint {
  if (typed.state === 'known') return endpointOfTyped(typed)
  throw new DateRefusal('unreadable', dateRefusals.nothingKnown, typed.place)
}

function spanOf(typedStart: TypedEnd, typedEnd: TypedEnd): Ends {
  if (typedStart.state === 'ongoing') {
    throw new DateRefusal('unreadable', dateRefusals.onlyAtEnd(typedStart.text), typedStart.place)
  }
  if (typedStart.state !== 'known' && typedEnd.state !== 'known') {
    const at = { start: typedStart.place.start, end: typedEnd.place.end }
    throw new DateRefusal('unreadable', dateRefusals.nothingKnown, at)
  }
  const start = endpointOfTyped(typedStart)
  const end = endpointOfTyped(typedEnd)
  if (endsBeforeStart(start, end)) {
    const message = dateRefusals.endBeforeStart(formatEnd(end), formatEnd(start))
    throw new DateRefusal('end-before-start', message, typedEnd.place)
  }
  return { start, end }
}

function endpointOfTyped({ state, said, text, place }: TypedEnd): Endpoint {
  if (state !== 'known' || said === null) return endpointWithout(state === 'known' ? 'unknown' : state)
  const endpoint = endpointOf(datingOfSaid(said))
  if (endpoint === null) throw new DateRefusal('out-of-range', dateRefusals.outOfRange(text), place)
  return endpoint
}

function wholeOf({ said, text, place }: TypedEnd): Ends {
  const dating = said?.kind === 'date' && said.date.qualifier === '' ? datingOfSaid(said) : null
  const bounds = dating === null ? null : boundsOfDating(dating)
  if (bounds !== null && (bounds.qualifier !== '' || hasTime(bounds.unit) || dating?.kind === 'set')) {
    throw new DateRefusal('unreadable', dateRefusals.allOfPlain, place)
  }
  if (dating === null) throw new DateRefusal('unreadable', dateRefusals.allOfPlain, place)
  const start = bounds?.earliest == null ? null : dayEndpoint(bounds.earliest)
  const end = bounds?.latest == null ? null : dayEndpoint(bounds.latest - 1)
  if (start === null || end === null) {
    throw new DateRefusal('out-of-range', dateRefusals.outOfRange(text), place)
  }
  return { start, end }
}

function dayEndpoint(ms: Ms): Endpoint | null {
  return endpointOf({ kind: 'one', date: dateAt(ms, 'day', noClock), qualifier: '' })
}
