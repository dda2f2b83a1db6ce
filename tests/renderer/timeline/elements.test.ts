import { expect, test } from 'vitest'
import { itemElement } from '../../../src/renderer/timeline/item-element'
import { visItems } from '../../../src/renderer/timeline/items'
import { spokenText } from '../../../src/renderer/timeline/item-texts'
import { rowsOf } from '../../../src/renderer/timeline/lanes'
import { rowElement } from '../../../src/renderer/timeline/row-element'
import { allSeen, lanesInView } from '../../../src/shared/lanes/lanes-in-view'
import { aLane, anItem } from './an-item'

const none = new Set<string>()
const context = {
  drawnIn: () => undefined,
  msPerPx: 1,
  colorOf: () => 'green',
  widthOf: () => 10,
  longest: 400,
  selected: none,
  dragged: none,
  pending: none,
  sortOf: () => 0,
}

test('titles are text: markup stays as it was typed', () => {
  const title = '<img src=x onerror=alert(1)> & <b>bold</b>'
  const [item] = visItems([anItem('c. May 2021', { title })], context)
  const element = item && itemElement(item)
  expect(element?.querySelector('img, b')).toBe(null)
  expect([...(element?.children ?? [])].map((part) => part.textContent)).toEqual([title, 'c. May 2021'])
  const [row] = rowsOf(
    lanesInView([aLane('a', { title })], allSeen),
    [{ lane: 'a', count: 1234 }],
    false,
    'light',
  )
  const label = row && rowElement(row)
  expect(label?.querySelector('img, b')).toBe(null)
  expect(label?.textContent).toBe(`${title}+1,234 more — zoom in`)
})

test('every text finds its own direction', () => {
  const [item] = visItems([anItem('2022', { title: 'زيارة' })], context)
  const element = item && itemElement(item)
  expect([...(element?.querySelectorAll('span') ?? [])].map(({ dir }) => dir)).toEqual(['auto', 'auto'])
})

test('a screen reader hears title, date, kind, ends, notes and lane', () => {
  const item = anItem('2023 to present', { title: 'Africa Corps', kind: 'milestone', notes: 2 })
  expect(spokenText(item, 'Russia')).toBe(
    'Africa Corps · 2023 – ongoing · milestone · ongoing · 2 notes, Russia',
  )
})
