import { lengthWords as words, type LengthUnit } from '../../messages/computing'
import { fixedLength } from '../civil'
import type { DateReading, Endpoint, Ms } from '../date-value'
import { isApproximate } from '../dating'
import { lengthUnits } from './count-units'
import { distanceOfPossible, lengthOfPossible, type LengthRange, type Measured } from './lengths'
import { possibleOf } from './possible'
import { partsInWords, rangeInWords } from './range-words'
import { relationOfPossible } from './relations'

/**
 * How long a span may last, between its ends' bounds; null for a moment and for a span that is open. What is ongoing lasts until
 * `asOf`, ms. A bound of the range is approached but not reached: from some time on 3 June to some time on 5 June is more than one
 * day and less than three.
 */
export function durationOf(reading: DateReading, asOf: Ms): LengthRange | null {
  const range = lengthOfPossible(possibleOf(reading, asOf))
  return range && onClockOf(reading.start, range)
}

/** The time between two readings, from the end of the earlier to the start of the later; null when they certainly overlap. */
export function distanceOf(a: DateReading, b: DateReading, asOf: Ms): LengthRange | null {
  const range = distanceOfPossible(possibleOf(a, asOf), possibleOf(b, asOf))
  return range && onClockOf(a.end ?? a.start, range)
}

/**
 * The duration of a span in words; null where nothing is known of it. A span from one day to another lasts as many days as one counts
 * on a calendar, the first and the last included, and the words say so; from one time to another, what lies between the two, to the
 * unit they are known to. All else is a range.
 */
export function durationInWords(reading: DateReading, asOf: Ms): string | null {
  const range = durationOf(reading, asOf)
  if (range === null || reading.end === null) return null
  const exact = exactly(reading.start, reading.end, 'counting both')
  if (exact !== null) return exact
  const length = rangeInWords(range)
  return length !== null && reading.end.state === 'ongoing' ? words.soFar(length) : length
}

/** The time between two readings in words; between two days it is the difference of their dates. Null where nothing is known. */
export function distanceInWords(a: DateReading, b: DateReading, asOf: Ms): string | null {
  const range = distanceOf(a, b, asOf)
  if (range === null) return null
  const { after } = relationOfPossible(possibleOf(a, asOf), possibleOf(b, asOf))
  const [earlier, later] = after === 'certainly' ? [b, a] : [a, b]
  return exactly(earlier.end ?? earlier.start, later.start, 'between') ?? rangeInWords(range)
}

/** From one single day, hour, minute or second to a later one; null for any other ends. */
function exactly(first: Endpoint, last: Endpoint, days: 'counting both' | 'between'): string | null {
  const unit = singleUnit(first)
  const sameClock = (first.offset === null) === (last.offset === null)
  if (unit === null || unit !== singleUnit(last) || !sameClock) return null
  const [from, until] = [first.earliest, last.earliest]
  if (from === null || until === null || until <= from) return null
  const countsBoth = unit === 'day' && days === 'counting both'
  const east = (first.offset ?? 0) * 60_000
  const measured = { from: from + east, until: (countsBoth ? (last.latest ?? until) : until) + east }
  const units = unit === 'day' ? lengthUnits : lengthUnits.slice(lengthUnits.indexOf('day'))
  const length = partsInWords(measured, units)
  if (length === null) return null
  return countsBoth ? words.countingBoth(length) : words.known(length, unit)
}

/** The unit of an end that is known to be in one such unit, up to a day. */
function singleUnit({ unit, earliest, latest, qualifier }: Endpoint): LengthUnit | null {
  if (earliest === null || latest === null || isApproximate(qualifier)) return null
  const fine = lengthUnits.find((one) => one === unit)
  return fine !== undefined && latest - earliest === fixedLength(fine) ? fine : null
}

/** Calendar units are counted on the clock that the first end is given in. */
function onClockOf({ offset }: Endpoint, { shortest, longest }: LengthRange): LengthRange {
  const east = (offset ?? 0) * 60_000
  const moved = (measured: Measured | null): Measured | null =>
    measured && { from: measured.from + east, until: measured.until + east }
  return { shortest: moved(shortest), longest: moved(longest) }
}
