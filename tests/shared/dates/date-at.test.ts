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
