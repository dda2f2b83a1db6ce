import { expect, test } from 'vitest'
import { withoutTag } from '../../../src/shared/api'
import { dragTo, swapAt, type Grab } from '../../../src/renderer/timeline/drag'
import { visItems, type DrawContext } from '../../../src/renderer/timeline/items'
import { overAllLanes } from '../../../src/renderer/timeline/lanes'
import { isMove, withMoves } from '../../../src/renderer/timeline/moves'
import { itemsInRows } from '../../../src/renderer/timeline/shown-item'
import { anItem, asOf } from './an-item'

const context: DrawContext = {
  msPerPx: 86_400_000,
  drawnIn: () => undefined,
  colorOf: (lane) => `of ${lane ?? 'none'}`,
  widthOf: () => 100,
  longest: 300,
  selected: new Set(['coup']),
  dragged: new Set(),
  pending: new Set(),
  sortOf: ({ from }) => from,
}
const coup = anItem('18 August 2020', { id: 'coup', rows: ['army', 'junta'] })
const era = anItem('2019 – 2021', { id: 'era', kind: 'period', rows: ['army', 'junta'] })
const where = { asOf, zone: 'UTC' }

test('an event stands once in each of its rows, by ids of their own, in the colour of its lane and selected in all', () => {
  const drawn = visItems([coup], context)
  expect(drawn.map(({ id, group, event }) => [id, group, event])).toEqual([
    ['coup', 'army', 'coup'],
    ['coup junta', 'junta', 'coup'],
  ])
  for (const { looks, className } of drawn) {
    expect(looks).toContain('--lane:of mali')
    expect(className).toContain('selected')
  }
  const ids = visItems([coup, era], context).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(6)
})

test('what is dropped on the row of another tag trades the tag of the row it was taken from, and keeps its lane', () => {
  const originals = new Map([['coup', coup]])
  const grab: Grab = { part: 'whole', grabbed: coup, originals, row: 'army', time: coup.from, unit: 'day' }
  const move = dragTo(grab, coup.from, 'aes')
  expect(move).toMatchObject({ swap: { from: 'army', to: 'aes' }, lane: undefined, shift: null })
  expect(isMove(move)).toBe(true)
  const [moved] = withMoves([coup], [move], where)
  expect(moved).toMatchObject({ lane: 'mali', rows: ['aes', 'junta'] })
  expect(isMove(dragTo(grab, coup.from, 'army'))).toBe(false)
  // As soon as the data has it elsewhere, the data says where it is.
  const answered = { ...coup, rows: ['junta', 'aes'] }
  expect(withMoves([answered], [move], where)).toEqual([answered])
})

test('rows that take no tag, and events that stand elsewhere, trade nothing', () => {
  const talks = anItem('2021', { id: 'talks', rows: ['junta'] })
  expect(swapAt([coup], 'army', null)).toBeUndefined()
  expect(swapAt([coup], 'army', overAllLanes)).toBeUndefined()
  expect(swapAt([coup, talks], 'army', 'aes')).toBeUndefined()
  expect(swapAt([coup, talks], 'junta', withoutTag)).toEqual({ from: 'junta', to: withoutTag })
})

test('rows that are not there draw nothing of an event, and all of them gone, it is gone', () => {
  const isRow = (row: string | null) => row !== 'army'
  expect(itemsInRows([coup], isRow)).toMatchObject([{ id: 'coup', rows: ['junta'] }])
  expect(itemsInRows([coup], () => false)).toEqual([])
  const all = [coup]
  expect(itemsInRows(all, () => true)).toBe(all)
})
