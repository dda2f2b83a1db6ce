import { expect, test } from 'vitest'
import { wheelIntent } from '../../../src/renderer/timeline/wheel'

const turn = (turned: Partial<WheelEvent>) =>
  wheelIntent({
    deltaX: 0,
    deltaY: 0,
    deltaMode: 0,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    ...turned,
  })

test('down widens the window, up narrows it by the same', () => {
  const [out, back] = [turn({ deltaY: 100 }), turn({ deltaY: -100 })]
  expect(out.kind === 'zoom' && back.kind === 'zoom' && out.factor > 1).toBe(true)
  expect(out.kind === 'zoom' && back.kind === 'zoom' ? out.factor * back.factor : 0).toBeCloseTo(1)
})

test('sideways or with Shift it pans, with Alt it scrolls the lanes, and a pinch zooms', () => {
  expect(turn({ deltaX: 40, deltaY: 5 })).toEqual({ kind: 'pan', px: 40 })
  expect(turn({ deltaY: 40, shiftKey: true })).toEqual({ kind: 'pan', px: 40 })
  expect(turn({ deltaY: 3, deltaMode: 1, altKey: true })).toEqual({ kind: 'scroll', px: 48 })
  expect(turn({ deltaX: 9, deltaY: 3, ctrlKey: true }).kind).toBe('zoom')
})
