import { expect, test } from 'vitest'
import { orderLanes, overAllLanes, rowsOf } from '../../../src/renderer/timeline/lanes'
import { aLane } from './an-item'

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
  expect(rowsOf([aLane('a')], hidden, false, 'light').map((row) => [row.id, row.hidden])).toEqual([['a', 12]])
  const rows = rowsOf([aLane('a')], [{ lane: null, count: 3 }], true, 'dark')
  expect(rows.map((row) => [row.id, row.hidden, row.rank])).toEqual([
    [overAllLanes, 3, -1],
    ['a', 0, 0],
  ])
})
