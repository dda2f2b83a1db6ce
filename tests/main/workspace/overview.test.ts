import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Records } from '../../../src/main/workspace/database/records'
import { Indexed } from '../../../src/main/workspace/queries/columns/indexed-events'
import { extent } from '../../../src/main/workspace/queries/extent'
import { overview } from '../../../src/main/workspace/queries/overview'
import { wholeOverview, wholeWindow } from '../../support/whole-answers'
import { openTest } from '../../support/workspace'
import { propertyRuns } from '../../support/random-edits'

const typed = fc.constantFrom(
  '2020',
  '18 August 2020',
  'c. 1850',
  '2019 – 2021',
  'since 2024',
  'until 1999',
  '44 BC',
  '2020-08-18T12:30Z',
  '1990 – present',
  'open – 2001',
  '3000 BC',
  '2100',
)

test('an overview counts each dated event in every part of time that it touches, as the window draws it', () => {
  fc.assert(
    fc.property(
      fc.array(typed, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 300 }),
      (dates, buckets) => {
        const { workspace, lane } = openTest()
        workspace.createEvents(dates.map((date) => ({ title: date, date, lane: { id: lane, title: '' } })))
        workspace.createEvent({ title: 'Undated', lane, date: null })
        const found = wholeOverview(workspace, buckets)
        const all = workspace.extent()
        if (!found || !all) throw new Error('no overview')
        expect([found.from, found.until]).toEqual([all.from, all.until])
        const perMs = buckets / Math.max(all.until - all.from, 1)
        const bucketOf = (time: number): number =>
          Math.min(Math.max(Math.trunc((time - all.from) * perMs), 0), buckets - 1)
        const { items } = wholeWindow(workspace, {
          ...all,
          until: all.until + 1,
          pinned: [],
          level: 0,
          rivals: false,
        })
        expect(items).toHaveLength(dates.length)
        const touched = items.map(
          ({ from, until }) => [bucketOf(from), bucketOf(Math.max(until - 1, from))] as const,
        )
        const expected = Array.from(
          { length: buckets },
          (_, at) => touched.filter(([first, last]) => first <= at && at <= last).length,
        )
        expect(found.counts).toEqual(expected)
        const sum = touched.reduce((total, [first, last]) => total + last - first + 1, 0)
        expect(found.counts.reduce((total, count) => total + count, 0)).toBe(sum)
      },
    ),
    { numRuns: Math.ceil(propertyRuns / 2), seed: 20_260_301 },
  )
})

test('one event fills its own time, and without a dated event there is no overview', () => {
  const { workspace, lane } = openTest()
  expect(wholeOverview(workspace, 4)).toBeNull()
  const id = workspace.createEvent({ title: 'Some day', lane, date: null })
  expect(wholeOverview(workspace, 4)).toBeNull()
  workspace.dateEvent(id, '18 August 2020')
  expect(wholeOverview(workspace, 4)?.counts).toEqual([1, 1, 1, 1])
  workspace.deleteEvents([id])
  expect(wholeOverview(workspace, 4)).toBeNull()
})

test('before the events are read there is an overview already, which says how far that is', () => {
  const { workspace, file, lane } = openTest()
  for (const date of ['2001', '2004']) workspace.createEvent({ title: '', lane, date })
  const records = new Records(file.connection)
  const indexed = new Indexed(records)
  const known = overview(extent(records, indexed), indexed.look({}, 0), 4)
  expect(known).toEqual({ ...workspace.extent(), counts: [0, 0, 0, 0], progress: 0 })
  expect(overview(extent(records, indexed), indexed.look(), 4)).toEqual(wholeOverview(workspace, 4))
})
