import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelledItems } from '../../../src/renderer/timeline/fit-items'
import { windowOfLabelled } from '../../../src/renderer/timeline/fit-window'
import { anItem, asOf, runs } from './an-item'

const day = 86_400_000
const labelled = fc
  .tuple(
    fc.integer({ min: -1e14, max: 1e14 }),
    fc.integer({ min: 0, max: 1e13 }),
    fc.integer({ min: 1, max: 500 }),
    fc.constantFrom(0, 34),
  )
  .map(([from, length, width, before]) => ({ from, until: from + length, width, before }))

test('every label has its room before the end, in its bar or after it', () => {
  fc.assert(
    fc.property(fc.array(labelled, { minLength: 1 }), fc.integer({ min: 300, max: 2000 }), (items, width) => {
      const window = windowOfLabelled(items, width, day)
      if (!window) throw new Error('no window')
      const px = (time: number) => ((time - window.from) / (window.until - window.from)) * width
      const lead = items.some(({ before }) => before > 0) ? 34 : 0
      for (const { from, until, width: own, before } of items) {
        expect(px(from) - before).toBeGreaterThanOrEqual(19)
        const label = Math.min(own, 0.6 * (width - 40 - lead))
        const isInside = px(until) - px(from) >= label
        expect(px(until) + (isInside ? 0 : label)).toBeLessThanOrEqual(width - 19)
      }
    }),
    runs,
  )
})

test('the window is no longer than the labels need', () => {
  const items = [
    { from: 0, until: day, before: 0, width: 50 },
    { from: 9 * day, until: 10 * day, before: 0, width: 200 },
  ]
  const window = windowOfLabelled(items, 1000, day)
  expect(window && Math.round((window.until - window.from) / day)).toBe(Math.round((10 * 1000) / (960 - 200)))
})

test('a single day stands a little before the middle of a month, and nothing has no window', () => {
  const window = windowOfLabelled([{ from: 0, until: day, before: 0, width: 40 }], 1000, 30 * day)
  expect(window && Math.round(-window.from / day)).toBe(12)
  expect(window && Math.round(window.until / day)).toBe(19)
  expect(windowOfLabelled([], 1000, day)).toBe(null)
  expect(windowOfLabelled([{ from: 0, until: day, before: 0, width: 40 }], 0, day)).toBe(null)
})

test('the label of the as-of date counts when the date lies among the events', () => {
  const room = { asOf, width: 1000, widthOf: () => 100 }
  expect(labelledItems([anItem('2019'), anItem('2020 to present')], room)).toHaveLength(3)
  expect(labelledItems([anItem('2019')], room)).toHaveLength(1)
  expect(labelledItems([anItem('2019 to ..')], room)[0]?.width).toBeGreaterThan(100)
  expect(labelledItems([anItem('2019')], { ...room, widthOf: () => 900 })[0]?.width).toBeLessThan(600)
})
