import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byStacking, visItems, type DrawContext } from '../../../src/renderer/timeline/items'
import { overAllLanes } from '../../../src/renderer/timeline/lanes'
import { anItem, runs } from './an-item'

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
  const keys = 'className content date end event group id label sort start style tier type'
  for (const item of made) {
    expect(Object.keys(item).toSorted().join(' ')).toBe(keys)
    expect(Object.values(item).every((value) => ['string', 'number'].includes(typeof value))).toBe(true)
    expect(item.content).toBe('')
    expect(item.style).not.toContain('<')
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
      start: new Date(start),
      end: new Date(start + length),
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
