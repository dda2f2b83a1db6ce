import { expect, test } from 'vitest'
import { listedItems, steadyWindow } from '../../../src/renderer/timeline/listed-items'
import { anItem } from './an-item'

const window = { from: Date.UTC(2020, 0, 1), until: Date.UTC(2024, 0, 1) }
const ids = (items: ReturnType<typeof listedItems>) => items.map(({ id }) => id)

test('the list has the events of the window in order of time, and the active one wherever it is', () => {
  const items = ['2022', '2019', '2021 to 2025', '2030'].map((date) => anItem(date))
  expect(ids(listedItems(items, window, null))).toEqual(['2021 to 2025', '2022'])
  expect(ids(listedItems(items, window, '2030'))).toEqual(['2021 to 2025', '2022', '2030'])
})

test('events of the same day are listed as they were put by hand', () => {
  const items = [
    anItem('18 Aug 2020', { id: 'a', dayPosition: 'a1' }),
    anItem('18 Aug 2020', { id: 'b', dayPosition: 'a0' }),
    anItem('18 Aug 2020', { id: 'c' }),
  ]
  expect(ids(listedItems(items, window, null))).toEqual(['c', 'b', 'a'])
})

test('the list stays short, and the active event is in it', () => {
  const many = Array.from({ length: 2000 }, (_, at) =>
    anItem('2022', { id: `e${String(at).padStart(4, '0')}` }),
  )
  const listed = listedItems(many, window, 'e1999')
  expect([listed.length, listed.at(-1)?.id]).toEqual([151, 'e1999'])
})

test('a small pan or zoom leaves the list alone, and it always covers the window', () => {
  const day = 86_400_000
  const moved = { from: window.from + 20 * day, until: window.until + 20 * day }
  expect(steadyWindow(moved)).toEqual(steadyWindow(window))
  for (const { from, until } of [window, moved, { from: -7, until: 3 }, { from: 5, until: 5 }]) {
    const steady = steadyWindow({ from, until })
    expect(steady.from <= from && steady.until >= until).toBe(true)
  }
})
