import { dateRefusals } from '../messages/dates'
import { boundsOfDate, dateAt, hasTime, type CivilDate } from './civil-date'
import { completeDates } from './complete-date'
import { DateCursor } from './date-cursor'
import { DateRefusal, refusable } from './date-refusal'
import type { DateReading, DateResult, Endpoint, Ms } from './date-value'
import { throughWords, untilWords } from './date-words'
import { endpointOf, endsBeforeStart } from './endpoint'
import { formatEnd } from './format-date'
import { takeEnd, endpointOfTyped, untypedEnd, type TypedEnd } from './typed-end'

/** What was typed, cut into ends. `all` stretches from the first to the last day of one date. */
type Typed =
  | { readonly shape: 'moment' | 'all'; readonly start: TypedEnd }
  | { readonly shape: 'span'; readonly start: TypedEnd; readonly end: TypedEnd }

/**
 * Reads a typed date: a moment, a span, or a moment between two dates, in English, ISO 8601 or EDTF.
 * What the words mean in bounds is docs/decisions/0004. Never throws: what can't be read comes back as a problem.
 */
export function readDate(text: string): DateResult {
  return refusable(() => {
    if (text.trim() === '') throw new DateRefusal('empty', dateRefusals.empty, { start: 0, end: text.length })
    const cursor = new DateCursor(text)
    const typed = takeTyped(cursor)
    refuseRest(cursor, typed)
    return readingOf(text, typed)
  })
}

function takeTyped(cursor: DateCursor): Typed {
  const at = cursor.peek()?.start ?? 0
  if (takeAllOf(cursor)) return { shape: 'all', start: takeEnd(cursor) }
  if (cursor.takeWords('since')) {
    return { shape: 'span', start: takeEnd(cursor), end: untypedEnd('ongoing', cursor.text.length) }
  }
  if (cursor.takeOneOf(untilWords))
    return { shape: 'span', start: untypedEnd('open', at), end: takeEnd(cursor) }
  const isFrom = cursor.takeWords('from')
  const start = cursor.peek()?.kind === 'slash' ? untypedEnd('unknown', at) : takeEnd(cursor)
  if (cursor.take('slash') !== undefined) {
    const isLast = cursor.peek() === undefined
    return { shape: 'span', start, end: isLast ? untypedEnd('unknown', cursor.text.length) : takeEnd(cursor) }
  }
  if (cursor.take('dash') !== undefined || cursor.takeOneOf(throughWords)) {
    return { shape: 'span', start, end: takeEnd(cursor) }
  }
  return isFrom
    ? { shape: 'span', start, end: untypedEnd('open', cursor.text.length) }
    : { shape: 'moment', start }
}

function takeAllOf(cursor: DateCursor): boolean {
  return (
    cursor.takeWords('all', 'of') ||
    cursor.takeWords('all') ||
    cursor.takeWords('the', 'whole', 'of') ||
    cursor.takeWords('whole', 'of') ||
    cursor.takeWords('throughout')
  )
}

function endsOf(typed: Typed): readonly TypedEnd[] {
  return typed.shape === 'span' ? [typed.start, typed.end] : [typed.start]
}

function refuseRest(cursor: DateCursor, typed: Typed): void {
  const rest = cursor.peek()
  if (rest === undefined) return
  const last = endsOf(typed).at(-1)?.dates.at(-1)
  const isZoneName = last !== undefined && last.time !== null && last.offset === null && rest.kind === 'word'
  const message = isZoneName ? dateRefusals.zoneName(rest.text) : dateRefusals.leftOver(rest.text)
  cursor.refuse('unreadable', message, rest)
}

interface Ends {
  readonly start: Endpoint
  readonly end: Endpoint
}

function readingOf(text: string, typed: Typed): DateReading {
  const dates = completeDates(endsOf(typed).flatMap((end) => end.dates))
  switch (typed.shape) {
    case 'all':
      return { text, shape: 'span', ...wholeOf(typed.start, dates) }
    case 'moment':
      return { text, shape: 'moment', start: momentOf(typed.start, dates), end: null }
    case 'span':
      return { text, shape: 'span', ...spanOf(typed.start, typed.end, dates) }
  }
}

function momentOf(typed: TypedEnd, dates: readonly CivilDate[]): Endpoint {
  if (typed.state === 'known') return endpointOfTyped(typed, dates)
  throw new DateRefusal('unreadable', dateRefusals.nothingKnown, typed.place)
}

function spanOf(typedStart: TypedEnd, typedEnd: TypedEnd, dates: readonly CivilDate[]): Ends {
  if (typedStart.state === 'ongoing') {
    throw new DateRefusal('unreadable', dateRefusals.onlyAtEnd(typedStart.text), typedStart.place)
  }
  if (typedStart.state !== 'known' && typedEnd.state !== 'known') {
    const at = { start: typedStart.place.start, end: typedEnd.place.end }
    throw new DateRefusal('unreadable', dateRefusals.nothingKnown, at)
  }
  const start = endpointOfTyped(typedStart, dates.slice(0, typedStart.dates.length))
  const end = endpointOfTyped(typedEnd, dates.slice(typedStart.dates.length))
  if (endsBeforeStart(start, end)) {
    const message = dateRefusals.endBeforeStart(formatEnd(end), formatEnd(start))
    throw new DateRefusal('end-before-start', message, typedEnd.place)
  }
  return { start, end }
}

function wholeOf(typed: TypedEnd, dates: readonly CivilDate[]): Ends {
  const [date] = dates
  if (date === undefined || dates.length > 1 || typed.qualifier !== '' || hasTime(date.unit)) {
    throw new DateRefusal('unreadable', dateRefusals.allOfPlain, typed.place)
  }
  const { earliest, latest } = boundsOfDate(date)
  const start = dayEndpoint(earliest)
  const end = dayEndpoint(latest - 1)
  if (start === null || end === null) {
    throw new DateRefusal('out-of-range', dateRefusals.outOfRange(typed.text), typed.place)
  }
  return { start, end }
}

function dayEndpoint(ms: Ms): Endpoint | null {
  return endpointOf({ kind: 'one', date: dateAt(ms, 'day', null), qualifier: '' })
}
