import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventShape } from '../../../src/shared/figure/event-shape'
import { timeScale } from '../../../src/shared/figure/time-scale'
import { datingOfEdtf } from '../../../src/shared/dates/edtf'
import { endpointOf, endpointWithout } from '../../../src/shared/dates/endpoint'
import type { Endpoint } from '../../../src/shared/dates/date-value'
import { aReading, runs } from '../dates/arbitrary-dates'
import { mark } from '../../../src/shared/figure/figure-style'
import { edgeRoom } from '../../../src/shared/figure/edge-room'
import { knownBounds } from '../../../src/shared/dates/known-bounds'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { reading } from './figure-builders'

const asOf = Date.UTC(2026, 0, 1)
/** 100 px to the year, 2016 to 2026. */
const scale = timeScale({ from: Date.UTC(2016, 0, 1), until: asOf }, 0, 1000)
const shapeOf = (text: string) => eventShape(reading(text), asOf, scale)

describe('the shape of a date', () => {
  test('is a mark for a moment known well enough for the scale', () => {
    expect(shapeOf('18 Aug 2020')).toMatchObject({ kind: 'mark' })
    expect(shapeOf('Aug 2020')).toMatchObject({ kind: 'mark' })
  })

  test('is a soft bar over all possible instants for a moment known only to the year', () => {
    const shape = shapeOf('2022')
    expect(shape).toMatchObject({ kind: 'bar', oneMoment: true, start: 'soft', end: 'soft' })
    expect((shape?.right ?? 0) - (shape?.left ?? 0)).toBeCloseTo(100, 0)
  })

  test('is solid where a span is certain and soft where its ends are not', () => {
    const shape = shapeOf('2018 - 1 Jul 2021')
    expect(shape).toMatchObject({ kind: 'bar', oneMoment: false, start: 'soft', end: 'sure' })
    expect((shape?.coreLeft ?? 0) - (shape?.left ?? 0)).toBeCloseTo(100, 0)
    expect(shape?.coreRight).toBe(shape?.right)
  })

  test('runs to the as-of date while it goes on, and off the plot when it is open', () => {
    expect(shapeOf('1 Jan 2020 - ongoing')).toMatchObject({ end: 'ongoing', right: 1000 })
    expect(shapeOf('from 1 Jan 2020')).toMatchObject({ end: 'open', right: 1000 })
    expect(shapeOf('until 1 Jan 2020')).toMatchObject({ start: 'open', left: 0 })
  })

  test('keeps an end that goes on behind its start when the as-of date lies before it', () => {
    const shape = eventShape(reading('1 Jan 2022 - ongoing'), Date.UTC(2019, 0, 1), scale)
    expect(shape?.right).toBeGreaterThanOrEqual(shape?.left ?? Infinity)
  })
})

function end(edtf: string): Endpoint {
  if (edtf === 'open' || edtf === 'unknown') return endpointWithout(edtf)
  const dating = datingOfEdtf(edtf)
  const made = dating && endpointOf(dating)
  if (made === null) throw new Error(edtf)
  return made
}
const momentOf = (edtf: string) =>
  eventShape({ text: '', shape: 'moment', start: end(edtf), end: null }, asOf, scale)
const spanOf = (first: string, last: string) =>
  eventShape({ text: '', shape: 'span', start: end(first), end: end(last) }, asOf, scale)

describe('what has no bound on one side', () => {
  test('is a stub of a fixed length from the bound on, and still one moment', () => {
    const before = momentOf('[..2019-12]')
    expect(before).toMatchObject({
      start: 'unbounded',
      end: 'sure',
      oneMoment: true,
      right: scale.x(Date.UTC(2020, 0)),
    })
    expect((before?.right ?? 0) - (before?.left ?? 0)).toBe(mark.stub)
    const after = momentOf('[2020..]')
    expect(after).toMatchObject({
      start: 'sure',
      end: 'unbounded',
      oneMoment: true,
      left: scale.x(Date.UTC(2020, 0)),
    })
  })

  test('lets a span fade beyond its last certain instant, unlike an open end, which runs to the edge', () => {
    const after = spanOf('2017-01-01', '[2020-01-01..]')
    expect(after).toMatchObject({ start: 'sure', end: 'unbounded', oneMoment: false })
    expect(after?.right).toBeCloseTo((after?.coreRight ?? 0) + mark.stub)
    expect(spanOf('2017-01-01', 'open')).toMatchObject({ end: 'open', right: scale.right })
    expect(spanOf('2017-01-01', 'unknown')).toMatchObject({ end: 'unknown' })
  })

  test('may lie beyond both bounds where each end knows only the other side', () => {
    const shape = spanOf('[..2019]', '[2017..]')
    expect(shape?.left).toBeCloseTo(scale.x(Date.UTC(2017, 0)) - mark.stub)
    expect(shape?.right).toBeCloseTo(scale.x(Date.UTC(2020, 0)) + mark.stub)
  })
})

describe('one of several dates', () => {
  test('leaves the holes empty that can be seen', () => {
    const shape = momentOf('[2017,2020..2021,2024]')
    expect(shape?.stretches.map(({ left, right }) => [Math.round(left), Math.round(right)])).toEqual([
      [100, 200],
      [400, 600],
      [800, 900],
    ])
  })

  test('is one stretch where no hole is left', () => {
    expect(momentOf('[2017,2018]')).toMatchObject({ stretches: [], oneMoment: true })
  })
})

test('what is in doubt is told from what is not', () => {
  expect(momentOf('2019?')?.doubted).toBe(true)
  expect(momentOf('2019~')?.doubted).toBe(false)
  expect(spanOf('2017?', '2019')?.doubted).toBe(true)
})

test('whatever is drawn is in order and on the plot, with room for what has no bound', () => {
  fc.assert(
    fc.property(aReading, (date) => {
      const { from, until, openStart, openEnd } = drawnBounds(date, asOf)
      fc.pre(!(openStart && openEnd))
      const known = date.end === null ? knownBounds(date.start) : null
      const around = {
        from: Math.min(from, known?.from ?? from) - 1e9,
        until: Math.max(until, known?.until ?? until) + 1e9,
      }
      const page = timeScale(around, 0, 1000, edgeRoom([date]))
      const shape = eventShape(date, asOf, page)
      if (shape === null) throw new Error('nothing is drawn')
      const { left, coreLeft, coreRight, right, stretches } = shape
      const parts = [left, ...stretches.flatMap((stretch) => [stretch.left, stretch.right]), right]
      expect(parts).toEqual(parts.toSorted((a, b) => a - b))
      expect(left).toBeLessThanOrEqual(coreLeft + 1e-6)
      expect(coreLeft).toBeLessThanOrEqual(coreRight)
      expect(coreRight).toBeLessThanOrEqual(right + 1e-6)
      // A bar too narrow for the eye grows a little to both sides.
      expect(left).toBeGreaterThanOrEqual(-mark.leastStretch)
      expect(right).toBeLessThanOrEqual(1000 + mark.leastStretch)
    }),
    runs,
  )
})
