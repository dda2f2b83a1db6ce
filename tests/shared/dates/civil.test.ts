import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addUnits,
  civilOfDays,
  daysInMonth,
  daysOfCivil,
  farthestMs,
  fieldsOfMs,
  msOfFields,
  startOfUnit,
} from '../../../src/shared/dates/civil'
import { units } from '../../../src/shared/dates/date-value'
import { runs } from './arbitrary-dates'

const anyInstant = fc.oneof(
  fc.integer({ min: -farthestMs, max: farthestMs }),
  fc.integer({ min: -62_200_000_000_000, max: 4_000_000_000_000 }),
  fc.constantFrom(-farthestMs, farthestMs, 0, -1, -62_167_219_200_000),
)
const iso = (ms: number): string => new Date(ms).toISOString()
const at = (text: string): number => new Date(text).getTime()

describe('the calendar', () => {
  test('agrees with ECMAScript at every instant that can be dated', () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        const date = new Date(ms)
        expect(fieldsOfMs(ms)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
        })
        expect(msOfFields(fieldsOfMs(ms))).toBe(Math.floor(ms / 1000) * 1000)
      }),
      runs,
    )
  })

  test('numbers every day of four centuries one after the other', () => {
    let day = daysOfCivil(-100, 1, 1)
    for (let year = -100; year < 300; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let date = 1; date <= daysInMonth(year, month); date += 1) {
          const { year: y, month: m, day: d } = civilOfDays(day)
          if (y !== year || m !== month || d !== date || daysOfCivil(year, month, date) !== day) {
            expect.fail(`day ${day} is not ${year}-${month}-${date}`)
          }
          day += 1
        }
      }
    }
    expect(day - daysOfCivil(-100, 1, 1)).toBe(146_097)
  })

  test.each([
    ['2021-01-31T00:00Z', 'month', 1, '2021-02-28T00:00:00.000Z'],
    ['2020-01-31T12:30Z', 'month', 1, '2020-02-29T12:30:00.000Z'],
    ['2020-03-31T00:00Z', 'month', -1, '2020-02-29T00:00:00.000Z'],
    ['2020-02-29T00:00Z', 'year', 1, '2021-02-28T00:00:00.000Z'],
    ['2020-02-29T00:00Z', 'year', 4, '2024-02-29T00:00:00.000Z'],
    ['2020-12-15T00:00Z', 'month', 2, '2021-02-15T00:00:00.000Z'],
    ['0000-01-01T00:00Z', 'year', -1, '-000001-01-01T00:00:00.000Z'],
    ['2020-06-01T00:00Z', 'decade', -1, '2010-06-01T00:00:00.000Z'],
    ['2020-06-01T00:00Z', 'century', 1, '2120-06-01T00:00:00.000Z'],
    ['2020-02-28T23:00Z', 'hour', 2, '2020-02-29T01:00:00.000Z'],
    ['2020-02-28T23:00Z', 'day', 2, '2020-03-01T23:00:00.000Z'],
  ] as const)('%s and a %s times %i is %s', (from, unit, count, to) => {
    expect(iso(addUnits(at(from), unit, count))).toBe(to)
  })

  test('begins each unit where it begins', () => {
    const ms = at('2024-11-17T14:35:46.789Z')
    expect(units.map((unit) => iso(startOfUnit(ms, unit)))).toEqual([
      '2024-11-17T14:35:46.000Z',
      '2024-11-17T14:35:00.000Z',
      '2024-11-17T14:00:00.000Z',
      '2024-11-17T00:00:00.000Z',
      '2024-11-01T00:00:00.000Z',
      '2024-10-01T00:00:00.000Z',
      '2024-07-01T00:00:00.000Z',
      '2024-01-01T00:00:00.000Z',
      '2020-01-01T00:00:00.000Z',
      '2000-01-01T00:00:00.000Z',
      '2000-01-01T00:00:00.000Z',
    ])
    expect(iso(startOfUnit(at('-000044-03-15T00:00Z'), 'century'))).toBe('-000100-01-01T00:00:00.000Z')
  })

  test('has every instant in the unit that begins before it', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...units), (ms, unit) => {
        const start = startOfUnit(ms, unit)
        expect(start <= ms && ms < addUnits(start, unit, 1)).toBe(true)
      }),
      runs,
    )
  })
})
