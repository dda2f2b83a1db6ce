import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandBetween, touches, type Box } from '../../../src/renderer/timeline/rubber-band'
import { runs } from './an-item'

const area: Box = { left: 100, top: 50, right: 900, bottom: 650 }
const point = fc.record({ x: fc.integer({ min: -500, max: 1500 }), y: fc.integer({ min: -500, max: 1500 }) })

test('a band is the same whichever corner it was begun at, and stays in the timeline', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const band = bandBetween(a, b, area)
      expect(band).toEqual(bandBetween(b, a, area))
      expect(band).toEqual(bandBetween({ x: a.x, y: b.y }, { x: b.x, y: a.y }, area))
      expect(band.left >= area.left && band.right <= area.right && band.left <= band.right).toBe(true)
      expect(band.top >= area.top && band.bottom <= area.bottom && band.top <= band.bottom).toBe(true)
    }),
    runs,
  )
})

test('a band touches what it meets by an edge or lies in, and nothing beside it', () => {
  const band: Box = { left: 200, top: 200, right: 300, bottom: 300 }
  const box = (left: number, top: number, width: number, height: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  })
  expect(touches(band, box(100, 250, 100, 10))).toBe(true)
  expect(touches(band, box(220, 220, 5, 5))).toBe(true)
  expect(touches(band, box(0, 0, 1000, 1000))).toBe(true)
  expect(touches(band, box(100, 250, 99, 10))).toBe(false)
  expect(touches(band, box(250, 301, 9, 9))).toBe(false)
})
