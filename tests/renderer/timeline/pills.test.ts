import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pill } from '../../../src/shared/api'
import { pillWords } from '../../../src/shared/messages/pills'
import { lanePalette } from '../../../src/shared/palette'
import { pillStretch } from '../../../src/renderer/timeline/pill-stretch'
import { drawnPills, pillStrength, pillText, visPills } from '../../../src/renderer/timeline/pills'
import { byStacking } from '../../../src/renderer/timeline/stacking'
import { visItems } from '../../../src/renderer/timeline/items'
import { anItem, runs } from './an-item'

const none = new Set<string>()
const context = {
  drawnIn: () => undefined,
  msPerPx: 1,
  colorOf: (lane: string | null) => `${lane}-color`,
  widthOf: () => 10,
  longest: 400,
  selected: none,
  dragged: none,
  pending: none,
  sortOf: () => 0,
}
const bucket = 2 ** 31
const aPill = (other: Partial<Pill> = {}): Pill => {
  const from = other.from ?? 733 * bucket
  return { row: 'mali', count: 128, until: from + bucket, ...other, from }
}

test('a pill is drawn in the colour of its lane, with its count, before all that stands in the row', () => {
  const pills = visPills(drawnPills([aPill()], context.drawnIn), context.colorOf, null)
  expect(pills).toMatchObject([{ group: 'mali', className: 'pill', type: 'range' }])
  expect(pills[0]?.looks).toBe("--lane:mali-color;--strength:23%;--count:'128'")
  const period = visItems([anItem('1900 to 2000', { kind: 'period' })], context)
  expect([...period, ...pills].toSorted(byStacking)[0]?.className).toBe('pill')
})

test('neighbouring pills leave more room between them than vis asks for, at the widths at which they are drawn', () => {
  const width = fc.double({ min: 0.65 * 48, max: 1.75 * 48, noNaN: true })
  fc.assert(
    fc.property(width, (px) => {
      const two = [aPill(), aPill({ from: 734 * bucket })]
      const [first, second] = visPills(drawnPills(two, context.drawnIn), context.colorOf, null)
      const free = (((second?.start ?? 0) - (first?.end ?? 0)) * px) / bucket
      expect(free).toBeGreaterThan(8)
      expect(free).toBeLessThan(24)
    }),
    runs,
  )
})

test('a pill keeps its id while its level, row and bucket stay, whatever it counts', () => {
  const idOf = (pill: Pill) => drawnPills([pill], context.drawnIn)[0]?.id
  expect(idOf(aPill({ count: 7 }))).toBe(idOf(aPill()))
  const others = [aPill({ row: 'us' }), aPill({ from: 734 * bucket }), aPill({ until: 735 * bucket })]
  expect(new Set([aPill(), ...others].map(idOf)).size).toBe(4)
})

test('in a collapsed lane the pills of all lanes under it are one mark', () => {
  const drawnIn = () => ({ row: 'africa', folded: true })
  const drawn = drawnPills([aPill(), aPill({ row: 'us', count: 12 })], drawnIn)
  expect(drawn).toMatchObject([{ row: 'africa', rows: ['mali', 'us'], count: 140, folded: true }])
  expect(visPills(drawn, context.colorOf, null)).toMatchObject([
    { type: 'background', className: 'pill-mark', group: 'africa' },
  ])
})

test('a pill is the stronger the more events it has', () => {
  const count = fc.integer({ min: 1, max: 10_000_000 })
  fc.assert(
    fc.property(count, count, (a, b) => {
      const [fewer, more] = [Math.min(a, b), Math.max(a, b)]
      expect(pillStrength(fewer)).toBeLessThanOrEqual(pillStrength(more))
    }),
    runs,
  )
  expect(pillStrength(1)).toBeLessThan(pillStrength(100))
})

test('the number of the fullest pill can be read in every colour of either theme', () => {
  const rgb = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  const light = (color: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = color.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  // As in tokens.css.
  const themes = { light: ['#1c2127', '#f5f5f2'], dark: ['#e6e9ec', '#14171a'] } as const
  for (const theme of ['light', 'dark'] as const) {
    const [ink, paper] = themes[theme].map(rgb) as [number[], number[]]
    for (const color of Object.values(lanePalette)) {
      const share = pillStrength(10_000_000) / 100
      const fill = rgb(color[theme]).map((c, at) => c * share + (paper[at] ?? 0) * (1 - share))
      const [dim, bright] = [light(ink), light(fill)].toSorted((a, b) => a - b) as [number, number]
      expect((bright + 0.05) / (dim + 0.05)).toBeGreaterThan(4.5)
    }
  }
})

test('counts are short', () => {
  expect([9, 128, 999, 1000, 1234, 98_765, 1_234_567].map(pillWords.short)).toEqual([
    '9',
    '128',
    '999',
    '1k',
    '1.2k',
    '98.8k',
    '1.2M',
  ])
})

test('a stretch of time is told to the unit that fits its length', () => {
  const said = (from: number, length: number) => pillStretch({ from, until: from + length })
  const at = Date.UTC(2020, 2, 5, 3, 14)
  const day = 86_400_000
  expect([
    said(at, 4 * 366 * day),
    said(at, 100 * day),
    said(at, 12 * day),
    said(at, 3_600_000),
    said(Date.UTC(-52, 0, 1), 5 * 366 * day),
  ]).toEqual([
    '2020 – 2024',
    'Mar – Jun 2020',
    '5 – 17 Mar 2020',
    '5 Mar 2020, 03:14 (UTC) – 5 Mar 2020, 04:14 (UTC)',
    '53 BCE – 48 BCE',
  ])
  const [pill] = drawnPills(
    [aPill({ from: Date.UTC(2020, 2, 5), until: Date.UTC(2020, 2, 20), count: 1280 })],
    context.drawnIn,
  )
  expect(pill && pillText(pill)).toBe('1,280 events, 5 – 19 Mar 2020')
})
