import { expect, test } from 'vitest'
import { units } from '../../../src/shared/dates/date-value'
import { visibleUnit } from '../../../src/renderer/timeline/visible-unit'

const day = 86_400_000

test('the unit gets coarser as a pixel gets wider, through every unit but quarters and halves', () => {
  const seen = Array.from({ length: 400 }, (_, step) => visibleUnit(1.1 ** step))
  const aimedAt = units.filter((unit) => unit !== 'quarter' && unit !== 'half')
  expect([...new Set(seen)]).toEqual(aimedAt)
})

test('a unit counts as visible from four pixels on', () => {
  expect([visibleUnit(day / 4), visibleUnit(day / 3.9)]).toEqual(['day', 'month'])
})

test('seven years on a thousand pixels are aimed at in months', () => {
  expect(visibleUnit((7 * 365 * day) / 1000)).toBe('month')
})
