import { expect, test } from 'vitest'
import { dragTo, laneAt, partAt, unitOf, type Grab } from '../../../src/renderer/timeline/drag'
import { overAllLanes } from '../../../src/renderer/timeline/lanes'
import { anItem } from './an-item'

const day = 86_400_000
const item = anItem('2022', { id: 'withdrawal' })
const grabOf = (other: Partial<Grab> = {}): Grab => ({
  part: 'whole',
  grabbed: item,
  originals: new Map([[item.id, item]]),
  time: Date.UTC(2022, 5, 1),
  unit: 'year',
  ...other,
})

test('a drag moves by whole units, to the nearest', () => {
  const counts = [100, 182, 184, 365, -100, -200].map(
    (days) => dragTo(grabOf(), Date.UTC(2022, 5, 1) + days * day, 'mali').shift?.count ?? 0,
  )
  expect(counts).toEqual([0, 0, 1, 1, 0, -1])
})

test('events move in the coarsest unit of what is visible and what is known of each', () => {
  expect(unitOf([anItem('18 August 2020')], 'day')).toBe('day')
  expect(unitOf([anItem('18 August 2020')], 'month')).toBe('month')
  expect(unitOf([anItem('18 August 2020'), anItem('2022')], 'day')).toBe('year')
})

test('a row takes what can lie on it', () => {
  const period = anItem('2020 to 2022', { kind: 'period' })
  const elsewhere = anItem('2022', { lane: 'us' })
  expect(laneAt([item], 'us')).toBe('us')
  expect([laneAt([item], 'mali'), laneAt([item], null), laneAt([item], overAllLanes)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(laneAt([period], overAllLanes)).toBe(null)
  expect(laneAt([item, elsewhere], 'economy')).toBe(undefined)
})

test('an end is dragged in time only', () => {
  const span = anItem('2019 to 2025')
  const grab = grabOf({ part: 'end', grabbed: span, originals: new Map([[span.id, span]]), time: span.until })
  expect(dragTo(grab, span.until + 400 * day, 'us')).toMatchObject({
    shift: { unit: 'year', count: 1 },
    lane: undefined,
  })
})

test('a bar is taken hold of by its edges where they have a bound, and only when it is wide', () => {
  const span = anItem('2019 to 2025')
  expect([1, 50, 99].map((x) => partAt(span, x, 100))).toEqual(['start', 'whole', 'end'])
  expect([1, 10, 18].map((x) => partAt(span, x, 19))).toEqual(['whole', 'whole', 'whole'])
  expect([1, 99].map((x) => partAt(anItem('2023 to present'), x, 100))).toEqual(['start', 'whole'])
  expect([1, 99].map((x) => partAt(item, x, 100))).toEqual(['start', 'end'])
  expect([1, 99].map((x) => partAt(anItem('18 August 2020'), x, 100))).toEqual(['whole', 'whole'])
})
