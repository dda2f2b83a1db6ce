import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  centredOn,
  dragged,
  handleOf,
  moved,
  movedByKey,
  msPerPx,
  narrowestHandle,
  timeAt,
  xOf,
  type HandlePart,
  type Strip,
} from '../../../src/renderer/overview/strip'
import type { TimeSpan } from '../../../src/renderer/state/time-span'
import { runs } from '../timeline/an-item'

const day = 86_400_000
const year = 365.2425 * day
const [ancient, late] = [-4970 * year, 130 * year]

const strip = fc
  .record({
    from: fc.integer({ min: ancient, max: 50 * year }),
    length: fc.integer({ min: 30 * day, max: 5100 * year }),
    width: fc.integer({ min: 100, max: 2000 }),
  })
  .map(({ from, length, width }): Strip => ({ from, until: from + length, width }))

/** A strip and a window within it, as shares of its length. */
const withWindow = fc
  .tuple(strip, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.001, max: 1, noNaN: true }))
  .map(([of, start, share]): readonly [Strip, TimeSpan] => {
    const length = Math.ceil((of.until - of.from) * share)
    const from = Math.floor(of.from + start * (of.until - of.from - length))
    return [of, { from, until: from + length }]
  })
const part = fc.constantFrom<HandlePart>('start', 'window', 'end')
const px = fc.integer({ min: -3000, max: 3000 })

describe('the handle on the strip', () => {
  test('says the window: the times at its edges are those of the window', () => {
    fc.assert(
      fc.property(withWindow, ([of, window]) => {
        const { x, width } = handleOf(of, window)
        fc.pre(width > narrowestHandle)
        expect(Math.abs(timeAt(of, x) - window.from)).toBeLessThanOrEqual(2)
        expect(Math.abs(timeAt(of, x + width) - window.until)).toBeLessThanOrEqual(2)
      }),
      runs,
    )
  })

  test('stays on the strip and can be taken hold of, wherever the window is', () => {
    fc.assert(
      fc.property(
        strip,
        fc.integer({ min: ancient * 2, max: late * 2 }),
        fc.integer({ min: 1, max: 6000 * year }),
        (of, from, length) => {
          const { x, width } = handleOf(of, { from, until: from + length })
          expect(width).toBeGreaterThanOrEqual(narrowestHandle)
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(of.width + 1e-6)
        },
      ),
      runs,
    )
  })

  test('of a week between 3000 BCE and 2100 is 8 px wide and stands around its time', () => {
    const of: Strip = { from: ancient, until: late, width: 1000 }
    const { x, width } = handleOf(of, { from: 0, until: 7 * day })
    expect(width).toBe(8)
    expect(x + 4).toBeCloseTo(xOf(of, 3.5 * day))
  })
})

describe('a drag of the handle', () => {
  test('of its middle keeps the length of the window, and the way back leads back', () => {
    fc.assert(
      fc.property(withWindow, px, ([of, window], by) => {
        const to = dragged(of, window, 'window', by)
        expect(to.until - to.from).toBe(window.until - window.from)
        const way = by * msPerPx(of)
        const middle = (window.from + window.until) / 2 + way
        fc.pre(middle >= of.from && middle <= of.until)
        const back = dragged(of, to, 'window', -by)
        expect(Math.abs(back.from - window.from)).toBeLessThanOrEqual(2)
      }),
      runs,
    )
  })

  test('of an edge leaves the other edge alone, and never turns the window round', () => {
    fc.assert(
      fc.property(withWindow, fc.constantFrom('start', 'end'), px, ([of, window], edge, by) => {
        const to = dragged(of, window, edge, by)
        expect(edge === 'start' ? to.until : to.from).toBe(edge === 'start' ? window.until : window.from)
        expect(to.until).toBeGreaterThan(to.from)
        expect(to.from).toBeGreaterThanOrEqual(of.from - 2)
        expect(to.until).toBeLessThanOrEqual(of.until + 2)
      }),
      runs,
    )
  })

  test('takes an edge that is beyond the strip at the strip’s end', () => {
    const of: Strip = { from: 0, until: 1000 * day, width: 1000 }
    const window = { from: -500 * day, until: 1500 * day }
    expect(dragged(of, window, 'end', -100)).toEqual({ from: window.from, until: 900 * day })
    expect(dragged(of, window, 'start', 100)).toEqual({ from: 100 * day, until: window.until })
  })
})

describe('keys on the handle', () => {
  const of: Strip = { from: 0, until: 1000 * day, width: 1000 }
  const window = { from: 400 * day, until: 500 * day }
  const press = (at: HandlePart, key: string, shiftKey = false) =>
    movedByKey(of, of, window, at, { key, shiftKey })

  test('move by a tenth of the window, with Shift by most of it', () => {
    expect(press('window', 'ArrowRight')).toEqual({ from: 410 * day, until: 510 * day })
    expect(press('window', 'ArrowLeft', true)).toEqual({ from: 320 * day, until: 420 * day })
    expect(press('start', 'ArrowDown')).toEqual({ from: 390 * day, until: 500 * day })
    expect(press('end', 'PageUp')).toEqual({ from: 400 * day, until: 580 * day })
  })

  test('lead to both ends of the strip, and nothing else is taken', () => {
    expect(press('window', 'Home')).toEqual({ from: -10 * day, until: 90 * day })
    expect(press('window', 'End')).toEqual({ from: 910 * day, until: 1010 * day })
    expect(press('start', 'Home')).toEqual({ from: 0, until: 500 * day })
    expect(press('end', 'End')).toEqual({ from: 400 * day, until: 1000 * day })
    for (const key of ['a', 'Tab', 'Enter', 'toString']) expect(press('window', key)).toBeNull()
  })

  test('never lose the window', () => {
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End')
    fc.assert(
      fc.property(
        withWindow,
        part,
        fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 30 }),
        ([on, first], at, pressed) => {
          const last = pressed.reduce(
            (now, [key, shiftKey]) => movedByKey(on, on, now, at, { key, shiftKey }) ?? now,
            first,
          )
          expect(last.until).toBeGreaterThan(last.from)
          expect(last.until).toBeGreaterThanOrEqual(on.from)
          expect(last.from).toBeLessThanOrEqual(on.until)
        },
      ),
      runs,
    )
  })
})

test('a press beside the handle brings the middle of the window there', () => {
  const of: Strip = { from: 0, until: 1000 * day, width: 1000 }
  expect(centredOn(of, { from: 0, until: 10 * day }, timeAt(of, 500))).toEqual({
    from: 495 * day,
    until: 505 * day,
  })
  expect(moved(of, { from: 0, until: 10 * day }, 'window', 9999 * day)).toEqual({
    from: 995 * day,
    until: 1005 * day,
  })
})
