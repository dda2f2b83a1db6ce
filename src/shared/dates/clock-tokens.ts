import { dateRefusals } from '../messages/dates'
import { clockPatterns as patterns } from './clock-patterns'
import { DateRefusal } from './date-refusal'
import { matchAt, piece, type DateToken, type Spot } from './date-tokens'
import { farthestOffset } from './edtf-digits'
import { zoneTokens } from './zone-tokens'

/** A time of day and, after one, the offset or zone that it is told in. Refuses times and offsets that there are not. */
export function clockTokens(spot: Spot): readonly DateToken[] | null {
  const previous = spot.before.at(-1)
  if (previous?.kind === 'time' || previous?.kind === 'zone') {
    const offset = matchAt(previous.kind === 'time' ? patterns.offset : patterns.namedOffset, spot)
    if (offset !== null) return [{ ...piece(offset), kind: 'offset', minutes: offsetOf(offset) }]
  }
  if (previous?.kind === 'time' || previous?.kind === 'offset') {
    const zone = zoneTokens(spot)
    if (zone !== null) return zone
  }
  if (previous?.kind === 'iso' && /t$/i.test(previous.text)) {
    const hour = matchAt(patterns.isoHour, spot)
    if (hour !== null) return [timeToken(hour, Number(hour[0]), null, null)]
  }
  const halved = matchAt(patterns.halfDay, spot)
  if (halved !== null) return [halfDayToken(halved)]
  const french = matchAt(patterns.hours, spot)
  if (french !== null) return [timeToken(french, Number(french[1]), numberOrNull(french[2]), null)]
  const time = matchAt(patterns.time, spot)
  if (time === null) return null
  if (Number(time[4] ?? 0) !== 0)
    throw new DateRefusal('unreadable', dateRefusals.fraction(time[0]), piece(time))
  return [timeToken(time, Number(time[1]), Number(time[2]), numberOrNull(time[3]))]
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function halfDayToken(match: RegExpExecArray): DateToken {
  const hour = Number(match[1])
  if (hour < 1 || hour > 12) refuseTime(match, dateRefusals.noSuchHalfDay(match[0]))
  const isAfternoon = /p/i.test(match[4] ?? '')
  return timeToken(
    match,
    (hour % 12) + (isAfternoon ? 12 : 0),
    numberOrNull(match[2]),
    numberOrNull(match[3]),
  )
}

function timeToken(
  match: RegExpExecArray,
  hour: number,
  minute: number | null,
  second: number | null,
): DateToken {
  if (hour === 24 && (minute ?? 0) === 0 && (second ?? 0) === 0) {
    refuseTime(match, dateRefusals.endOfDay(match[0]))
  }
  if (hour <= 23 && minute !== null && minute <= 59 && second === 60) {
    refuseTime(match, dateRefusals.leapSecond(match[0]))
  }
  if (hour > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) {
    refuseTime(match, dateRefusals.noSuchTime(match[0]))
  }
  return { ...piece(match), kind: 'time', hour, minute, second }
}

function refuseTime(match: RegExpExecArray, message: string): never {
  throw new DateRefusal('no-such-time', message, piece(match))
}

function offsetOf(match: RegExpExecArray): number {
  const hours = Number(match[2] ?? match[4] ?? 0)
  const minutes = Number(match[3] ?? 0)
  const east = hours * 60 + minutes
  if (minutes > 59 || east > farthestOffset) {
    throw new DateRefusal('no-such-time', dateRefusals.noSuchOffset(match[0]), piece(match))
  }
  return match[1] === '+' || east === 0 ? east : -east
}
