import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewEvents } from '../../../src/main/workspace/queries/window'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { readDate } from '../../../src/shared/dates/read-date'
import type { Id } from '../../../src/shared/model'
import { fill } from '../../support/dated-events'
import { propertyRuns } from '../../support/random-edits'
import { wholeWindow } from '../../support/whole-answers'
import { openTest, testAsOf } from '../../support/workspace'

interface TimeSpan {
  readonly from: number
  readonly until: number
}

const dates = [
  '2020',
  '18 August 2020',
  'c. 1850',
  '2019 – 2021',
  'since 2024',
  'until 1999',
  '44 BC',
  '2020-08-18T12:30Z',
  '1990 – 2030',
  'open – 2001',
  'since 2030',
]

describe('a window', () => {
  test(
    'has exactly the events that touch it, longest first, with the bounds they are drawn in',
    () => {
      const opened = openTest()
      const ids = fill(opened, dates)
      const all = dates.map((text, index) => {
        const result = readDate(text)
        if (!result.ok) throw new Error(text)
        return { id: ids[index] ?? '', ...drawnBounds(result.reading, testAsOf) }
      })
      const instants = all.flatMap(({ from, until }) => [
        from - 1,
        from,
        from + 1,
        until - 1,
        until,
        until + 1,
      ])
      const instant = fc.oneof(fc.constantFrom(...instants), fc.integer({ min: -6e13, max: 3e12 }))
      fc.assert(
        fc.property(instant, instant, (a, b) => {
          const [from, until] = [Math.min(a, b), Math.max(a, b) + 1]
          const answer = wholeWindow(opened.workspace, { from, until, pinned: [], level: 0, rivals: false })
          const touches = (event: TimeSpan, stretch: TimeSpan): boolean =>
            event.from < stretch.until && (event.until > stretch.from || event.from === stretch.from)
          const isCountedBefore = (event: TimeSpan): boolean =>
            event.from < answer.from && event.until - event.from < 4 * 2 ** answer.level
          expect(all.filter((event) => touches(event, { from, until }) && isCountedBefore(event))).toEqual([])
          const expected = all
            .filter((event) => touches(event, answer) && !isCountedBefore(event))
            .sort((one, two) => two.until - two.from - (one.until - one.from) || (one.id < two.id ? -1 : 1))
          const { items, hidden } = answer
          expect(items.map((item) => [item.id, item.from, item.until])).toEqual(
            expected.map((event) => [event.id, event.from, event.until]),
          )
          expect(hidden).toEqual([])
        }),
        { numRuns: propertyRuns, seed: 3 },
      )
      expect(opened.workspace.extent()).toEqual({
        from: Math.min(...all.map((event) => event.from)),
        until: Math.max(...all.map((event) => event.until)),
      })
    },
    60_000 + propertyRuns * 100,
  )

  test('counts what begins together when there is too much of it, shows the longest, and always has the pinned ones', () => {
    const opened = openTest()
    const { workspace, lane } = opened
    const other = workspace.createLane({ title: 'Other', color: 'red' })
    const days = Array.from({ length: fewEvents + 50 }, () => '18 August 2020')
    const years = Array.from({ length: 100 }, () => '2019 – 2021')
    const ids = fill(opened, [...days, ...years], [lane, other])
    const far = workspace.createEvent({ title: 'Elsewhere', lane, date: '1800' })
    const counted = ids[10] ?? ''
    const { items, pills, hidden, total } = wholeWindow(workspace, {
      from: Date.UTC(2020, 7, 1),
      until: Date.UTC(2020, 8, 1),
      pinned: [far, counted, ids.at(-1) ?? ''],
      level: 27,
      rivals: false,
    })
    expect(items.slice(0, -2).map((item) => item.title)).toEqual(
      Array.from({ length: 17 }, () => '2019 – 2021'),
    )
    expect(items.slice(-2).map((item) => item.id)).toEqual([far, counted])
    expect(pills).toMatchObject([
      { row: lane, count: days.length / 2 - 1 },
      { row: other, count: days.length / 2 },
    ])
    expect(hidden).toEqual([
      { lane, count: 42 },
      { lane: other, count: 41 },
    ])
    expect(total).toBe(days.length + years.length)
  })

  test('of an empty workspace is empty, and an undated pinned event does not come', () => {
    const { workspace, lane } = openTest()
    const undated = workspace.createEvent({ title: 'u', lane, date: null })
    expect(
      wholeWindow(workspace, { from: 0, until: 1, pinned: [undated], level: 0, rivals: false }),
    ).toMatchObject({
      head: 2,
      items: [],
      hidden: [],
      links: [],
      linkCount: 0,
      rivals: [],
    })
    expect(workspace.extent()).toBe(null)
    expect(workspace.neighbour(null, 'next')).toBe(null)
  })

  test('has all of a step that makes many more events than there were when it was first asked for', () => {
    const opened = openTest()
    const { workspace } = opened
    const all = {
      from: Date.UTC(1900, 0, 1),
      until: Date.UTC(2100, 0, 1),
      level: 36,
      pinned: [],
      rivals: false,
    }
    expect(wholeWindow(workspace, all).total).toBe(0)
    fill(
      opened,
      Array.from({ length: 4000 }, (_, at) => String(1900 + (at % 200))),
    )
    expect(wholeWindow(workspace, all).total).toBe(4000)
  })

  test('counts the notes of each event', () => {
    const { workspace, lane } = openTest()
    const event = workspace.createEvent({ title: 'e', lane, date: '2020' })
    workspace.createNote({ events: [event], title: '', text: '' })
    workspace.createNote({ events: [event], title: '', text: '' })
    expect(
      wholeWindow(workspace, { from: 0, until: 2e12, pinned: [], level: 0, rivals: false }).items,
    ).toMatchObject([{ id: event, notes: 2 }])
  })
})

