import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCard } from '../../../src/renderer/hover-card/place-card'
import { runs } from '../timeline/an-item'

const size = (most: number) => fc.integer({ min: 20, max: most })

test('a card is inside the window and off its event wherever there is room for that', () => {
  const cases = fc.record({
    window: fc.record({
      width: fc.integer({ min: 400, max: 2000 }),
      height: fc.integer({ min: 400, max: 1200 }),
    }),
    card: fc.record({ width: size(360), height: size(360) }),
    anchor: fc.record({
      left: fc.integer({ min: -3000, max: 2000 }),
      top: fc.integer({ min: 0, max: 1200 }),
      width: size(5000),
      height: size(40),
    }),
    x: fc.integer({ min: 0, max: 2000 }),
  })
  fc.assert(
    fc.property(cases, ({ window, card, anchor: { left, top, width, height }, x }) => {
      const anchor = { left, top, right: left + width, bottom: top + height }
      const place = placeCard(anchor, card, window, x)
      expect(place.left).toBeGreaterThanOrEqual(8)
      expect(place.top).toBeGreaterThanOrEqual(8)
      expect(place.left + card.width).toBeLessThanOrEqual(window.width - 8)
      expect(place.top + card.height).toBeLessThanOrEqual(window.height - 8)
      const isRoom =
        (anchor.bottom + 8 >= 8 && anchor.bottom + 8 + card.height <= window.height - 8) ||
        (anchor.top - 8 - card.height >= 8 && anchor.top - 8 <= window.height - 8)
      const isOver =
        place.left < anchor.right &&
        place.left + card.width > anchor.left &&
        place.top < anchor.bottom &&
        place.top + card.height > anchor.top
      if (isRoom) expect(isOver).toBe(false)
    }),
    runs,
  )
})

test('it stands below its event, above where the window ends, and beside where neither fits', () => {
  const window = { width: 1000, height: 600 }
  const card = { width: 300, height: 200 }
  const at = (top: number) => ({ left: 100, right: 200, top, bottom: top + 24 })
  expect(placeCard(at(100), card, window, 150)).toEqual({ left: 126, top: 132 })
  expect(placeCard(at(500), card, window, 150)).toEqual({ left: 126, top: 292 })
  const tall = { ...card, height: 500 }
  expect(placeCard(at(200), tall, window, 150)).toEqual({ left: 208, top: 92 })
})
