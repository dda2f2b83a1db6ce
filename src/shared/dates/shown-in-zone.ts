import type { DateReading, Endpoint, Ms } from './date-value'
import { offsetAt } from './zones'

const dayMs = 86_400_000

/**
 * The reading as it is drawn where times are shown in an IANA zone: the bounds of ends with an offset are at the wall time of that
 * zone, written as ms as if it were UTC. Dates without a time and times of which no zone is known never shift. Only for drawing:
 * everything else of the ends is as it was. Bounds stay in order also where clocks are put back.
 */
export function readingInZone(reading: DateReading, zone: string): DateReading {
  const { start, end } = reading
  if (zone === 'UTC' || (start.offset === null && (end?.offset ?? null) === null)) return reading
  const wall = wallTimeAround(reading, zone)
  const shown = shownEnd(start, wall)
  return { ...reading, start: shown, end: end && notBefore(shownEnd(end, wall), shown) }
}

/** Within a day all is shown with the offset in force at its beginning, so that no hour that comes twice turns it around. */
function wallTimeAround({ start, end }: DateReading, zone: string): (ms: Ms) => Ms {
  const ends = [start, end].filter((one) => one !== null)
  const known = ends.flatMap(({ earliest, latest }) => [earliest, latest]).filter((ms) => ms !== null)
  const first = known.reduce((least, ms) => Math.min(least, ms), Infinity)
  const last = known.reduce((most, ms) => Math.max(most, ms), -Infinity)
  return (ms) => ms + offsetAt(zone, last - first <= dayMs ? first : ms) * 60_000
}

function shownEnd(end: Endpoint, wall: (ms: Ms) => Ms): Endpoint {
  if (end.offset === null) return end
  const at = (ms: Ms | null): Ms | null => (ms === null ? null : wall(ms))
  const { earliest, latest } = end
  return { ...end, earliest: at(earliest), latest: at(latest) }
}

/** A day beside a time of another zone's day may come after it on the clock shown: then both end where the later one begins. */
function notBefore(end: Endpoint, start: Endpoint): Endpoint {
  const first = start.earliest ?? -Infinity
  const { earliest, latest } = end
  if (latest === null || latest >= first) return end
  return { ...end, earliest: earliest === null ? null : first, latest: first }
}
