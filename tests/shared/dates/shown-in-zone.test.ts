import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DateReading, Endpoint } from '../../../src/shared/dates/date-value'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { endpointOf } from '../../../src/shared/dates/endpoint'
import { formatDate } from '../../../src/shared/dates/format-date'
import { readingInZone } from '../../../src/shared/dates/shown-in-zone'
import { aReading, runs } from './arbitrary-dates'

const aZone = fc.constantFrom(
  'Africa/Bamako',
  'Asia/Kathmandu',
  'America/New_York',
  'Europe/Paris',
  'Pacific/Apia',
)
const minute = 60_000

/** A moment to the minute, at an offset from UTC in minutes. */
function moment(iso: string, offset: number | null): DateReading {
  const at = new Date(`${iso}:00Z`)
  const start = endpointOf({
    kind: 'one',
    date: {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: 0,
      unit: 'minute',
      offset,
      zone: null,
    },
    qualifier: '',
  })
  if (start === null) throw new Error(iso)
  return { text: iso, shape: 'moment', start, end: null }
}
const shownAt = (reading: DateReading, zone: string): string =>
  new Date(readingInZone(reading, zone).start.earliest ?? NaN).toISOString().slice(0, 16)

test('a time with an offset stands at the wall time of the zone shown, in summer and in winter', () => {
  expect(shownAt(moment('2020-08-18T14:30', 0), 'Europe/Paris')).toBe('2020-08-18T16:30')
  expect(shownAt(moment('2020-01-18T14:30', 0), 'Europe/Paris')).toBe('2020-01-18T15:30')
  expect(shownAt(moment('2020-08-18T14:30', 345), 'UTC')).toBe('2020-08-18T08:45')
  expect(shownAt(moment('2020-08-18T14:30', 345), 'Asia/Kathmandu')).toBe('2020-08-18T14:30')
})

test('a time that comes twice keeps its length', () => {
  const before = readingInZone(moment('2020-10-25T00:59', 0), 'Europe/Paris').start
  expect((before.latest ?? 0) - (before.earliest ?? 0)).toBe(minute)
})

test('a time that comes twice keeps its length at either end of a long span', () => {
  const [twice, early, late] = ['10-25T00:59', '06-01T12:00', '12-01T12:00'].map(
    (time) => moment(`2020-${time}`, 0).start,
  )
  if (!twice || !early || !late) throw new Error('no dates')
  const span = (start: Endpoint, end: Endpoint): DateReading =>
    readingInZone({ text: '', shape: 'span', start, end }, 'Europe/Paris')
  const { start } = span(twice, late)
  const { end } = span(early, twice)
  for (const shown of [start, end]) expect((shown?.latest ?? 0) - (shown?.earliest ?? 0)).toBe(minute)
})

test('dates without a time, and times of which no zone is known, never shift', () => {
  fc.assert(
    fc.property(aReading, aZone, (reading, zone) => {
      const shown = readingInZone(reading, zone)
      for (const edge of ['start', 'end'] as const) {
        if (reading[edge]?.offset === null && (edge === 'start' || reading.start.offset === null))
          expect(shown[edge]).toEqual(reading[edge])
      }
    }),
    runs,
  )
  expect(shownAt(moment('2020-08-18T14:30', null), 'Asia/Kathmandu')).toBe('2020-08-18T14:30')
})

test('what is shown begins before it ends, no farther than a day from where it is, and says the same', () => {
  fc.assert(
    fc.property(aReading, aZone, (reading, zone) => {
      const asOf = Date.UTC(2026, 0, 1)
      const shown = readingInZone(reading, zone)
      const [is, was] = [drawnBounds(shown, asOf), drawnBounds(reading, asOf)]
      expect(is.from).toBeLessThanOrEqual(is.until)
      expect(Math.abs(is.from - was.from)).toBeLessThan(86_400_000)
      expect([shown.start.unit, shown.start.qualifier, shown.start.edtf]).toEqual([
        reading.start.unit,
        reading.start.qualifier,
        reading.start.edtf,
      ])
      expect(shown.text).toBe(formatDate(reading))
    }),
    runs,
  )
})
