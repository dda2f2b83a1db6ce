import { farthestMs } from './civil'
import type { Ms } from './date-value'

const minuteMs = 60_000
const formats = new Map<string, Intl.DateTimeFormat | null>()

/** The offset in force in an IANA zone at an instant, minutes east of UTC, to the nearest minute; 0 for a zone nobody knows. */
export function offsetAt(zone: string, ms: Ms): number {
  const datable = Math.min(Math.max(ms, -farthestMs), farthestMs)
  const parts = formatOf(zone)?.formatToParts(datable) ?? []
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const match = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name)
  if (match === null) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3]) + Math.round(Number(match[4] ?? 0) / 60)
  return match[1] === '-' && minutes !== 0 ? -minutes : minutes
}

/**
 * The offsets at which the clocks of a zone show a local time, written as ms as if it were UTC: none where they were put forward past
 * it, two where they were put back over it, the one in force first.
 */
export function offsetsOfLocal(zone: string, localMs: Ms): readonly number[] {
  const day = 24 * 60 * minuteMs
  const near = [offsetAt(zone, localMs - day), offsetAt(zone, localMs + day)]
  return [...new Set(near)].filter((offset) => offsetAt(zone, localMs - offset * minuteMs) === offset)
}

function formatOf(name: string): Intl.DateTimeFormat | null {
  const known = formats.get(name)
  if (known !== undefined) return known
  let format: Intl.DateTimeFormat | null = null
  try {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: name, timeZoneName: 'longOffset' })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  formats.set(name, format)
  return format
}
