import { describe, expect, test } from 'vitest'
import type { FigureOrder, Typing } from '../../../src/shared/dates/date-value'
import { meansNoDate } from '../../../src/shared/dates/no-date'
import { readDate } from '../../../src/shared/dates/read-date'
import { meaningOf, read, readingOf, readingText } from './reading-text'

/** A leap day, so that the days around it cross a month. */
const onLeapDay: Typing = { today: { year: 2024, month: 3, day: 1 }, order: null }
const inOrder = (order: FigureOrder): Typing => ({ today: null, order })

describe('a date that depends on the day it is typed on', () => {
  test.each([
    ['yesterday', '29 Feb 2024'],
    ['Yesterday', '29 Feb 2024'],
    ['hier', '29 Feb 2024'],
    ['today', '1 Mar 2024'],
    ['aujourd’hui', '1 Mar 2024'],
    ["aujourd'hui", '1 Mar 2024'],
    ['the day before yesterday', '28 Feb 2024'],
    ['avant-hier', '28 Feb 2024'],
    ['tomorrow', '2 Mar 2024'],
    ['demain', '2 Mar 2024'],
    ['c. yesterday', 'c. 29 Feb 2024'],
    ['before yesterday', 'before 29 Feb 2024'],
    ['hier à 14h30', '29 Feb 2024, 14:30'],
    ['yesterday at 2 pm, Bamako time', '29 Feb 2024, 14h (Bamako time)'],
    ['since yesterday', '29 Feb 2024 – ongoing'],
    ['yesterday to today', '29 Feb 2024 – ongoing'],
    ['between 2020 and today', 'between 2020 and 1 Mar 2024'],
  ])('“%s” is fixed at once, as “%s”', (text, label) => {
    const reading = readingOf(readDate(text, onLeapDay))
    expect(reading.text).toBe(label)
    expect(meaningOf(read(label))).toEqual(meaningOf(reading))
  })

  test('is refused where the day is not known', () => {
    expect(readDate('yesterday')).toMatchObject({ ok: false, problem: { code: 'unreadable' } })
  })

  test('leaves every other text as it was typed', () => {
    expect(readingOf(readDate(' 2012 to today ', onLeapDay)).text).toBe(' 2012 to today ')
  })
})

describe('a day all in figures', () => {
  test.each(['03/04/2020', '3/4/2020', '03.04.2020', '03-04-2020'])('“%s” is asked about', (text) => {
    expect(readDate(text)).toEqual({
      ok: false,
      problem: {
        code: 'day-or-month',
        message: `“${text}” may be 3 Apr 2020 or 4 Mar 2020. Choose one, or write the month as a word.`,
        at: { start: 0, end: text.length },
        orders: { 'day-first': '3 Apr 2020', 'month-first': '4 Mar 2020' },
      },
    })
  })

  test.each([
    ['03/04/2020', 'day-first', '3 Apr 2020'],
    ['03/04/2020', 'month-first', '4 Mar 2020'],
    ['c. 03/04/2020', 'day-first', 'c. 3 Apr 2020'],
    ['03/04/2020 – 05/06/2020', 'month-first', '4 Mar – 6 May 2020'],
    ['03/04/2020 14:30 GMT', 'day-first', '3 Apr 2020, 14:30 (UTC)'],
  ] as const)('“%s” read %s is “%s”', (text, order, label) => {
    const reading = readingOf(readDate(text, inOrder(order)))
    expect(reading.text).toBe(label)
    expect(meaningOf(read(label))).toEqual(meaningOf(reading))
  })

  test.each(['18/08/2020', '04/04/2020', '08/18/2020'])(
    '“%s” can be one day only, in either order',
    (text) => {
      const readings = (['day-first', 'month-first'] as const).map((order) => readDate(text, inOrder(order)))
      expect(readings).toEqual([readDate(text), readDate(text)])
      expect(readingOf(readDate(text)).text).toBe(text)
    },
  )
})

describe('a local time that the clocks showed twice', () => {
  test('is read with the offset that says which', () => {
    expect(readingText(read('25 Oct 2020 02:30 Paris time, UTC+2'))).toContain('2020-10-25T00:30:00Z')
    expect(readingText(read('25 Oct 2020 02:30 UTC+1 (Paris time)'))).toContain('2020-10-25T01:30:00Z')
  })
})

test.each([
  ['?', true],
  [' ?? ', true],
  ['Unknown', true],
  ['inconnu', true],
  ['Date inconnue', true],
  ['n.d.', true],
  ['undated', true],
  ['sans date', true],
  ['', false],
  ['2022?', false],
  ['2012 – ?', false],
])('“%s” means that there is no date: %s', (text, isNone) => {
  expect(meansNoDate(text)).toBe(isNone)
})
