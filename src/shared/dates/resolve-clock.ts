import { dateLabels, dateRefusals } from '../messages/dates'
import { farthestMs, fieldsOfMs, msOfFields, type CivilFields } from './civil'
import type { Clock } from './civil-date'
import { DateRefusal } from './date-refusal'
import type { Ms } from './date-value'
import { offsetText, twoDigits } from './edtf-digits'
import { yearLabel } from './label-date'
import type { PartialDate } from './partial-date'
import { placeOfZone } from './zone-of-place'
import { offsetAt, offsetsOfLocal } from './zones'

const minuteMs = 60_000
const dayMs = 86_400_000

/**
 * The clock of a typed time: none, its offset, or its zone with the offset in force there. Refuses a local time that the clocks of the
 * zone skipped, one that they showed twice when no offset says which, and an offset that was not in force.
 */
export function clockOfTime(date: PartialDate, fields: CivilFields): Clock {
  const { offset, zone, time, place } = date
  if (zone === null) return { offset, zone: null }
  const local = msOfFields(fields)
  if (Math.abs(local) > farthestMs - 2 * dayMs) {
    throw new DateRefusal('out-of-range', dateRefusals.outOfRange(date.text), place)
  }
  const possible = offsetsOfLocal(zone, local)
  const refuse = (message: string): never => {
    throw new DateRefusal('no-such-time', message, time ?? place)
  }
  const [first, second] = possible
  const said = time?.text ?? date.text
  if (first === undefined) return refuse(skippedMessage(zone, local, said))
  if (offset !== null) {
    if (possible.includes(offset)) return { offset, zone }
    return refuse(dateRefusals.otherOffset(placeOfZone(zone), utc(offset), utc(first)))
  }
  if (second !== undefined) {
    return refuse(dateRefusals.doubled(said, placeOfZone(zone), utc(first), utc(second)))
  }
  return { offset: first, zone }
}

function utc(offset: number): string {
  return offset === 0 ? dateLabels.universalTime : dateLabels.offset(offsetText(offset))
}

/** Says when the clocks were put forward, and the first time after that. */
function skippedMessage(zone: string, local: Ms, said: string): string {
  const before = offsetAt(zone, local - dayMs)
  const after = offsetAt(zone, local + dayMs)
  const change = changeBetween(zone, local - dayMs - before * minuteMs, local + dayMs - after * minuteMs)
  return dateRefusals.skipped(
    said,
    placeOfZone(zone),
    clockText(change + before * minuteMs),
    clockText(change + after * minuteMs),
    dayText(local),
  )
}

/** The instant at which a zone's offset changes, between two instants that have different ones. */
function changeBetween(zone: string, from: Ms, until: Ms): Ms {
  const before = offsetAt(zone, from)
  let [low, high] = [Math.floor(from / minuteMs), Math.ceil(until / minuteMs)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, middle * minuteMs) === before) low = middle
    else high = middle
  }
  return high * minuteMs
}

function clockText(localMs: Ms): string {
  const minutes = Math.floor((((localMs % dayMs) + dayMs) % dayMs) / minuteMs)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function dayText(localMs: Ms): string {
  const { year, month, day } = fieldsOfMs(localMs)
  return `${day} ${dateLabels.month(month)} ${yearLabel(year)}`
}
