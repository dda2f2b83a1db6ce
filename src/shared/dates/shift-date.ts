import { dateRefusals } from '../messages/dates'
import { addUnits, coarser, fixedLength } from './civil'
import { DateRefusal, refusable } from './date-refusal'
import { longestDate } from './date-tokens'
import { units, type DateReading, type DateResult, type Endpoint, type Ms, type Unit } from './date-value'
import { moveDating } from './dating'
import { hasWords } from './label-dating'
import { boundsOfEndpoint, datingOf, endpointOf, endsBeforeStart } from './endpoint'
import { formatDate, formatEnd } from './format-date'

/** A move by whole calendar units; `count` may be negative. */
export interface Shift {
  readonly unit: Unit
  readonly count: number
}

/** The unit a reading moves by when `visible` is the unit on screen: the coarser of it and of what is known. */
export function movingUnit(reading: DateReading, visible: Unit): Unit {
  const known = [reading.start.unit, reading.end?.unit ?? null].filter((unit) => unit !== null)
  return known.reduce(coarser, visible)
}

/** How many whole units, to the nearest, lead from one instant to another (ms UTC). */
export function unitsBetween(unit: Unit, fromMs: Ms, toMs: Ms): number {
  const guess = Math.round((toMs - fromMs) / averageLength(unit))
  let nearest = guess
  for (const count of [guess - 1, guess + 1]) {
    const isNearer = distance(fromMs, unit, count, toMs) < distance(fromMs, unit, nearest, toMs)
    if (isNearer) nearest = count
  }
  return nearest === 0 ? 0 : nearest
}

/**
 * The reading with every known end moved. Precision, qualifier, offset and shape stay; `text` becomes the label of
 * the result. Refused when nothing is known, when `shift.unit` is finer than what is known, or out of range.
 */
export function shiftDate(reading: DateReading, shift: Shift): DateResult {
  return refusable(() => {
    if (boundsOfEndpoint(reading.start) === null && boundsOfEndpoint(reading.end) === null) {
      refuse(reading, 'unreadable', dateRefusals.noDateToMove)
    }
    const start = movedEnd(reading, reading.start, shift)
    const end = reading.end === null ? null : movedEnd(reading, reading.end, shift)
    return movedReading(reading, start, end)
  })
}

/** The span with one end moved as a whole; refused when that end is not known, or would pass the other. */
export function shiftEdge(reading: DateReading, edge: 'start' | 'end', shift: Shift): DateResult {
  return refusable(() => {
    const { start, end } = reading
    if (end === null) refuse(reading, 'unreadable', dateRefusals.notASpan)
    if (boundsOfEndpoint(reading[edge]) === null)
      refuse(reading, 'unreadable', dateRefusals.noEdgeToMove[edge])
    return edge === 'start'
      ? movedReading(reading, movedEnd(reading, start, shift), end)
      : movedReading(reading, start, movedEnd(reading, end, shift))
  })
}

function movedEnd(reading: DateReading, end: Endpoint, shift: Shift): Endpoint {
  const dating = datingOf(end)
  if (dating === null || end.unit === null) return end
  if (!Number.isSafeInteger(shift.count)) refuse(reading, 'unreadable', dateRefusals.notWhole)
  if (units.indexOf(shift.unit) < units.indexOf(end.unit)) {
    refuse(reading, 'unreadable', dateRefusals.tooFine(formatEnd(end), end.unit))
  }
  const next = moveDating(dating, shift.unit, shift.count)
  const moved = hasWords(next) ? endpointOf(next) : null
  if (moved === null) refuse(reading, 'out-of-range', dateRefusals.outOfRange(formatEnd(end)))
  return { ...moved, unit: end.unit }
}

/** The reading with other ends, and the text that says them; refused when they are in the wrong order. */
export function movedReading(reading: DateReading, start: Endpoint, end: Endpoint | null): DateReading {
  if (end !== null && endsBeforeStart(start, end)) {
    refuse(reading, 'end-before-start', dateRefusals.endBeforeStart(formatEnd(end), formatEnd(start)))
  }
  const moved = { ...reading, start, end }
  const text = formatDate(moved)
  // What is drawn from it must be readable again: the label of a long set may be longer than what was typed.
  if (text.length > longestDate) refuse(reading, 'unreadable', dateRefusals.tooLong(longestDate))
  return { ...moved, text }
}

function refuse(reading: DateReading, code: DateRefusal['problem']['code'], message: string): never {
  throw new DateRefusal(code, message, { start: 0, end: reading.text.length })
}

function distance(fromMs: Ms, unit: Unit, count: number, toMs: Ms): number {
  return Math.abs(addUnits(fromMs, unit, count) - toMs)
}

/** Mean length of a unit over the 400 years after which the Gregorian calendar repeats, ms. */
function averageLength(unit: Unit): number {
  const fixed = fixedLength(unit)
  if (fixed !== null) return fixed
  return (addUnits(0, unit, 4800) - addUnits(0, unit, 0)) / 4800
}
