import { expect, test } from 'vitest'
import { overAllLanes, rowsOf } from '../../../src/renderer/timeline/lanes'
import { orderLanes } from '../../../src/shared/lanes/lane-order'
import { allSeen, lanesInView } from '../../../src/shared/lanes/lanes-in-view'
import { aLane } from './an-item'

const inView = (lanes: Parameters<typeof orderLanes>[0], seen = allSeen) => lanesInView(lanes, seen)
const order = (lanes: Parameters<typeof orderLanes>[0]) =>
  orderLanes(lanes).map(({ lane, depth }) => [lane.id, depth])

test('lanes stand by position, code unit by code unit, each followed by its own', () => {
  const lanes = [
    aLane('b', { position: 'a1' }),
    aLane('under', { position: 'Zz', parent: 'c' }),
    aLane('a', { position: 'a2' }),
    aLane('c', { position: 'Zy' }),
  ]
  expect(order(lanes)).toEqual([
    ['c', 0],
    ['under', 1],
    ['b', 0],
    ['a', 0],
  ])
})

test('no lane gets lost: not without its parent, not in a circle', () => {
  const lanes = [aLane('a', { parent: 'gone' }), aLane('b', { parent: 'c' }), aLane('c', { parent: 'b' })]
  expect(order(lanes)).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 0],
  ])
})

test('a row for what lies over all lanes comes first, only when it is needed, and hidden events are counted', () => {
  const hidden = [{ lane: 'a', count: 12 }]
  expect(rowsOf(inView([aLane('a')]), hidden, false, 'light').map((row) => [row.id, row.hidden])).toEqual([
    ['a', 12],
  ])
  const rows = rowsOf(inView([aLane('a')]), [{ lane: null, count: 3 }], true, 'dark')
  expect(rows.map((row) => [row.id, row.hidden, row.rank])).toEqual([
    [overAllLanes, 3, -1],
    ['a', 0, 0],
  ])
})

const family = [
  aLane('a', { position: 'a1' }),
  aLane('b', { position: 'a2', parent: 'a' }),
  aLane('c', { position: 'a3' }),
]

test('a collapsed lane is one thin row for all that lies under it, and counts what they do not show', () => {
  const view = inView(family, { ...allSeen, collapsed: new Set(['a']) })
  const rows = rowsOf(
    view,
    [
      { lane: 'a', count: 2 },
      { lane: 'b', count: 3 },
    ],
    false,
    'light',
  )
  expect(rows.map(({ id, collapsed, hidden, title }) => [id, collapsed, hidden, title])).toEqual([
    ['a', true, 0, 'a: 5 events more, zoom in'],
    ['c', false, 0, 'c'],
  ])
  expect(view.drawnIn.get('b')).toEqual({ row: 'a', folded: true })
})

test('a hidden lane has no row, nor have those under it', () => {
  const view = inView(family, { ...allSeen, hidden: new Set(['a']) })
  expect(rowsOf(view, [], false, 'light').map(({ id }) => id)).toEqual(['c'])
  expect([...view.hidden]).toEqual(['a', 'b'])
})

test('what the title of a lane hides is written out', () => {
  const [row] = rowsOf(inView([aLane('a', { title: 'Ma\u202eli' })]), [], false, 'light')
  expect(row?.name).toBe('Ma⟦U+202E⟧li')
})