describe('neighbours', () => {
  test('lead through all dated events in the order of time and back', () => {
    const opened = openTest()
    const { workspace } = opened
    const ids = fill(opened, [...dates, ...dates])
    const items = new Map(
      workspace
        .window({ from: -1e15, until: 1e15, pinned: [], level: 0, rivals: false })
        .items.map((item) => [item.id, item]),
    )
    const order = [...ids].sort((a, b) => {
      const [one, two] = [items.get(a), items.get(b)]
      if (!one || !two) throw new Error('not in the window')
      return one.from - two.from || one.until - two.until || (a < b ? -1 : 1)
    })
    const walk = (direction: 'next' | 'previous'): Id[] => {
      const seen: Id[] = []
      for (let id = workspace.neighbour(null, direction); id; id = workspace.neighbour(id, direction))
        seen.push(id)
      return seen
    }
    expect(walk('next')).toEqual(order)
    expect(walk('previous')).toEqual([...order].reverse())
  })

  test('above and below are the nearest in time in the next lane that has any', () => {
    const { workspace, lane } = openTest()
    workspace.createLane({ title: 'Empty', color: 'red' })
    const third = workspace.createLane({ title: 'Third', color: 'red' })
    const at = (title: string, of: Id | null, date: string): Id =>
      workspace.createEvent({ title, lane: of, date, kind: of === null ? 'period' : 'event' })
    const top = at('top', lane, '2020')
    const near = at('near', third, '2019')
    at('far', third, '2030')
    const era = at('era', null, '1900 – 2000')
    expect(workspace.neighbour(top, 'below')).toBe(near)
    expect(workspace.neighbour(near, 'above')).toBe(top)
    expect(workspace.neighbour(top, 'above')).toBe(era)
    expect(workspace.neighbour(era, 'above')).toBe(null)
    expect(workspace.neighbour(near, 'below')).toBe(null)
  })
})

test('the figure has every dated event and counts the undated ones', async () => {
  const { workspace, lane } = openTest()
  for (const date of ['2020', '2021', null]) workspace.createEvent({ title: `E ${date ?? ''}`, lane, date })
  const figure = await workspace.figure({ theme: 'light', width: 1200 })
  expect(figure).toMatchObject({ events: 2, undated: 1, width: 1200 })
  expect(figure.svg).toContain('E 2021')
})
