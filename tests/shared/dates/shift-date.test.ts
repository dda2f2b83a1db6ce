import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addUnits, coarser, fieldsOfMs } from '../../../src/shared/dates/civil'
import { units, type DateReading, type Unit } from '../../../src/shared/dates/date-value'
import { movingUnit, shiftDate, shiftEdge, unitsBetween } from '../../../src/shared/dates/shift-date'
import { anInstant, aReading, runs } from './arbitrary-dates'
import { meaningOf, read, readingOf } from './reading-text'

const at = (text: string): number => new Date(text).getTime()
const aCount = fc.integer({ min: -5000, max: 5000 })

describe('moving a date', () => {
  test.each([
    ['18 Aug 2020', 'day', 14, '1 Sep 2020'],
    ['18 Aug 2020', 'month', -8, '18 Dec 2019'],
    ['31 Jan 2021', 'month', 1, '28 Feb 2021'],
    ['29 Feb 2020', 'year', 1, '28 Feb 2021'],
    ['2022', 'year', 3, '2025'],
    ['1 CE', 'year', -1, '1 BCE'],
    ['c. Aug 2020', 'month', 5, 'c. Jan 2021'],
    ['2022?', 'decade', 1, '2032?'],
    ['between May and Jul 2021', 'month', 6, 'between Nov 2021 and Jan 2022'],
    ['3 – 5 Jun 2021', 'day', 28, '1 – 3 Jul 2021'],
    ['all of 2022', 'year', 1, 'all of 2023'],
    ['all of 2022', 'day', 1, '2 Jan 2022 – 1 Jan 2023'],
    ['2012 – ongoing', 'year', 1, '2013 – ongoing'],
    ['from 2012 – open', 'year', -1, 'from 2011 – open'],
    ['unknown – Aug 2020', 'month', 1, 'unknown – Sep 2020'],
    ['until 2012', 'century', 1, 'until 2112'],
    ['18 Aug 2020, 23:30 (UTC-05:00)', 'month', 1, '18 Sep 2020, 23:30 (UTC-05:00)'],
    ['31 Jan 2021, 01:00 (UTC+02:00)', 'month', 1, '28 Feb 2021, 01:00 (UTC+02:00)'],
    ['18 Aug 2020, 14:30:05 (UTC)', 'hour', 10, '19 Aug 2020, 00:30:05 (UTC)'],
  ] as const)('“%s” by a %s times %i is “%s”', (text, unit, count, moved) => {
    const reading = readingOf(shiftDate(read(text), { unit, count }))
    expect([reading.text, meaningOf(reading)]).toEqual([moved, meaningOf(read(moved))])
  })

  test.each([
    ['2022', 'day', 1, 'unreadable', 'known only to the year'],
    ['3 Jun 2021 – 2022', 'month', 1, 'unreadable', '“2022” is known only to the year'],
    ['2022', 'year', 300_000, 'out-of-range', 'outside'],
    ['2022', 'year', 0.5, 'unreadable', 'whole units'],
    ['2022', 'year', Number.NaN, 'unreadable', 'whole units'],
  ] as const)('“%s” by a %s times %d is refused as %s: %s', (text, unit, count, code, words) => {
    const result = shiftDate(read(text), { unit, count })
    if (result.ok) expect.fail(`moved to ${result.reading.text}`)
    expect(result.problem.code).toBe(code)
    expect(result.problem.message).toContain(words)
  })

  test('whose label would be too long to be typed again is refused', () => {
    const days = Array.from(
      { length: 40 },
      (_, at) => `2020-${String((at % 12) + 1).padStart(2, '0')}-0${Math.floor(at / 12) + 1}`,
    )
    const long = read(`[${days.toSorted().join(',')}]`)
    const result = shiftDate(long, { unit: 'day', count: 1 })
    expect(result.ok || result.problem.message).toContain('at most 500 characters')
  })

  test('that is not known is refused', () => {
    const nothing: DateReading = { ...read('2012 – unknown'), start: read('unknown – 2012').start }
    const result = shiftDate(nothing, { unit: 'year', count: 1 })
    expect(result.ok || result.problem.message).toContain('no known date to move')
  })

  test('there and back gives the same meaning, unless a day had to become the last of its month', () => {
    fc.assert(
      fc.property(
        aReading,
        fc.constantFrom<Unit>('second', 'day', 'month', 'year'),
        aCount,
        (reading, visible, count) => {
          const unit = movingUnit(reading, visible)
          fc.pre(!isCalendarLong(unit) || !mayClamp(reading))
          const there = shiftDate(reading, { unit, count })
          fc.pre(there.ok)
          const back = readingOf(shiftDate(readingOf(there), { unit, count: -count }))
          expect(meaningOf(back)).toEqual(meaningOf(reading))
        },
      ),
      runs,
    )
  })

  test('keeps shape, states, units, qualifiers, zones and offsets, and reads back', () => {
    fc.assert(
      fc.property(aReading, fc.constantFrom(...units), aCount, (reading, visible, count) => {
        const result = shiftDate(reading, { unit: movingUnit(reading, visible), count })
        fc.pre(result.ok)
        const moved = readingOf(result)
        expect(kept(moved)).toEqual(kept(reading))
        expect(meaningOf(read(moved.text))).toEqual(meaningOf(moved))
      }),
      runs,
    )
  })
})

