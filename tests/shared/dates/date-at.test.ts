import { expect, test } from 'vitest'
import { dateTextAt } from '../../../src/shared/dates/date-at'

const time = new Date('2020-08-18T14:30:05.999Z').getTime()

test.each([
  ['second', '2020-08-18T14:30:05Z'],
  ['minute', '2020-08-18T14:30Z'],
  ['hour', '2020-08-18T14Z'],
  ['day', '18 Aug 2020'],
  ['month', 'Aug 2020'],
  ['year', '2020'],
  ['decade', '2020'],
  ['century', '2020'],
] as const)('the %s at a place in time is typed as “%s”', (unit, text) => {
  expect(dateTextAt(time, unit)).toBe(text)
})

test.each([
  ['-000044-03-15T06:00Z', 'hour', '-0044-03-15T06Z'],
  ['-000044-03-15T06:00Z', 'day', '15 Mar 45 BCE'],
  ['+012345-03-15T06:00Z', 'hour', '15 Mar 12345 CE, 06h (UTC)'],
] as const)('far from our time, at %s, the %s is typed as “%s”', (at, unit, text) => {
  expect(dateTextAt(new Date(at).getTime(), unit)).toBe(text)
})

test('a time of day at a wall time of a zone is typed with the offset in force there', () => {
  expect(dateTextAt(time, 'minute', 'Asia/Kolkata')).toBe('2020-08-18T14:30+05:30')
  expect(dateTextAt(time, 'minute', 'Africa/Bamako')).toBe('2020-08-18T14:30Z')
  expect(dateTextAt(time, 'day', 'Asia/Kolkata')).toBe('18 Aug 2020')
  // The clocks of Paris went from 02:00 to 03:00.
  const skipped = Date.UTC(2021, 2, 28, 2, 30)
  expect(dateTextAt(skipped, 'minute', 'Europe/Paris')).toBe('2021-03-28T02:30+01:00')
})
