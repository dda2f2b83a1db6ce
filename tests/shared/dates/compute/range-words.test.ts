import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthUnits, unitsToReach, wholeUnits } from '../../../../src/shared/dates/compute/count-units'
import { atLeastInWords, atMostInWords, rangeInWords } from '../../../../src/shared/dates/compute/range-words'
import { addUnits } from '../../../../src/shared/dates/civil'
import { anInstant, runs } from '../arbitrary-dates'

const measured = (from: string, until: string) => ({ from: Date.parse(from), until: Date.parse(until) })

test.each([
  ['2021-02-01', '2022-01-01', '2021-01-01', '2023-01-01', 'between 11 and 24 months'],
  ['2022-01-01', '2025-06-01', '2021-12-01', '2025-07-01', 'between 41 and 43 months'],
  ['2013-01-01', '2015-01-01', '2012-01-01', '2016-01-01', 'between 2 and 4 years'],
  ['2021-02-01', '2021-03-01', '2021-01-01', '2021-04-01', 'between 1 and 3 months'],
  ['2020-08-19', '2020-08-22', '2000-01-01', '2100-01-01', 'between 3 days and 100 years'],
])('%s–%s to %s–%s is “%s”', (low, lowEnd, high, highEnd, expected) => {
  expect(rangeInWords({ shortest: measured(low, lowEnd), longest: measured(high, highEnd) })).toBe(expected)
})

test('a range with one bound says which, and one without says nothing', () => {
  const months = measured('2021-01-31', '2021-06-15')
  expect(rangeInWords({ shortest: months, longest: null })).toBe('at least 4 months')
  expect(rangeInWords({ shortest: null, longest: months })).toBe('at most 5 months')
  expect(rangeInWords({ shortest: null, longest: null })).toBeNull()
  expect([atLeastInWords(months), atMostInWords(months)]).toEqual(['at least 4 months', 'at most 5 months'])
})

test('whole units never reach too far, and those that reach are less than one more', () => {
  fc.assert(
    fc.property(anInstant, fc.nat(4e13), fc.constantFrom(...lengthUnits), (from, length, unit) => {
      const until = from + length
      const whole = wholeUnits({ from, until }, unit)
      const reaching = unitsToReach({ from, until }, unit)
      expect(addUnits(from, unit, whole)).toBeLessThanOrEqual(until)
      expect(addUnits(from, unit, whole + 1)).toBeGreaterThan(until)
      expect(addUnits(from, unit, reaching)).toBeGreaterThanOrEqual(until)
      expect([whole, whole + 1]).toContain(reaching)
    }),
    runs,
  )
})
