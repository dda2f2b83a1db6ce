import type { DateReading, DateResult, Endpoint, Ms } from '../../../src/shared/dates/date-value'
import { readDate } from '../../../src/shared/dates/read-date'

/** A reading in one line, for tables: shape, then EDTF, bounds, unit, qualifier, offset and zone of each end. */
export function readingText(reading: DateReading): string {
  const end = reading.end === null ? '' : ` | ${endText(reading.end)}`
  return `${reading.shape}: ${endText(reading.start)}${end}`
}

/** Bounds as `from/until`; `..` where there is none. */
function endText(end: Endpoint): string {
  if (end.state !== 'known') return end.state
  const clock = [end.offset, end.zone].filter((part) => part !== null).map((part) => ` ${part}`)
  const bounds = `${isoText(end.earliest)}/${isoText(end.latest)}`
  return `${end.edtf ?? '-'} = ${bounds} ${String(end.unit)}${end.qualifier}${clock.join('')}`
}

/** ECMAScript's own calendar, as the oracle of ours. */
function isoText(ms: Ms | null): string {
  if (ms === null) return '..'
  return new Date(ms).toISOString().replace('T00:00:00.000Z', '').replace('.000Z', 'Z')
}

/** The reading of a text that must be readable. */
export function read(text: string): DateReading {
  return readingOf(readDate(text))
}

/** The reading of a result that must be one. */
export function readingOf(result: DateResult): DateReading {
  if (!result.ok) throw new Error(result.problem.message)
  return result.reading
}

/** All of a reading but the words it came from. */
export function meaningOf(reading: DateReading): Omit<DateReading, 'text'> {
  const { shape, start, end } = reading
  return { shape, start, end }
}
