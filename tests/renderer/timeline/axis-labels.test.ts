import { expect, test } from 'vitest'
import { contextOf, tickLabel } from '../../../src/renderer/timeline/axis-labels'
import { axisSteps } from '../../../src/renderer/timeline/axis-steps'

const yearStart = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1)

test('years before 1 are BCE without a year zero, and years before 1000 say that they are years', () => {
  const labels = [-500, -1, 0, 1, 987, 1000, 2026].map((year) => tickLabel(yearStart(year), 'year'))
  expect(labels).toEqual(['501 BCE', '2 BCE', '1 BCE', '1 CE', '987 CE', '1000', '2026'])
})

test('above every tick stands what its label leaves out, in few words where there is little room', () => {
  const at = Date.UTC(2020, 7, 18, 14, 5, 9, 40)
  const labels = axisSteps.map((step) => [tickLabel(at, step.unit), contextOf(step)?.label(at)].join(' | '))
  expect([...new Set(labels)]).toEqual([
    '14:05:09 | Tue 18 August 2020',
    '14:05 | Tue 18 August 2020',
    '14:05 | 18 Aug 2020',
    '18 | August 2020',
    '18 | Aug 2020',
    'Aug | 2020',
    '2020 | ',
  ])
})

test('labels are in UTC and right before 1970', () => {
  const at = Date.UTC(1969, 11, 31, 23, 30)
  expect(tickLabel(at, 'hour')).toBe('23:30')
  expect(contextOf({ unit: 'hour', count: 1 })?.label(at)).toBe('Wed 31 December 1969')
})
