import { describe, expect, test } from 'vitest'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { compareReadings } from '../../../src/shared/dates/order-dates'
import { dateAt, noClock } from '../../../src/shared/dates/civil-date'
import type { Endpoint } from '../../../src/shared/dates/date-value'
import { between } from '../../../src/shared/dates/dating'
import { endpointOf } from '../../../src/shared/dates/endpoint'
import { read } from './reading-text'

const asOf = new Date('2020-01-01T00:00Z').getTime()
const day = (ms: number | null): string => (ms === null ? '-' : new Date(ms).toISOString().slice(0, 10))

describe('a date is drawn', () => {
  test.each([
    ['2022', '2022-01-01 2023-01-01', '- -', ''],
    ['c. 2022', '2021-01-01 2024-01-01', '- -', ''],
    ['2012–2015', '2012-01-01 2016-01-01', '2013-01-01 2015-01-01', ''],
    ['3–5 June 2021', '2021-06-03 2021-06-06', '2021-06-04 2021-06-05', ''],
    ['2012–2013', '2012-01-01 2014-01-01', '- -', ''],
    ['2022 – June 2022', '2022-01-01 2022-07-01', '- -', ''],
    ['since 2012', '2012-01-01 2020-01-01', '2013-01-01 2020-01-01', ''],
    ['since 2019', '2019-01-01 2020-01-01', '- -', ''],
    ['since 2022', '2022-01-01 2023-01-01', '- -', ''],
    ['from 2012', '2012-01-01 2013-01-01', '- -', 'open end'],
    ['2012/', '2012-01-01 2013-01-01', '- -', 'open end'],
    ['until 2012', '2012-01-01 2013-01-01', '- -', 'open start'],
    ['/2012', '2012-01-01 2013-01-01', '- -', 'open start'],
  ])('“%s”: %s, certainly %s, %s', (text, outer, inner, open) => {
    const { from, until, coreFrom, coreUntil, openStart, openEnd } = drawnBounds(read(text), asOf)
    const opens = [openStart && 'open start', openEnd && 'open end'].filter((word) => word !== false)
    expect([`${day(from)} ${day(until)}`, `${day(coreFrom)} ${day(coreUntil)}`, opens.join(' ')]).toEqual([
      outer,
      inner,
      open,
    ])
  })
})

/** An end by its years: “-2019” is at some time until the end of 2019, “2016-” at some time since 2016. */
function endOf(years: string): Endpoint {
  const [first, last] = (years.includes('-') ? years : `${years}-${years}`)
    .split('-')
    .map((year) => (year === '' ? null : dateAt(Date.UTC(Number(year)), 'year', noClock)))
  const end = endpointOf(between(first ?? null, last ?? null))
  if (!end) throw new Error(years)
  return end
}

describe('an end of which one bound is known', () => {
  const ms = (when: string): number => new Date(`${when}T00:00Z`).getTime()
  test.each([
    ['-2019', null, ms('2020-01-01') - 1, ms('2020-01-01')],
    ['2016-', null, ms('2016-01-01'), ms('2016-01-01') + 1],
    ['-2009', '2012', ms('2010-01-01') - 1, ms('2013-01-01')],
    ['2010', '2016-', ms('2010-01-01'), ms('2016-01-01') + 1],
    ['2010-2020', '2016-', ms('2010-01-01'), ms('2021-01-01')],
    ['2016-', '-2019', ms('2016-01-01'), ms('2020-01-01')],
    ['-2019', '2016-', ms('2016-01-01'), ms('2020-01-01')],
    ['-2019', '-2017', ms('2018-01-01') - 1, ms('2018-01-01')],
    ['2019-', '2016-', ms('2019-01-01'), ms('2019-01-01') + 1],
  ])('is drawn at it, and both ends are held: %s to %s', (start, end, from, until) => {
    const reading = {
      text: '',
      shape: end === null ? 'moment' : 'span',
      start: endOf(start),
      end: end === null ? null : endOf(end),
    } as const
    expect(drawnBounds(reading, asOf)).toMatchObject({ from, until })
  })

  test('leaves certain only what lies between the bounds that are known', () => {
    const core = (start: string, end: string): unknown[] => {
      const { coreFrom, coreUntil } = drawnBounds(
        { text: '', shape: 'span', start: endOf(start), end: endOf(end) },
        asOf,
      )
      return [day(coreFrom), day(coreUntil)]
    }
    expect(core('-2009', '2012')).toEqual(['2010-01-01', '2012-01-01'])
    expect(core('2009-', '2012')).toEqual(['-', '-'])
    expect(core('2009', '-2012')).toEqual(['-', '-'])
    expect(core('2009', '2012-')).toEqual(['2010-01-01', '2012-01-01'])
  })
})

describe('dates are ordered', () => {
  test('by their first instant, then by their last, then by their text, from whatever order they come in', () => {
    const ordered = ['45 BCE', '2012–2015', 'since 2012', '2020', '2020-01', 'Jan 2020', '2020-01-02', '2021']
    const sorted = ordered
      .toReversed()
      .map(read)
      .sort((a, b) => compareReadings(a, b, asOf))
    expect(sorted.map(({ text }) => text)).toEqual([
      ...['45 BCE', '2012–2015', 'since 2012', '2020-01', 'Jan 2020', '2020', '2020-01-02', '2021'],
    ])
    expect(compareReadings(read('2020'), read('2020'), asOf)).toBe(0)
  })
})
