import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import type { DateReading } from '../../../src/shared/dates/date-value'
import { between } from '../../../src/shared/dates/dating'
import { dateAt, noClock } from '../../../src/shared/dates/civil-date'
import { endpointOf } from '../../../src/shared/dates/endpoint'
import type { Id } from '../../../src/shared/model'
import { aReading, runs } from '../../shared/dates/arbitrary-dates'
import { fillReadings } from '../../support/dated-events'
import { wholeWindow } from '../../support/whole-answers'
import { openTest, testAsOf, type TestWorkspace } from '../../support/workspace'

const everything = { from: -8.64e15, until: 8.64e15, pinned: [], level: 0, rivals: false }

/** “before 2020” or “after 2020”: a moment of which one bound is known. */
function oneSided(side: 'before' | 'after', year: number): DateReading {
  const date = dateAt(Date.UTC(side === 'before' ? year - 1 : year + 1), 'year', noClock)
  const start = endpointOf(side === 'before' ? between(null, date) : between(date, null))
  if (!start) throw new Error('out of range')
  return { text: `${side} ${year}`, shape: 'moment', start, end: null }
}

test('SQLite draws every reading in the bounds that the timeline computes, one-sided ones among them', () => {
  const batches = fc.array(aReading, { minLength: 20, maxLength: 60, size: 'max' })
  let sides = 0
  fc.assert(
    fc.property(batches, (readings) => {
      const opened = openTest()
      fillReadings(opened, readings)
      const expected = readings.map((reading) => drawnBounds(reading, testAsOf))
      sides += readings.filter(({ start, end }) =>
        [start, end].some((one) => one?.state === 'known' && (one.earliest === null || one.latest === null)),
      ).length
      for (const { from, until } of expected) expect(from).toBeLessThanOrEqual(until)
      const rows = opened.file.connection.all(
        'SELECT drawnFrom, drawnUntil, drawnClass FROM claim ORDER BY event',
      )
      const isOngoing = (at: number): boolean => readings[at]?.end?.state === 'ongoing'
      expect(rows).toMatchObject(
        expected.map(({ from, until }, at) =>
          isOngoing(at)
            ? { drawnFrom: null, drawnUntil: null, drawnClass: null }
            : { drawnFrom: from, drawnUntil: until },
        ),
      )
      expect(opened.workspace.extent()).toEqual({
        from: Math.min(...expected.map(({ from }) => from)),
        until: Math.max(...expected.map(({ until }) => until)),
      })
      expect(wholeWindow(opened.workspace, everything).items).toHaveLength(readings.length)
      expect(opened.workspace.check().problems).toEqual([])
      opened.file.close()
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 20) },
  )
  expect(sides).toBeGreaterThan(20)
}, 60_000)

test('an end of which nothing is known, or whose bounds are crossed, is refused by the file itself', () => {
  const opened = openTest()
  const good = oneSided('before', 2020)
  const bad: DateReading[] = [
    { ...good, start: { ...good.start, latest: null } },
    { ...good, start: { ...good.start, earliest: good.start.latest } },
    { ...good, start: { ...good.start, state: 'open' } },
    { ...good, shape: 'span', end: { ...good.start, latest: null } },
  ]
  for (const reading of bad) expect(() => fillReadings(opened, [reading])).toThrow(/CHECK constraint/)
  expect(fillReadings(opened, [good])).toHaveLength(1)
})

test('what has one bound is found wherever it may lie', () => {
  const opened = openTest()
  const named = new Map<Id, string>()
  const readings = [oneSided('before', 2000), oneSided('after', 2010)]
  for (const [at, id] of fillReadings(opened, readings).entries()) named.set(id, readings[at]?.text ?? '')
  expect(
    ['before:1500', 'after:1500', 'after:2500', 'after:2005', 'before:2005', 'after:1999 before:2010'].map(
      (text) => [text, ...found(opened, named, text)],
    ),
  ).toEqual([
    ['before:1500', 'before 2000'],
    ['after:1500', 'before 2000', 'after 2010'],
    ['after:2500', 'after 2010'],
    ['after:2005', 'after 2010'],
    ['before:2005', 'before 2000'],
    ['after:1999 before:2010', 'before 2000'],
  ])
})

function found({ workspace }: TestWorkspace, named: ReadonlyMap<Id, string>, text: string): string[] {
  return workspace.search({ text, limit: 9 }).event.hits.map(({ id }) => named.get(id) ?? '')
}

test('the change of a one-sided date tells the window of all the time it may lie in', () => {
  const opened = openTest()
  const ids = fillReadings(opened, [oneSided('before', 2000), oneSided('after', 2010)])
  const ranges: unknown[] = []
  opened.workspace.onChanged(({ range }) => ranges.push(range))
  for (const id of ids) opened.workspace.dateEvent(id, null)
  expect(ranges).toEqual([
    { from: -8.64e15, until: Date.UTC(2000) },
    { from: Date.UTC(2011), until: 8.64e15 },
  ])
})

test('an event that has one bound is moved by its bound, and undo gives its date back', () => {
  const opened = openTest()
  const [id = ''] = fillReadings(opened, [oneSided('before', 2000)])
  const before = opened.workspace.event(id).date
  opened.workspace.moveEvents([id], { unit: 'year', count: 5 })
  expect(opened.workspace.event(id).date).toMatchObject({
    text: 'before 2005',
    start: { earliest: null, latest: Date.UTC(2005), unit: 'year' },
  })
  opened.workspace.undo()
  expect(opened.workspace.event(id).date).toEqual(before)
})
