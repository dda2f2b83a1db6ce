import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisOf, axisStep, type AxisLabel } from '../../../src/renderer/timeline/axis'
import { lengthOf, ticksOf } from '../../../src/renderer/timeline/axis-steps'
import { runs } from './an-item'

const day = 86_400_000
const year = 365.2425 * day
const measure = { tick: (text: string) => text.length * 6, context: (text: string) => text.length * 6.6 }
const texts = (labels: readonly AxisLabel[]) => labels.map(({ text }) => text)

/** Windows from a minute to 40,000 years around any time. */
const windows = fc
  .tuple(fc.double({ min: 4.8, max: 15.1, noNaN: true }), fc.double({ min: -2e14, max: 2e14, noNaN: true }))
  .map(([size, middle]) => ({ from: middle - 10 ** size / 2, until: middle + 10 ** size / 2 }))
const widths = fc.integer({ min: 400, max: 2400 })

test('eight years on a narrow timeline are labelled year by year, seven months month by month', () => {
  const years = { from: Date.UTC(2018, 9, 1), until: Date.UTC(2026, 9, 1) }
  expect(texts(axisOf(years, 570, measure).ticks)).toEqual([
    '2019',
    '2020',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
    '2026',
  ])
  const months = { from: Date.UTC(2022, 9, 1), until: Date.UTC(2023, 4, 1) }
  const axis = axisOf(months, 570, measure)
  expect(texts(axis.ticks)).toEqual(['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr'])
  expect(texts(axis.contexts)).toEqual(['2022', '2023'])
})

test('the days of a month, hours of a night and minutes of an hour are labelled', () => {
  const from = Date.UTC(2022, 7, 10)
  const labelled = (length: number) => texts(axisOf({ from, until: from + length }, 600, measure).ticks)
  expect(labelled(40 * day)).toEqual(['11', '16', '21', '26', '1', '6', '11', '16'])
  expect(labelled(day / 3)).toEqual(['00:00', '01:00', '02:00', '03:00', '04:00', '05:00', '06:00', '07:00'])
  expect(labelled(20 * 60_000).slice(0, 3)).toEqual(['00:00', '00:02', '00:04'])
})

test('centuries are round as they are written: there is no year 0', () => {
  const at = (astronomical: number) => new Date(0).setUTCFullYear(astronomical, 0, 1)
  const axis = axisOf({ from: at(-230), until: at(290) }, 420, measure)
  expect(texts(axis.ticks)).toEqual(['200 BCE', '100 BCE', '1 CE', '100 CE', '200 CE'])
})

test('at every zoom ticks stand well apart, but not far, and they are the ticks of their step', () => {
  fc.assert(
    fc.property(windows, widths, (window, width) => {
      const msPerPx = (window.until - window.from) / width
      const step = axisStep(msPerPx, window.from, measure.tick)
      const gap = lengthOf(step) / msPerPx
      expect(gap).toBeGreaterThanOrEqual(50)
      expect(gap).toBeLessThanOrEqual(200)
      const ticks = ticksOf(step, window.from, window.until)
      for (const [index, at] of ticks.slice(1).entries()) {
        const distance = (at - (ticks[index] ?? 0)) / lengthOf(step)
        expect(distance).toBeGreaterThan(0.25)
        expect(distance).toBeLessThan(1.6)
      }
    }),
    runs,
  )
})

test('no two labels of a row touch, and none is cut off at the end', () => {
  fc.assert(
    fc.property(windows, widths, (window, width) => {
      const axis = axisOf(window, width, measure)
      const rows = [
        { labels: axis.ticks, of: measure.tick },
        { labels: axis.contexts, of: measure.context },
      ]
      for (const { labels, of } of rows) {
        for (const [index, { x, text }] of labels.entries()) {
          expect(x + of(text)).toBeLessThan(Math.min(labels[index + 1]?.x ?? Infinity, width))
        }
      }
    }),
    runs,
  )
})

test('the stretch that the window begins in is named until the next one pushes it out', () => {
  const contexts = (from: number) => axisOf({ from, until: from + 0.8 * year }, 600, measure).contexts
  expect(contexts(Date.UTC(2022, 8, 1))[0]).toEqual({ x: 0, text: '2022' })
  expect(contexts(Date.UTC(2022, 11, 20))[0]?.x).toBeLessThan(0)
  expect(texts(contexts(Date.UTC(2023, 0, 1)))).toEqual(['2023'])
})

test('says that its ticks are times of day, so that the zone is named, and only then', () => {
  const night = Date.UTC(2020, 7, 18, 20)
  const hasTime = (length: number): boolean =>
    axisOf({ from: night, until: night + length }, 1000, measure).hasTime
  expect([60_000, 3_600_000, 2 * day, 90 * day, 9 * year].map(hasTime)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
