import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visItems, type DrawContext } from '../../../src/renderer/timeline/items'
import { byStacking } from '../../../src/renderer/timeline/stacking'
import { overAllLanes } from '../../../src/renderer/timeline/lanes'
import type { TimelineItem } from '../../../src/shared/api'
import { datingOfEdtf } from '../../../src/shared/dates/edtf'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { endpointOf } from '../../../src/shared/dates/endpoint'
import { tail } from '../../../src/renderer/timeline/item-shape'
import { visRivals } from '../../../src/renderer/timeline/rivals'
import { shownItem } from '../../../src/renderer/timeline/shown-item'
import { anItem, asOf, runs } from './an-item'

const day = 86_400_000
const context: DrawContext = {
  drawnIn: () => undefined,
  msPerPx: day,
  colorOf: (lane) => (lane === null ? 'grey' : 'green'),
  widthOf: ({ title, date }) => (title.length + date.length) * 7,
  longest: 400,
  selected: new Set(),
  dragged: new Set(),
  pending: new Set(),
  sortOf: (item) => item.from,
}
const classOf = (date: string, other: Partial<DrawContext> = {}): string =>
  visItems([anItem(date)], { ...context, ...other })[0]?.className ?? ''

test('the label stands in the bar when it fits, else beside it; what is too narrow is only its mark', () => {
  expect(classOf('2022')).toBe('event moment inside')
  expect(classOf('2022', { msPerPx: 10 * day })).toBe('event moment beside')
  expect(classOf('18 August 2020')).toBe('event moment narrow beside')
})

test('ends without bounds, selection, drag and pending moves are classes', () => {
  const id = 'from 2018'
  const ids = new Set([id])
  const item = anItem('2018 to ..', { id })
  const all = { ...context, selected: ids, dragged: ids, pending: ids }
  expect(visItems([item], all)[0]?.className).toBe('event span inside end-open selected dragged pending')
  expect(classOf('2023 to present')).toBe('event span inside end-ongoing')
})

test('a period is a label that can be taken hold of and a band behind its lane, or behind all rows', () => {
  const inLane = visItems([anItem('2020 to 2022', { id: 'p', kind: 'period' })], context)
  const overAll = visItems([anItem('2020 to 2022', { id: 'p', kind: 'period', lane: null })], context)
  expect(inLane.map(({ type, group, tier }) => [type, group, tier])).toEqual([
    ['background', 'mali', 0],
    ['range', 'mali', 0],
  ])
  expect(overAll.map(({ type, group }) => [type, group])).toEqual([
    ['background', undefined],
    ['range', overAllLanes],
  ])
  expect(inLane[0]?.id).not.toBe(overAll[0]?.id)
})

test('vis gets only text and numbers, under the keys it is meant to get', () => {
  const title = '<img src=x onerror=alert(1)>'
  const made = visItems([anItem('2022', { title }), anItem('2020 to 2021', { kind: 'period' })], context)
  const keys =
    'beside className content date end event group height id label lasts looks place sort start tier type width'
  for (const item of made) {
    expect(Object.keys(item).toSorted().join(' ')).toBe(keys)
    expect(Object.values(item).every((value) => ['string', 'number', 'boolean'].includes(typeof value))).toBe(
      true,
    )
    expect(item.content).toBe('')
    expect(item.looks).not.toContain('<')
  }
  expect(made[0]?.label).toBe(title)
})

test('items have one order, whatever order they come in', () => {
  const days = fc.integer({ min: 0, max: 60 })
  const some = fc.array(fc.tuple(days, days, fc.constantFrom(0, 1)), { maxLength: 20 }).map((made) =>
    made.map(([start, length, tier], at) => ({
      id: String(at),
      tier,
      sort: start,
      lasts: length,
      place: String(length % 3),
    })),
  )
  const shuffled = some.chain((made) =>
    fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })),
  )
  fc.assert(
    fc.property(shuffled, ([made, other]) => {
      expect(other.toSorted(byStacking)).toEqual(made.toSorted(byStacking))
    }),
    runs,
  )
})

test('while it is dragged an item keeps its place in the order', () => {
  const [item] = visItems([anItem('2022')], { ...context, sortOf: () => 42 })
  expect(item?.sort).toBe(42)
})

test('in a collapsed lane an event is a mark in the row, without words, in the colour of its own lane', () => {
  const items = [anItem('2020', { id: 'a' }), anItem('2021', { id: 'b', kind: 'period' })]
  const folded = visItems(items, { ...context, drawnIn: () => ({ row: 'parent', folded: true }) })
  expect(folded.map(({ group, type, label, event }) => [group, type, label, event])).toEqual([
    ['parent', 'background', '', 'a'],
    ['parent', 'background', '', 'b'],
  ])
})

