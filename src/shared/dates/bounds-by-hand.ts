import { boundsRefusals } from '../messages/date-field'
import { dateRefusals } from '../messages/dates'
import { boundsOfDate, dateAt, hasTime, type CivilDate } from './civil-date'
import type { DateByHand, Edge, EndByHand } from './date-by-hand'
import type { DateReading, Endpoint, Typing } from './date-value'
import { between } from './dating'
import { datingOf, endpointOf, endpointWithout, endsBeforeStart } from './endpoint'
import { formatDate, formatEnd } from './format-date'
import { dateLabel } from './label-date'
import { readDate } from './read-date'

/** The field that a problem is about. */
interface FieldByHand {
  readonly end: 'start' | 'end'
  readonly edge: Edge
}

export interface ProblemByHand {
  readonly field: FieldByHand
  readonly message: string
}

export type ResultByHand =
  | { readonly ok: true; readonly reading: DateReading }
  | { readonly ok: false; readonly problem: ProblemByHand }

/** Thrown and caught in here. */
class Refusal extends Error {
  readonly field: FieldByHand
  constructor(field: FieldByHand, message: string) {
    super(message)
    this.field = field
  }
}

/** What bounds set by hand come to: a date whose text is its label; or why they are none, and at which field. Never throws. */
export function readBounds(date: DateByHand, typing: Typing): ResultByHand {
  try {
    return { ok: true, reading: readingOf(date, typing) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, problem: { field: error.field, message: error.message } }
  }
}

function readingOf(date: DateByHand, typing: Typing): DateReading {
  const isMoment = date.shape === 'moment'
  const start = isMoment ? knownEnd('start', date.start, typing) : endOf('start', date.start, typing)
  const end = isMoment ? null : endOf('end', date.end, typing)
  if (end !== null && start.state !== 'known' && end.state !== 'known')
    throw new Refusal({ end: 'start', edge: 'earliest' }, boundsRefusals.nothingKnown)
  if (end !== null && endsBeforeStart(start, end)) {
    const message = dateRefusals.endBeforeStart(formatEnd(end), formatEnd(start))
    throw new Refusal({ end: 'end', edge: 'latest' }, message)
  }
  const reading = { text: '', shape: date.shape, start, end }
  return { ...reading, text: formatDate(reading) }
}

function endOf(end: 'start' | 'end', byHand: EndByHand, typing: Typing): Endpoint {
  return byHand.state === 'known' ? knownEnd(end, byHand, typing) : endpointWithout(byHand.state)
}

function knownEnd(end: 'start' | 'end', byHand: EndByHand, typing: Typing): Endpoint {
  const first = boundOf({ end, edge: 'earliest' }, byHand.earliest, typing)
  const last = boundOf({ end, edge: 'latest' }, byHand.latest, typing)
  if (first === null && last === null)
    throw new Refusal({ end, edge: 'earliest' }, boundsRefusals.nothingGiven)
  const atLatest = { end, edge: 'latest' } as const
  if (first !== null && last !== null) {
    if (boundsOfDate(last).latest <= boundsOfDate(first).earliest)
      throw new Refusal(atLatest, boundsRefusals.latestFirst(dateLabel(last), dateLabel(first)))
    if (hasTime(first.unit) !== hasTime(last.unit) || first.offset !== last.offset)
      throw new Refusal(atLatest, boundsRefusals.oneClock)
  }
  const endpoint = endpointOf(between(first, last))
  if (endpoint === null) throw new Refusal(atLatest, boundsRefusals.outOfRange)
  return endpoint
}

/** The date at the named edge of what was typed; null when nothing was. */
function boundOf(field: FieldByHand, text: string, typing: Typing): CivilDate | null {
  if (text.trim() === '') return null
  const result = readDate(text, typing)
  if (!result.ok) throw new Refusal(field, result.problem.message)
  const { start, end } = result.reading
  if (end !== null) throw new Refusal(field, boundsRefusals.momentOnly)
  const date = edgeOf(start, field.edge)
  if (date === null) throw new Refusal(field, boundsRefusals.noEdge[field.edge])
  return date
}

function edgeOf(end: Endpoint, edge: Edge): CivilDate | null {
  const dating = datingOf(end)
  if (dating?.kind === 'one' && dating.qualifier === '' && dating.masked === undefined) return dating.date
  const unit = end.unit !== null && hasTime(end.unit) ? end.unit : 'day'
  if (edge === 'earliest') return end.earliest === null ? null : dateAt(end.earliest, unit, end)
  return end.latest === null ? null : dateAt(end.latest - 1, unit, end)
}
