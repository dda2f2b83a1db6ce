import fc from 'fast-check'
import { expect, test } from 'vitest'
import { around, boundsOf, isNear, unitOfWidth, windowShowing } from '../../../src/renderer/state/time-span'
import type { EventDetails } from '../../../src/shared/api'
import { readDate } from '../../../src/shared/dates/read-date'

const day = 86_400_000
const runs = Number(process.env['FIELDLINE_RUNS'] ?? 100)

function dated(text: string): EventDetails {
  const result = readDate(text)
  if (!result.ok) throw new Error(result.problem.message)
  return {
    id: 'e',
    lane: null,
    kind: 'event',
    title: '',
    summary: '',
    marking: '',
    date: result.reading,
    basis: '',
    claims: [{ id: 'c', preferred: true, date: result.reading, basis: '' }],
    sameDay: null,
    tags: [],
    notes: [],
  }
}

test('a window around a span holds the span and is never narrower than asked', () => {
  const bound = fc.integer({ min: -1e14, max: 1e14 })
  fc.assert(
    fc.property(bound, bound, fc.integer({ min: 1, max: 1e10 }), (a, b, narrowest) => {
      const span = { from: Math.min(a, b), until: Math.max(a, b) }
      const window = around(span, 0.1, 0.3, narrowest)
      expect(window.from).toBeLessThanOrEqual(span.from)
      expect(window.until).toBeGreaterThanOrEqual(span.until)
      expect(window.until - window.from).toBeGreaterThanOrEqual(narrowest)
    }),
    { numRuns: runs, seed: 7 },
  )
})

test('the bounds of a span with an open end are those that are known', () => {
  const { date } = dated('2020 to 2022')
  expect(date && boundsOf(date)).toEqual({ from: Date.UTC(2020, 0, 1), until: Date.UTC(2023, 0, 1) })
})

test('a new event is dated in the unit that can be seen', () => {
  expect([2 * day, 90 * day, 3 * 365 * day, 60 * 365 * day, 900 * 365 * day].map(unitOfWidth)).toEqual([
    'hour',
    'day',
    'month',
    'year',
    'decade',
  ])
})

test('the window moves only for an event that is not in it', () => {
  const window = { from: Date.UTC(2020, 0, 1), until: Date.UTC(2021, 0, 1) }
  expect(windowShowing(dated('18 August 2020'), window, 'UTC')).toBe(window)
  const moved = windowShowing(dated('18 August 1991'), window, 'UTC')
  expect(moved.until - moved.from).toBe(window.until - window.from)
  expect(moved.from).toBeLessThan(Date.UTC(1991, 7, 18))
  expect(moved.until).toBeGreaterThan(Date.UTC(1991, 7, 19))
})

test('two windows are near when nobody could see the difference', () => {
  const window = { from: 0, until: 1000 * day }
  expect(isNear({ from: day / 2, until: 1000 * day - day / 2 }, window)).toBe(true)
  expect(isNear({ from: 2 * day, until: 1000 * day }, window)).toBe(false)
  expect(isNear({ from: 0, until: 1002 * day }, window)).toBe(false)
})
