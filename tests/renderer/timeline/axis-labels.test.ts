import { expect, test } from 'vitest'
import { majorLabel, minorLabel } from '../../../src/renderer/timeline/axis-labels'

const yearStart = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1)

test('years before 1 are BCE without a year zero, and years before 1000 say that they are years', () => {
  const labels = [-500, -1, 0, 1, 987, 1000, 2026].map((year) => minorLabel(yearStart(year), 'year'))
  expect(labels).toEqual(['501 BCE', '2 BCE', '1 BCE', '1 CE', '987 CE', '1000', '2026'])
})

test('every scale has its label and, above it, the coarser stretch', () => {
  const at = Date.UTC(2020, 7, 18, 14, 5, 9, 40)
  const scales = [
    'millisecond',
    'second',
    'minute',
    'hour',
    'weekday',
    'day',
    'week',
    'month',
    'year',
  ] as const
  expect(scales.map((scale) => [minorLabel(at, scale), majorLabel(at, scale)])).toEqual([
    ['.040', 'Tue 18 August 2020, 14:05:09'],
    [':09', 'Tue 18 August 2020, 14:05'],
    ['14:05', 'Tue 18 August 2020'],
    ['14:05', 'Tue 18 August 2020'],
    ['18', 'August 2020'],
    ['18', 'August 2020'],
    ['18', 'August 2020'],
    ['Aug', '2020'],
    ['2020', ''],
  ])
})

test('labels are in UTC and right before 1970', () => {
  expect(minorLabel(Date.UTC(1969, 11, 31, 23, 30), 'hour')).toBe('23:30')
  expect(majorLabel(Date.UTC(1969, 11, 31, 23, 30), 'hour')).toBe('Wed 31 December 1969')
  expect(minorLabel(-1, 'millisecond')).toBe('.999')
})
