import type { Ms } from '../date-value'
import { isPossible, type Possible, type PossibleEnd } from './possible'

const hourMs = 3_600_000
/** Local time is UTC + offset; offsets in use go from -12:00 (Baker Island) to +14:00 (Line Islands). */
const westmost = -12 * hourMs
const eastmost = 14 * hourMs

/**
 * `readings` in UTC, once for every clock that makes a difference. What has no zone stands, all of it, on one clock of unknown offset:
 * that counts only beside something with a zone. What is compared are bounds, so that the answers change only at offsets where a
 * bound on that clock meets one in UTC; the offsets from -12:00 to +14:00 are left out in between. Clocks on which a reading would
 * end before it starts are left out.
 */
export function onEachClock<T extends readonly Possible[]>(readings: T): readonly T[] {
  const ends = readings.flatMap(({ start, end }) => (end === null ? [start] : [start, end]))
  const zoneless = boundsOf(ends.filter((end) => end.zoneless))
  const zoned = boundsOf(ends.filter((end) => !end.zoneless))
  const clocks = zoneless.length === 0 || zoned.length === 0 ? [0] : offsetsBetween(zoneless, zoned)
  return clocks
    .map((offset) => readings.map((reading) => inUtc(reading, offset)) as readonly Possible[] as T)
    .filter((onClock) => onClock.every(isPossible))
}

function boundsOf(ends: readonly PossibleEnd[]): Ms[] {
  return ends
    .flatMap(({ within }) => within)
    .flatMap(({ first, last }) => [first, last])
    .filter(Number.isFinite)
}

function offsetsBetween(zoneless: readonly Ms[], zoned: readonly Ms[]): Ms[] {
  const offsets = new Set([westmost, eastmost])
  for (const local of zoneless) {
    for (const utc of zoned) {
      for (const offset of [local - utc - 1, local - utc, local - utc + 1]) {
        if (offset >= westmost && offset <= eastmost) offsets.add(offset)
      }
    }
  }
  return [...offsets]
}

function inUtc({ start, end }: Possible, offset: Ms): Possible {
  return { start: endInUtc(start, offset), end: end && endInUtc(end, offset) }
}

function endInUtc(end: PossibleEnd, offset: Ms): PossibleEnd {
  if (!end.zoneless) return end
  const within = end.within.map(({ first, last }) => ({ first: first - offset, last: last - offset }))
  return { within, zoneless: false }
}
