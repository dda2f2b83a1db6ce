import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barsPath, edgeText, stripLabels, windowText } from '../../../src/renderer/overview/strip-drawing'
import type { Strip } from '../../../src/renderer/overview/strip'
import { runs } from '../timeline/an-item'

const year = 365.2425 * 86_400_000
const width = (text: string): number => text.length * 7

test('labels never touch and none is cut, from days to five thousand years', () => {
  const strips = fc.record({
    from: fc.integer({ min: -4970 * year, max: 100 * year }),
    length: fc.integer({ min: 30 * 86_400_000, max: 5100 * year }),
    width: fc.integer({ min: 120, max: 2000 }),
  })
  fc.assert(
    fc.property(strips, ({ from, length, width: room }) => {
      const labels = stripLabels({ from, until: from + length, width: room }, width)
      for (const [at, label] of labels.entries()) {
        const next = labels[at + 1]
        expect(label.x).toBeGreaterThanOrEqual(0)
        expect(label.x + width(label.text)).toBeLessThanOrEqual(next ? next.x - 10 : room)
      }
    }),
    runs,
  )
})

test('years are labelled BCE and CE', () => {
  const strip: Strip = { from: Date.UTC(-2999, 0, 1), until: Date.UTC(2100, 0, 1), width: 900 }
  const texts = stripLabels(strip, width).map(({ text }) => text)
  expect(texts).toContain('2000 BCE')
  expect(texts).toContain('1500')
})

test('a year’s strip says its months, and the year where it begins', () => {
  const strip: Strip = { from: Date.UTC(2019, 11, 15), until: Date.UTC(2020, 11, 20), width: 900 }
  const texts = stripLabels(strip, width).map(({ text }) => text)
  expect(texts).toEqual(expect.arrayContaining(['2020', 'Jul']))
})

test('there is a bar for each part with events, taller where there are more', () => {
  const strip: Strip = { from: 0, until: 400, width: 400 }
  const path = barsPath({ from: 0, until: 400, counts: [1, 0, 4, 100], progress: null }, strip, 30)
  const bars = path.split('z').filter((bar) => bar !== '')
  expect(bars.map((bar) => bar.split('h')[0])).toEqual(['M0.00 30V27.0', 'M200.00 30V24.0', 'M300.00 30V0.0'])
})

test('the ends of a window are said as fine as the window is', () => {
  const at = (iso: string): number => Date.parse(iso)
  const long = { from: at('1900-01-01T00:00Z'), until: at('2000-01-01T00:00Z') }
  expect(windowText(long)).toBe('1900 to 1999')
  const months = { from: at('2020-02-01T00:00Z'), until: at('2020-08-19T00:00Z') }
  expect(windowText(months)).toBe('1 Feb 2020 to 18 Aug 2020')
  const hours = { from: at('2020-08-18T06:00Z'), until: at('2020-08-18T12:00Z') }
  expect(edgeText(hours.from, hours)).toBe('18 Aug 2020, 06:00 (UTC)')
  expect(edgeText(-8.64e15, { from: -8.64e15, until: 8.64e15 })).toMatch(/BCE$/)
})
