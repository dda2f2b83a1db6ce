import type { DateReading, DateResult, Endpoint } from '../../../src/shared/dates/date-value'
import { readDate } from '../../../src/shared/dates/read-date'

/** A reading in one line, for tables: shape, then EDTF, bounds, unit, qualifier and offset of each end. */
export function readingText(reading: DateReading): string {
  const end = reading.end === null ? '' : ` | ${endText(reading.end)}`
  return `${reading.shape}: ${endText(reading.start)}${end}`
}

function endText(end: Endpoint): string {
  if (end.state !== 'known' || end.earliest === null || end.latest === null) return end.state
  const offset = end.offset === null ? '' : ` ${end.offset}`
  const bounds = `${isoText(end.earliest)}/${isoText(end.latest)}`
  return `${end.edtf ?? '-'} = ${bounds} ${String(end.unit)}${end.qualifier}${offset}`
}

/** ECMAScript's own calendar, as the oracle of ours. */
function isoText(ms: number): string {
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
