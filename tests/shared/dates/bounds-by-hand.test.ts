import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBounds } from '../../../src/shared/dates/bounds-by-hand'
import { dateByHand, type DateByHand } from '../../../src/shared/dates/date-by-hand'
import { readDate } from '../../../src/shared/dates/read-date'
import { aReading, runs } from './arbitrary-dates'

const typing = { today: { year: 2020, month: 8, day: 18 }, order: null }
const known = (earliest: string, latest: string) => ({ state: 'known', earliest, latest }) as const
const moment = (earliest: string, latest: string): DateByHand => ({
  shape: 'moment',
  start: known(earliest, latest),
  end: known('', ''),
})
const span = (start: DateByHand['start'], end: DateByHand['end']): DateByHand => ({
  shape: 'span',
  start,
  end,
})
const without = (state: 'open' | 'unknown' | 'ongoing') => ({ state, earliest: '', latest: '' }) as const

function labelOf(date: DateByHand): string {
  const result = readBounds(date, typing)
  return result.ok ? result.reading.text : `${JSON.stringify(result.problem.field)} ${result.problem.message}`
}
function fieldOf(date: DateByHand): string {
  const result = readBounds(date, typing)
  return result.ok ? 'none' : `${result.problem.field.end} ${result.problem.field.edge}`
}

describe('bounds set by hand', () => {
  test.each([
    [moment('May 2021', 'Jul 2021'), 'between May and Jul 2021'],
    [moment('2022', '2022'), '2022'],
    [moment('2016', ''), 'after 2015'],
    [moment('', 'May 2023'), 'before Jun 2023'],
    [moment('1990', '3 Feb 1994'), 'between 1990 and 3 Feb 1994'],
    [span(known('2012', '2012'), known('Jun 2014', 'Aug 2014')), '2012 – between Jun and Aug 2014'],
    [span(known('2012', '2012'), without('ongoing')), '2012 – ongoing'],
    [span(known('2012', ''), without('unknown')), 'after 2011 – unknown'],
    [span(without('open'), known('2012', '2013')), 'until between 2012 and 2013'],
  ])('come to a date with its label: %o', (date, label) => {
    expect(labelOf(date)).toBe(label)
  })

  test('take the first day of what is typed as the earliest and its last day as the latest', () => {
    expect(labelOf(moment('c. 2022', 'c. 2022'))).toBe('between 1 Jan 2021 and 31 Dec 2023')
  })

  test.each([
    [moment('', ' '), 'start earliest'],
    [moment('2022', '2021'), 'start latest'],
    [moment('31 Feb 2022', ''), 'start earliest'],
    [moment('2022', 'sometime'), 'start latest'],
    [moment('2012 – 2014', ''), 'start earliest'],
    [moment('18 Aug 2020, 14:30 (UTC)', '2021'), 'start latest'],
    [moment('18 Aug 2020, 14:30 (UTC)', '18 Aug 2020, 16:30 (UTC+02:00)'), 'start latest'],
    [span(known('2012', ''), known('', '2011')), 'end latest'],
    [span(known('2012', '2013'), known('', '')), 'end earliest'],
    [span(without('open'), without('unknown')), 'start earliest'],
  ])('that come to nothing are refused at their field: %o', (date, field) => {
    expect(fieldOf(date)).toBe(field)
  })

  test('name what contradicts itself', () => {
    expect(labelOf(moment('2022', 'Jun 2021'))).toContain(
      'The latest, Jun 2021, is before the earliest, 2022',
    )
    expect(labelOf(span(known('2012', '2012'), known('2010', '2011')))).toContain('before the start, 2012')
  })

  test('do not count where an end has no date', () => {
    const end = { state: 'ongoing', earliest: 'nonsense', latest: '' } as const
    expect(labelOf(span(known('2012', '2012'), end))).toBe('2012 – ongoing')
  })
})

describe('the bounds of a date, as they are offered to be changed', () => {
  test.each([
    ['2022', moment('2022', '2022')],
    ['c. 2022', moment('2021', '2023')],
    ['between May and July 2021', moment('May 2021', 'Jul 2021')],
    ['2012 to 2014', span(known('2012', '2012'), known('2014', '2014'))],
    ['since 2012', span(known('2012', '2012'), without('ongoing'))],
  ])('are those of %s', (text, byHand) => {
    const result = readDate(text)
    expect(result.ok && dateByHand(result.reading)).toEqual(byHand)
  })

  test('are empty where there is no date', () => {
    expect(dateByHand(null)).toEqual(moment('', ''))
  })

  test('come to the same bounds when they are applied unchanged', () => {
    fc.assert(
      fc.property(aReading, (reading) => {
        const result = readBounds(dateByHand(reading), typing)
        expect(result).toMatchObject({
          ok: true,
          reading: {
            start: {
              state: reading.start.state,
              earliest: reading.start.earliest,
              latest: reading.start.latest,
            },
            end: reading.end && { earliest: reading.end.earliest, latest: reading.end.latest },
          },
        })
      }),
      runs,
    )
  })

  test('have a label that is read back to the same bounds', () => {
    fc.assert(
      fc.property(aReading, (reading) => {
        const result = readBounds(dateByHand(reading), typing)
        if (!result.ok) return expect.fail(result.problem.message)
        const again = readDate(result.reading.text)
        expect(again.ok && again.reading).toEqual(result.reading)
      }),
      runs,
    )
  })
})
