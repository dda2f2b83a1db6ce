import { expect, test } from 'vitest'
import { middleInSight, zoomWindow } from '../../../src/renderer/timeline/zoom-window'

const window = { from: 100, until: 200 }

test('a zoom leaves the fixed time where it was on screen', () => {
  const zoomed = zoomWindow(window, 0.5, 120)
  expect(zoomed).toEqual({ from: 110, until: 160 })
  expect((120 - zoomed.from) / (zoomed.until - zoomed.from)).toBe(0.2)
})

test('what is held is the middle of what can be seen of an event, and nothing of one that is out of sight', () => {
  expect(middleInSight({ from: 120, until: 140 }, window)).toBe(130)
  expect(middleInSight({ from: 0, until: 140 }, window)).toBe(120)
  expect(middleInSight({ from: 0, until: 99 }, window)).toBe(null)
  expect(middleInSight({ from: 201, until: 300 }, window)).toBe(null)
})
