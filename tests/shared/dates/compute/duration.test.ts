import { describe, expect, test } from 'vitest'
import {
  distanceInWords,
  distanceOf,
  durationInWords,
  durationOf,
} from '../../../../src/shared/dates/compute/duration'
import { relationOf } from '../../../../src/shared/dates/compute/relations'
import type { DateReading } from '../../../../src/shared/dates/date-value'
import { endpointOf } from '../../../../src/shared/dates/endpoint'
import { datingOfEdtf } from '../../../../src/shared/dates/edtf'
import { readDate } from '../../../../src/shared/dates/read-date'

const asOf = Date.UTC(2026, 2, 31)

function reading(text: string): DateReading {
  const result = readDate(text)
  if (!result.ok) throw new Error(result.problem.message)
  return result.reading
}

function ofEdtf(edtf: string): DateReading {
  const dating = datingOfEdtf(edtf)
  const start = dating && endpointOf(dating)
  if (!start) throw new Error(edtf)
  return { text: edtf, shape: 'moment', start, end: null }
}

describe('the duration of a span', () => {
  test.each([
    ['3–5 June 2021', '3 days, counting the first and the last day'],
    ['18 Aug 2020 – 24 May 2021', '9 months and 7 days, counting the first and the last day'],
    ['3 June 2021 – 3 June 2021', 'at most 1 day'],
    ['Dec 2021 – Jun 2025', 'between 41 and 43 months'],
    ['Jan 2021 – 2022', 'between 11 and 24 months'],
    ['2012–2015', 'between 2 and 4 years'],
    ['2020 – 2020', 'at most 1 year'],
    ['c. 1950 – c. 1960', 'between 7 and 13 years'],
    ['Jan 2012 – ongoing', 'between 14 and 15 years so far'],
    ['2020-08-18 14:30Z – 2020-08-18 16:00Z', '1 hour and 30 minutes, to the minute'],
    ['2020-08-18 23:30-05:00 – 2020-08-20 00:30-05:00', '1 day and 1 hour, to the minute'],
  ])('of %s is “%s”', (text, expected) => {
    expect(durationInWords(reading(text), asOf)).toBe(expected)
  })

  test.each(['2012', '2012 – open', 'until 2012', '2012 – unknown'])('of %s is not told', (text) => {
    expect(durationInWords(reading(text), asOf)).toBeNull()
  })

  test('has one bound where only one is known', () => {
    const end = ofEdtf('[2016..]').start
    expect(durationInWords({ ...reading('2012 – 2020'), end }, asOf)).toBe('at least 3 years')
    const start = ofEdtf('[..2023-05]').start
    expect(durationInWords({ ...reading('2012 – 2025'), start }, asOf)).toBe('at least 19 months')
  })
})

test('durations and distances are ranges in ms, approached and not reached', () => {
  const day = 86_400_000
  const lengths = (range: ReturnType<typeof durationOf>) =>
    range && [range.shortest, range.longest].map((one) => one && (one.until - one.from) / day)
  expect(lengths(durationOf(reading('3–5 June 2021'), asOf))).toEqual([1, 3])
  expect(lengths(durationOf(reading('2012'), asOf))).toBeNull()
  expect(lengths(distanceOf(reading('3 June 2021'), reading('5 June 2021'), asOf))).toEqual([1, 3])
  expect(lengths(distanceOf(reading('2020'), reading('Jun 2020'), asOf))).toEqual([null, 214])
})

describe('the time between two dates', () => {
  test.each([
    ['3 June 2021', '5 June 2021', '2 days, to the day'],
    ['5 June 2021', '3 June 2021', '2 days, to the day'],
    ['18 Aug 2020', '2021 – 2022', 'between 4 and 17 months'],
    ['2020', '2021', 'at most 2 years'],
    ['2020', 'Jun 2020', 'at most 7 months'],
  ])('%s and %s is “%s”', (a, b, expected) => {
    expect(distanceInWords(reading(a), reading(b), asOf)).toBe(expected)
  })

  test('is none where they certainly overlap', () => {
    expect(distanceInWords(reading('2012 – 2022'), reading('2015'), asOf)).toBeNull()
  })
})

describe('how two dates lie to each other', () => {
  const none = { before: 'no', after: 'no', overlaps: 'no' } as const
  test.each([
    ['2019', '2020', { ...none, before: 'certainly' }],
    ['2019 – 2021', '2020', { ...none, overlaps: 'certainly' }],
    ['2019', 'Jun 2019', { before: 'possibly', after: 'possibly', overlaps: 'possibly' }],
    ['2012 – ongoing', '2027', { ...none, before: 'certainly' }],
    ['2012 – open', '2027', { ...none, overlaps: 'certainly' }],
    ['2012 – unknown', '2027', { before: 'possibly', after: 'no', overlaps: 'possibly' }],
    ['18 Aug 2020', '2020-08-19 12:00Z', { ...none, before: 'certainly' }],
    ['18 Aug 2020', '2020-08-19 11:00Z', { before: 'possibly', after: 'possibly', overlaps: 'possibly' }],
    ['18 Aug 2020', '2020-08-17 10:00Z', { before: 'possibly', after: 'possibly', overlaps: 'possibly' }],
    ['18 Aug 2020', '2020-08-17 09:00Z', { ...none, after: 'certainly' }],
  ] as const)('%s beside %s', (a, b, expected) => {
    expect(relationOf(reading(a), reading(b), asOf)).toEqual(expected)
  })

  test('one of several years is not in between', () => {
    const either = ofEdtf('[1667,1670..1672]')
    expect(relationOf(either, reading('1668'), asOf)).toEqual({
      before: 'possibly',
      after: 'possibly',
      overlaps: 'no',
    })
  })
})
