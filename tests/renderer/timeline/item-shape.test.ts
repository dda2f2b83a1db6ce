import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnPart, placesInPercent, shapeOf } from '../../../src/renderer/timeline/item-shape'
import { aReading } from '../../shared/dates/arbitrary-dates'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { anItem, asOf, runs } from './an-item'

test('a span is certain between the latest start and the earliest end', () => {
  const { coreFrom, coreUntil } = shapeOf(anItem('2019 to 2025'))
  expect([coreFrom, coreUntil]).toEqual([Date.UTC(2020, 0, 1), Date.UTC(2025, 0, 1)])
})

test('a moment is certain nowhere: its core is the middle', () => {
  const { coreFrom, coreUntil } = shapeOf(anItem('2022'))
  expect([coreFrom, coreUntil]).toEqual([Date.UTC(2022, 6, 2, 12), Date.UTC(2022, 6, 2, 12)])
})

test('an ongoing span is certain up to the as-of date and says that it is ongoing', () => {
  const item = anItem('2023 to present')
  expect(shapeOf(item)).toEqual({
    coreFrom: Date.UTC(2024, 0, 1),
    coreUntil: asOf,
    start: 'known',
    end: 'ongoing',
    doubted: false,
  })
})

test('the core of any item lies in it, in order', () => {
  fc.assert(
    fc.property(aReading, (date) => {
      const { from, until } = drawnBounds(date, asOf)
      const { coreFrom, coreUntil } = shapeOf({ ...anItem('2022'), date, from, until })
      return from <= coreFrom && coreFrom <= coreUntil && coreUntil <= until
    }),
    runs,
  )
})

test('a bar cut off by vis keeps its core at the same time', () => {
  const item = anItem('2019 to 2025')
  const drawn = drawnPart(item, { from: Date.UTC(2025, 0, 1), until: Date.UTC(2026, 0, 1) })
  expect(drawn).toEqual({ from: Date.UTC(2024, 0, 2), until: Date.UTC(2026, 0, 1) })
  const { from, coreUntil, until } = placesInPercent(item, item, drawn)
  expect(from).toBeLessThan(-100)
  expect([coreUntil, until]).toEqual([50, 100])
})
