import { expect, test } from 'vitest'
import type { FoundGap, GapsQuery } from '../../../src/shared/api'
import { mostGaps } from '../../../src/main/workspace/queries/gaps'
import { openTest, testAsOf } from '../../support/workspace'

const everywhere = { lane: null, tag: null, periods: false }
const longerThan = (count: number, unit: GapsQuery['longerThan']['unit']) => ({ longerThan: { unit, count } })
const told = ({ from, until, certain, before, after }: FoundGap): string => {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
  return `${before.title} to ${after.title}: ${day(from)} to ${day(until)}, ${certain ? 'certain' : 'possible'}`
}

function filled(dates: readonly string[]) {
  const opened = openTest()
  const { workspace, lane } = opened
  workspace.createEvents(dates.map((date) => ({ title: date, date, lane: { id: lane, title: '' } })))
  workspace.createEvent({ title: 'Undated', lane, date: null })
  const gaps = (query: GapsQuery) => workspace.gaps(query).gaps.map(told)
  return { ...opened, gaps }
}

test('gaps between events are certain outside of all bounds, and possible where the dates leave room', () => {
  const { gaps, workspace } = filled(['18 Aug 2020', '2021', 'Mar 2021 – 24 May 2021', '1 Jun 2022'])
  expect(gaps({ ...everywhere, ...longerThan(3, 'month') })).toEqual([
    '18 Aug 2020 to 2021: 2020-08-19 to 2021-01-01, certain',
    '2021 to 1 Jun 2022: 2022-01-01 to 2022-06-01, certain',
  ])
  expect(gaps({ ...everywhere, ...longerThan(8, 'month') })).toEqual([
    'Mar 2021 – 24 May 2021 to 1 Jun 2022: 2021-05-24 to 2022-06-02, possible',
  ])
  expect(workspace.gaps({ ...everywhere, ...longerThan(10, 'year') })).toEqual({
    gaps: [],
    total: 0,
    events: 4,
  })
})

test('what is ongoing fills the time to the as-of date, what is open all time after', () => {
  const { gaps, workspace } = filled(['2019', 'since 2020', '2030'])
  expect(gaps({ ...everywhere, ...longerThan(2, 'year') })).toEqual([
    `since 2020 to 2030: ${new Date(testAsOf).toISOString().slice(0, 10)} to 2030-01-01, certain`,
  ])
  const [ongoing] = workspace.search({ text: 'since', limit: 1 }).event.hits
  workspace.dateEvent(ongoing?.id ?? '', '2020 – open')
  expect(gaps({ ...everywhere, ...longerThan(2, 'year') })).toEqual([])
})

test('a lane or a tag has gaps of its own', () => {
  const { gaps, workspace, lane } = filled(['2000', '2010'])
  const other = workspace.createLane({ title: 'Niger', color: 'red' })
  const between = workspace.createEvent({ title: 'Between', lane: other, date: '2005' })
  const [first] = workspace.search({ text: '2000', limit: 1 }).event.hits
  for (const id of [between, first?.id ?? '']) workspace.tagEvent(id, { kind: 'place', name: 'Mali' })
  const tag = workspace.workspace().tags[0]?.id ?? ''
  const years = longerThan(3, 'year')
  expect(gaps({ ...everywhere, lane, ...years })).toEqual(['2000 to 2010: 2001-01-01 to 2010-01-01, certain'])
  expect(gaps({ ...everywhere, tag, ...years })).toEqual([
    '2000 to Between: 2001-01-01 to 2005-01-01, certain',
  ])
  expect(gaps({ ...everywhere, lane: other, ...years })).toEqual([])
  expect(() => workspace.gaps({ ...everywhere, lane: tag, ...years })).toThrow(/lane/i)
})

test('periods fill gaps when they are to', () => {
  const { gaps, workspace } = filled(['2000', '2010'])
  workspace.createEvent({ title: 'War', lane: null, kind: 'period', date: '1999 – 2011' })
  const years = longerThan(3, 'year')
  expect(gaps({ ...everywhere, ...years })).toHaveLength(1)
  expect(gaps({ ...everywhere, periods: true, ...years })).toEqual([])
})

test('of many gaps the longest come, in time, and all are counted', () => {
  // Every second gap is of one year, every other of two.
  const dates = Array.from({ length: 2 * mostGaps + 1 }, (_, at) =>
    String(1000 + 2 * at + Math.floor(at / 2)),
  )
  const { workspace } = filled(dates)
  const { gaps, total } = workspace.gaps({ ...everywhere, ...longerThan(1, 'day') })
  expect([gaps.length, total]).toEqual([mostGaps, 2 * mostGaps])
  const years = gaps.map(
    ({ from, until }) => new Date(until).getUTCFullYear() - new Date(from).getUTCFullYear(),
  )
  expect(years).toEqual(years.map(() => 2))
  const from = gaps.map((gap) => gap.from)
  expect(from).toEqual(from.toSorted((a, b) => a - b))
})

test('the gaps of 100,000 events are found', () => {
  const { workspace, file } = openTest()
  file.write(() => {
    file.connection.run(
      `INSERT INTO event (id, lane, kind, title, summary)
       SELECT randomblob(16), (SELECT id FROM lane), 'event', 'Raid ' || value, ''
       FROM (WITH RECURSIVE count (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM count LIMIT 100000)
         SELECT value FROM count)`,
    )
    file.connection.run(
      `INSERT INTO claim (id, event, preferred, text, shape, basis, startState, startEarliest, startLatest, startUnit, startQualifier)
       SELECT randomblob(16), id, 1, 'x', 'moment', '', 'known', key * 864000000, key * 864000000 + 86400000, 'day', ''
       FROM event`,
    )
  })
  expect(workspace.gaps({ ...everywhere, ...longerThan(5, 'day') }).total).toBe(99_999)
})
