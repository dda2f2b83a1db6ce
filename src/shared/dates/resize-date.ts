import { dateRefusals } from '../messages/dates'
import { addUnits, fixedLength } from './civil'
import { hasTime, moveDate } from './civil-date'
import { DateRefusal, refusable } from './date-refusal'
import { units, type DateReading, type DateResult, type Endpoint, type Ms } from './date-value'
import { isApproximate, type DateRange, type DatingBounds } from './dating'
import { boundsOfEndpoint, datingOf, datingOfBounds, endpointOf } from './endpoint'
import { setOfRanges } from './edtf-set'
import { formatEnd } from './format-date'
import { movedReading, shiftEdge, type Shift } from './shift-date'

export type Edge = 'start' | 'end'

/** Which edges of what is drawn can be taken hold of: those that have a bound, of a span or of an uncertain moment. */
export function edgesOf(reading: DateReading): readonly Edge[] {
  const { start, end } = reading
  const isSharp = end === null && !isFuzzy(start)
  if (isSharp) return []
  const edges: Edge[] = []
  if (start.earliest !== null || (end !== null && start.latest !== null && !isFuzzy(start)))
    edges.push('start')
  if ((end ?? start).latest !== null) edges.push('end')
  return edges
}

/**
 * The reading with one of its edges moved by whole units. An edge that is known to the day or better, or about, moves as a whole; of an uncertain one
 * only the outer bound moves, so that nothing is said of the other bound, and unit and qualifier stay. `text` becomes the label. Refused
 * where nothing is known there, when `shift.unit` is finer than what is known, where the bounds would pass each other, or out of range.
 */
export function resizeEdge(reading: DateReading, edge: Edge, shift: Shift): DateResult {
  const held = edge === 'start' ? reading.start : (reading.end ?? reading.start)
  if (reading.end !== null && !isFuzzy(held)) return shiftEdge(reading, edge, shift)
  return refusable(() => {
    if (!edgesOf(reading).includes(edge)) refuse(reading, 'unreadable', dateRefusals.noEdgeToMove[edge])
    const moved = withBoundMoved(reading, held, edge, shift)
    return reading.end === null || edge === 'start'
      ? movedReading(reading, moved, reading.end)
      : movedReading(reading, reading.start, moved)
  })
}

/**
 * Whether an end has an earliest and a latest that say different things. Those of "c. 2020" only say how far "c." reaches, so that it
 * moves as a whole.
 */
function isFuzzy(end: Endpoint): boolean {
  const { earliest, latest, unit, qualifier } = end
  if (unit === null) return false
  if (earliest === null || latest === null) return true
  if (isApproximate(qualifier)) return datingOf(end)?.kind === 'set'
  const day = fixedLength(hasTime(unit) ? unit : 'day')
  return day !== null && latest - earliest > day
}

function withBoundMoved(reading: DateReading, end: Endpoint, edge: Edge, shift: Shift): Endpoint {
  const bounds = boundsOfEndpoint(end)
  const dating = datingOf(end)
  if (bounds === null || dating === null) refuse(reading, 'unreadable', dateRefusals.noEdgeToMove[edge])
  if (units.indexOf(shift.unit) < units.indexOf(bounds.unit))
    refuse(reading, 'unreadable', dateRefusals.tooFine(formatEnd(end), bounds.unit))
  if (dating.kind === 'set' && dating.ranges.length > 1) {
    const next = setOfRanges(rangesWith(dating.ranges, edge, shift))
    if (next === null) refuse(reading, 'end-before-start', dateRefusals.boundsCross(formatEnd(end)))
    return placed(reading, end, endpointOf(next))
  }
  const next = boundsWith(bounds, edge, shift, end.offset ?? 0)
  if (!isWideEnough(next)) refuse(reading, 'end-before-start', dateRefusals.boundsCross(formatEnd(end)))
  const moved = placed(reading, end, endpointOf(datingOfBounds(next, end)))
  return { ...moved, earliest: next.earliest, latest: next.latest }
}

function placed(reading: DateReading, end: Endpoint, moved: Endpoint | null): Endpoint {
  if (moved === null) refuse(reading, 'out-of-range', dateRefusals.outOfRange(formatEnd(end)))
  return { ...moved, unit: end.unit, qualifier: end.qualifier }
}

/** At least a day, or the unit of its time of day, stays between the bounds. */
function isWideEnough({ earliest, latest, unit }: DatingBounds): boolean {
  if (earliest === null || latest === null) return true
  return addUnits(earliest, hasTime(unit) ? unit : 'day', 1) <= latest
}

function boundsWith(bounds: DatingBounds, edge: Edge, shift: Shift, offset: number): DatingBounds {
  const east = hasTime(bounds.unit) ? offset * 60_000 : 0
  const move = (ms: Ms | null): Ms | null =>
    ms === null ? null : addUnits(ms + east, shift.unit, shift.count) - east
  return edge === 'start'
    ? { ...bounds, earliest: move(bounds.earliest) }
    : { ...bounds, latest: move(bounds.latest) }
}

function rangesWith(ranges: readonly DateRange[], edge: Edge, shift: Shift): readonly DateRange[] {
  return ranges.map((range, at) => {
    if (edge === 'start' && at === 0)
      return { ...range, first: range.first && moveDate(range.first, shift.unit, shift.count) }
    if (edge === 'end' && at === ranges.length - 1)
      return { ...range, last: range.last && moveDate(range.last, shift.unit, shift.count) }
    return range
  })
}

function refuse(reading: DateReading, code: DateRefusal['problem']['code'], message: string): never {
  throw new DateRefusal(code, message, { start: 0, end: reading.text.length })
}
