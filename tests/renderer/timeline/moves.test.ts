import { expect, test } from 'vitest'
import type { TimelineItem } from '../../../src/shared/api'
import { isMove, withMoves, type Move } from '../../../src/renderer/timeline/moves'
import { anItem, asOf } from './an-item'

const where = { asOf, zone: 'UTC' }

const year = (count: number) => ({ unit: 'year', count }) as const
const moveOf = (items: readonly TimelineItem[], other: Partial<Move>): Move => ({
  part: 'whole',
  originals: new Map(items.map((item) => [item.id, item])),
  shift: null,
  lane: undefined,
  ...other,
})
const texts = (items: readonly TimelineItem[]): string[] => items.map(({ date }) => date.text)
const withdrawal = anItem('2022', { id: 'withdrawal' })
const other = anItem('18 August 2020', { id: 'coup' })

test('a move by a year keeps the precision and leaves other events alone', () => {
  const [moved, left] = withMoves([withdrawal, other], [moveOf([withdrawal], { shift: year(2) })], where)
  expect([moved?.from, moved?.until]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1)])
  expect(left).toBe(other)
})

test('of an end that is not known to the day only the outer bound moves; only the lane can change', () => {
  const span = anItem('2019 to 2025', { id: 'gold' })
  const resized = withMoves([span], [moveOf([span], { part: 'end', shift: year(1) })], where)
  expect(resized.map(({ from, until }) => [from, until])).toEqual([[span.from, Date.UTC(2027, 0, 1)]])
  expect(resized[0]?.date.end?.earliest).toBe(span.date.end?.earliest)
  const laned = withMoves([span], [moveOf([span], { lane: 'economy' })], where)
  expect(laned.map(({ lane, from }) => [lane, from])).toEqual([['economy', span.from]])
})

test('an end that would pass the other stays where it was', () => {
  const span = anItem('2019 to 2025', { id: 'gold' })
  expect(texts(withMoves([span], [moveOf([span], { part: 'end', shift: year(-20) })], where))).toEqual([
    span.date.text,
  ])
})

test('what the data says wins over a pending move: nothing moves twice', () => {
  const move = moveOf([withdrawal], { shift: year(1) })
  const durable = anItem('2023', { id: 'withdrawal' })
  expect(withMoves([durable], [move], where)).toEqual([durable])
})

test('nudges that wait for one another add up, before and after the first is durable', () => {
  const first = moveOf([withdrawal], { shift: year(1) })
  const second = moveOf(withMoves([withdrawal], [first], where), { shift: year(1) })
  expect(texts(withMoves([withdrawal], [first, second], where))).toEqual(['2024'])
  expect(texts(withMoves([anItem('2023', { id: 'withdrawal' })], [first, second], where))).toEqual(['2024'])
  expect(texts(withMoves([anItem('2024', { id: 'withdrawal' })], [first, second], where))).toEqual(['2024'])
})

test('what is dragged stays when a refresh no longer has it, once', () => {
  const move = moveOf([withdrawal], { shift: year(1) })
  expect(withMoves([other], [move], where).map(({ id }) => id)).toEqual(['coup', 'withdrawal'])
  expect(withMoves([other, withdrawal], [move], where)).toHaveLength(2)
})

test('only a shift or another lane makes a move', () => {
  const moves = [{}, { shift: year(0) }, { shift: year(1) }, { lane: null }, { lane: 'us' }]
  expect(moves.map((move) => isMove(moveOf([withdrawal], move)))).toEqual([false, false, true, true, true])
})
