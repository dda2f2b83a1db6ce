import { expect, test } from 'vitest'
import { placeFades } from '../../../src/renderer/timeline/fades'
import { drawnRivals } from '../../../src/renderer/timeline/rivals'
import { anItem } from './an-item'

/** Two years of a century: vis cuts the box of the century off a window's width before and after it. */
const window = { from: Date.UTC(1950, 0, 1), until: Date.UTC(1952, 0, 1) }
const msPerPx = (window.until - window.from) / 1000
const places = (box: HTMLElement) =>
  ['--from', '--core-from', '--until'].map((name) => box.style.getPropertyValue(name))

test('what fades in a box that is cut off keeps its time, a rival date as well as an event', () => {
  const century = anItem('20th century', { id: 'a' })
  const { date, from, until } = century
  const rival = { claim: 'r', event: 'b', key: 1, lane: 'mali', kind: 'event', title: '' } as const
  const rivals = drawnRivals([{ ...rival, date, from, until }], [anItem('1951', { id: 'b' })])
  const boxes = new Map(['a', 'rival r'].map((id) => [id, document.createElement('div')]))
  placeFades([century, ...rivals], { window, bodyOf: (id) => boxes.get(id) }, msPerPx)
  const [event, other] = [...boxes.values()].map(places)
  expect(event?.map((place) => Number.parseFloat(place))).toEqual([
    expect.closeTo(-800, -1),
    expect.closeTo(33, -1),
    expect.closeTo(867, -1),
  ])
  expect(other).toEqual(event)
})
