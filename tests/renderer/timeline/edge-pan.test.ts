import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EdgePan, panSpeed } from '../../../src/renderer/timeline/edge-pan'

const area = { left: 200, right: 1000 }

beforeEach(() =>
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] }),
)
afterEach(() => vi.useRealTimers())

test('a drag pans only near an edge, faster the nearer, and towards that edge', () => {
  expect([600, 300, 900].map((x) => panSpeed(x, area))).toEqual([0, 0, 0])
  expect(panSpeed(990, area)).toBeGreaterThan(panSpeed(970, area))
  expect(panSpeed(970, area)).toBeGreaterThan(0)
  expect(panSpeed(5000, area)).toBe(panSpeed(1000, area))
  expect(panSpeed(200, area)).toBe(-panSpeed(1000, area))
})

test('held at the edge it goes on panning, frame by frame, until it is away or done', () => {
  const pan = vi.fn()
  const after = vi.fn()
  const edge = new EdgePan(pan)
  edge.follow(995, 500, area as DOMRect, after)
  vi.advanceTimersByTime(100)
  expect(pan.mock.calls.length).toBeGreaterThan(3)
  expect(after).toHaveBeenCalledTimes(pan.mock.calls.length)
  const until = pan.mock.calls.length
  edge.follow(600, 500, area as DOMRect, after)
  vi.advanceTimersByTime(100)
  expect(pan).toHaveBeenCalledTimes(until)
  edge.follow(205, 500, area as DOMRect, after)
  vi.advanceTimersByTime(50)
  expect(pan.mock.lastCall?.[0]).toBeLessThan(0)
  const last = pan.mock.calls.length
  edge.stop()
  vi.advanceTimersByTime(100)
  expect(pan).toHaveBeenCalledTimes(last)
})

test('what is taken hold of near an edge pans only when it is moved towards that edge', () => {
  const pan = vi.fn()
  const edge = new EdgePan(pan)
  edge.follow(215, 205, area as DOMRect, () => undefined)
  vi.advanceTimersByTime(100)
  expect(pan).not.toHaveBeenCalled()
  edge.follow(202, 205, area as DOMRect, () => undefined)
  vi.advanceTimersByTime(100)
  expect(pan).toHaveBeenCalled()
  edge.stop()
})
