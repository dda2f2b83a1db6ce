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
  const all = known([start, end])
  const shown = shownEnd(start, zone, all)
  return { ...reading, start: shown, end: end && notBefore(shownEnd(end, zone, all), shown) }
}

function known(ends: readonly (Endpoint | null)[]): readonly Ms[] {
  return ends.flatMap((end) => [end?.earliest ?? null, end?.latest ?? null]).filter((ms) => ms !== null)
}

function shownEnd(end: Endpoint, zone: string, all: readonly Ms[]): Endpoint {
  if (end.offset === null) return end
  const { earliest, latest } = end
  const own = known([end])
  const at = (ms: Ms | null): Ms | null =>
    ms === null ? null : ms + offsetAt(zone, firstOfDay(all) ?? firstOfDay(own) ?? ms) * 60_000
  return { ...end, earliest: at(earliest), latest: at(latest) }
}

/** What lies within a day is shown with the offset in force at its beginning, so that no hour that comes twice turns it around. */
function firstOfDay(all: readonly Ms[]): Ms | null {
  const first = Math.min(...all)
  return Math.max(...all) - first <= dayMs ? first : null
}

/** A day beside a time of another zone's day may come after it on the clock shown: then both end where the later one begins. */
function notBefore(end: Endpoint, start: Endpoint): Endpoint {
  const first = start.earliest ?? -Infinity
  const { earliest, latest } = end
  if (latest === null || latest >= first) return end
  return { ...end, earliest: earliest === null ? null : first, latest: first }
}