const edtfItem = (edtf: string, other: Partial<TimelineItem> = {}): TimelineItem => {
  const dating = datingOfEdtf(edtf)
  const start = dating && endpointOf(dating)
  if (start === null) throw new Error(edtf)
  const date = { text: edtf, shape: 'moment', start, end: null } as const
  return { ...anItem('2022', { id: edtf }), date, ...drawnBounds(date, asOf), ...other }
}

test('a moment bounded on one side is a stub beyond its bound, of the same px at every scale', () => {
  for (const msPerPx of [day, 40 * day]) {
    const [before] = visItems([edtfItem('[..2022-05]')], { ...context, msPerPx })
    expect(before?.className).toContain('start-unbounded')
    expect(before?.end).toBe(Date.UTC(2022, 5, 1))
    expect(((before?.end ?? 0) - (before?.start ?? 0)) / msPerPx).toBe(tail)
    const [after] = visItems([edtfItem('[2016..]')], { ...context, msPerPx })
    expect(after?.className).toContain('end-unbounded')
    expect(after?.start).toBe(Date.UTC(2016, 0, 1))
  }
})

test('open and unknown ends have their tail in the box, so that no label lies on it', () => {
  const [open] = visItems([anItem('2018 to ..')], context)
  expect(open?.end).toBe(Date.UTC(2019, 0, 1) + tail * day)
  const [known] = visItems([anItem('2018 to 2020')], context)
  expect(known?.end).toBe(Date.UTC(2021, 0, 1))
})

test('of several dates each is a bar and a ring while the holes can be seen', () => {
  const [near] = visItems([edtfItem('[2012,2016,2019..2020]')], context)
  expect(near?.className).toContain('holes')
  expect(near?.looks.match(/radial-gradient/g)).toHaveLength(3)
  const [far] = visItems([edtfItem('[2012,2016,2019..2020]')], { ...context, msPerPx: 2000 * day })
  expect(far?.className).not.toContain('holes')
})

test('what is in doubt is told from what is not', () => {
  expect(classOf('2022?')).toContain('doubted')
  expect(classOf('c. 2022')).not.toContain('doubted')
})

test('events of one day stand in their order by hand', () => {
  const items = [
    anItem('18 August 2020', { id: 'a', dayPosition: 'a2' }),
    anItem('18 August 2020', { id: 'b', dayPosition: 'a1' }),
    anItem('18 August 2020', { id: 'c' }),
  ]
  const ordered = visItems(items, context).toSorted(byStacking)
  expect(ordered.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

test('a rival date stands faintly at its own time, next below its event, and belongs to it', () => {
  const event = anItem('2020', { id: 'coup', title: 'Coup' })
  const other = anItem('2020', { id: 'zz' })
  const { date, from, until } = anItem('2018 to 2019')
  const rival = { claim: 'r', event: 'coup', key: 1, lane: 'mali', kind: 'event', title: 'Coup' } as const
  const rivals = visRivals([{ ...rival, date, from, until }], [event], context)
  expect(rivals).toHaveLength(1)
  expect(rivals[0]).toMatchObject({ event: 'coup', start: from, date: 'rival date: 2018 – 2019' })
  expect(rivals[0]?.className).toMatch(/^rival /)
  const order = [...rivals, ...visItems([other, event], context)].toSorted(byStacking)
  expect(order.map(({ id }) => id)).toEqual(['coup', 'rival r', 'zz'])
  expect(visRivals([{ ...rival, date, from, until }], [], context)).toEqual([])
})

test('a rival date has its own shape also where its event stands at another wall time', () => {
  const event = anItem('18 Aug 2020 14:30 UTC', { id: 'coup', title: 'Coup' })
  const inTokyo = shownItem(event, { asOf: 0, zone: 'Asia/Tokyo' })
  expect(inTokyo.shown).toBeDefined()
  const { date, from, until } = anItem('2015 to 2019')
  const fields = { claim: 'r', event: 'coup', key: 1, lane: 'mali', kind: 'event', title: 'Coup' } as const
  const rival = { ...fields, date, from, until }
  const [shape] = visRivals([rival], [event], context)
  expect(visRivals([rival], [inTokyo], context)[0]).toMatchObject({
    looks: shape?.looks,
    className: shape?.className,
  })
})

test('a rival date goes with its event to the lane that it is dragged to', () => {
  const { date, from, until } = anItem('2018')
  const fields = { claim: 'r', event: 'coup', key: 1, lane: 'mali', kind: 'event', title: 'Coup' } as const
  const dragged = anItem('2020', { id: 'coup', lane: 'niger' })
  expect(visRivals([{ ...fields, date, from, until }], [dragged], context)[0]?.group).toBe('niger')
})