describe('moving one edge', () => {
  test.each([
    ['3 – 5 Jun 2021', 'end', 'day', 2, '3 – 7 Jun 2021'],
    ['3 – 5 Jun 2021', 'start', 'day', -3, '31 May – 5 Jun 2021'],
    ['3 – 5 Jun 2021', 'end', 'day', -2, 'all of 3 Jun 2021'],
    ['2012 – ongoing', 'start', 'year', 1, '2013 – ongoing'],
  ] as const)('“%s”, its %s, by a %s times %i is “%s”', (text, edge, unit, count, moved) => {
    expect(readingOf(shiftEdge(read(text), edge, { unit, count })).text).toBe(moved)
  })

  test.each([
    ['3 – 5 Jun 2021', 'end', 'end-before-start', 'The end, 26 May 2021, is before the start'],
    ['2012 – ongoing', 'end', 'unreadable', 'The end has no known date'],
    ['until 2012', 'start', 'unreadable', 'The start has no known date'],
    ['2012', 'start', 'unreadable', 'A moment has no start and end'],
  ] as const)('“%s”, its %s, is refused as %s: %s', (text, edge, code, words) => {
    const result = shiftEdge(read(text), edge, { unit: 'day', count: -10 })
    if (result.ok) expect.fail(`moved to ${result.reading.text}`)
    expect(result.problem.code).toBe(code)
    expect(result.problem.message).toContain(words)
  })
})

describe('the unit that moves', () => {
  test.each([
    ['18 Aug 2020', 'hour', 'day'],
    ['18 Aug 2020', 'year', 'year'],
    ['2022', 'day', 'year'],
    ['3 Jun 2021 – 2022', 'day', 'year'],
    ['2012-03 – ongoing', 'day', 'month'],
    ['between 2020 and May 2021', 'day', 'year'],
    ['2020-08-18T14:30Z', 'second', 'minute'],
    ['2022', 'century', 'century'],
  ] as const)('of “%s”, with the %s visible, is the %s', (text, visible, unit) => {
    expect(movingUnit(read(text), visible)).toBe(unit)
  })
})

describe('whole units between instants', () => {
  test.each([
    ['day', '2020-08-18T00:00Z', '2020-08-20T11:00Z', 2],
    ['day', '2020-08-18T00:00Z', '2020-08-20T13:00Z', 3],
    ['month', '2020-01-31T00:00Z', '2020-02-29T00:00Z', 1],
    ['month', '2020-01-15T00:00Z', '2020-03-10T00:00Z', 2],
    ['month', '2020-03-10T00:00Z', '2020-01-15T00:00Z', -2],
    ['year', '2020-01-01T00:00Z', '2022-08-01T00:00Z', 3],
    ['year', '2022-01-01T00:00Z', '-000044-01-01T00:00Z', -2066],
    ['decade', '2022-01-01T00:00Z', '2028-01-01T00:00Z', 1],
    ['minute', '2020-01-01T00:00Z', '2020-01-01T00:00:20Z', 0],
    ['minute', '2020-01-01T00:00:20Z', '2020-01-01T00:00Z', 0],
  ] as const)('%s from %s to %s: %i', (unit, from, to, count) => {
    expect(unitsBetween(unit, at(from), at(to))).toBe(count)
  })

  test('are those that were added', () => {
    fc.assert(
      fc.property(anInstant, fc.constantFrom(...units), aCount, (ms, unit, count) => {
        expect(unitsBetween(unit, ms, addUnits(ms, unit, count))).toBe(count)
      }),
      runs,
    )
  })
})

/** Whether months and years have to do with its length. */
function isCalendarLong(unit: Unit): boolean {
  return coarser(unit, 'month') === unit
}

/** Whether an end of the reading is on one of the days that not every month has, anywhere on Earth. */
function mayClamp(reading: DateReading): boolean {
  const instants = [reading.start, reading.end].flatMap((end) => [end?.earliest ?? 0, (end?.latest ?? 1) - 1])
  const halfDay = 14 * 3_600_000
  return instants.some((ms) => [ms - halfDay, ms, ms + halfDay].some((nearby) => fieldsOfMs(nearby).day > 28))
}

/** In a zone the time of day stays, and its offset goes with the season. */
function kept({ shape, start, end }: DateReading): unknown {
  const ends = [start, end].map(
    (part) => part && [part.state, part.unit, part.qualifier, part.zone, part.zone ?? part.offset],
  )
  return [shape, ...ends]
}
