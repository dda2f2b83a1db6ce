import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventSorts, type EventsQuery } from '../../../src/shared/api'
import { noFilter, type DateTrait, type EventFilter } from '../../../src/shared/filter/event-filter'
import { eventKinds, type Id } from '../../../src/shared/model'
import { fill } from '../../support/dated-events'
import { propertyRuns } from '../../support/random-edits'
import { wholePage } from '../../support/whole-answers'
import { openTest } from '../../support/workspace'

const dates = [
  '2020',
  '18 August 2020',
  '18 August 2020',
  'c. 1850',
  '2019 – 2021',
  'since 2024',
  'until 1999',
  '44 BC',
  '2020-08-18T12:30Z',
  '2020-08-18T12:30Z',
  'before June 2023',
  '1990? – 2030',
]
const titles = ['Coup', 'coup', 'Élection', 'Accord', 'Accord', '10 arrests', '9 arrests', '', ' z']

/** Sixty events of four lanes and all kinds, many of them alike in what they are sorted by; some have tags, notes and links. */
function filled() {
  const opened = openTest()
  const { workspace } = opened
  const lanes = [
    opened.lane,
    ...['Niger', 'Accra', 'Accra'].map((title, at) =>
      workspace.createLane({ title, color: at === 0 ? 'red' : 'blue' }),
    ),
  ]
  const ids = fill(
    opened,
    Array.from({ length: 60 }, (_, at) => dates[at % dates.length] ?? '2020'),
    lanes,
  )
  for (const [at, id] of ids.entries()) {
    workspace.changeEvent(id, {
      title: titles[at % titles.length] || `Event ${at}`,
      kind: eventKinds[at % eventKinds.length] ?? 'event',
    })
    if (at % 4 === 0) workspace.tagEvent(id, { kind: 'place', name: at % 8 === 0 ? 'Bamako' : 'Gao' })
    if (at % 5 === 0) workspace.createNote({ events: [id], title: 'Note', text: '' })
    if (at % 6 === 0) workspace.createLink({ from: id, to: ids[(at + 1) % 60] ?? id, type: 'led to' })
  }
  const over = ids[2] ?? ''
  workspace.changeEvent(over, { kind: 'period', lane: null })
  const undated = workspace.createEvent({ title: 'Undated', lane: opened.lane, date: null })
  return { ...opened, lanes, ids, undated, tags: workspace.workspace().tags.map(({ id }) => id) }
}

type Listed = Pick<EventsQuery, 'filter' | 'sort' | 'descending'>

const runs = { numRuns: propertyRuns, seed: 5 }

/** The events, and any questions about them. */
function asked() {
  const opened = filled()
  const filter: fc.Arbitrary<EventFilter> = fc.record({
    text: fc.constantFrom('', '', 'coup', 'arrests'),
    lanes: fc.subarray(opened.lanes, { maxLength: 2 }),
    tags: fc.oneof(fc.constant([]), fc.subarray(opened.tags)),
    from: fc.constantFrom(null, null, Date.UTC(2000, 0)),
    until: fc.constantFrom(null, null, Date.UTC(2021, 0)),
    dates: fc.constantFrom<readonly DateTrait[]>([], [], ['span'], ['approximate', 'doubtful']),
    colors: fc.constantFrom([], [], ['red']),
    notes: fc.constantFrom(null, null, true, false),
    links: fc.constantFrom(null, null, true, false),
  })
  const query: fc.Arbitrary<Listed> = fc.record({
    filter: fc.oneof(fc.constant(noFilter), filter),
    sort: fc.constantFrom(...eventSorts),
    descending: fc.boolean(),
  })
  const whole = (listed: Listed) => wholePage(opened.workspace, { ...listed, from: 0, count: 1_000 })
  return { ...opened, filter, query, whole }
}

describe('the list of events', () => {
  test('put together from pages of any length it is the whole, and each page says how long that is', () => {
    const { workspace, query, whole } = asked()
    fc.assert(
      fc.property(query, fc.integer({ min: 1, max: 25 }), (listed, count) => {
        const all = whole(listed)
        expect(all.rows.length).toBe(all.total)
        const pages = []
        for (let from = 0; from < all.total; from += count)
          pages.push(wholePage(workspace, { ...listed, from, count }))
        expect(pages.flatMap(({ rows }) => rows)).toEqual(all.rows)
        expect(pages.every(({ total }) => total === all.total)).toBe(true)
        expect(wholePage(workspace, { ...listed, from: all.total, count }).rows).toEqual([])
      }),
      runs,
    )
  })

  test('every event stands at its place, and what the filter hides at none', () => {
    const { workspace, ids, undated, query, whole } = asked()
    fc.assert(
      fc.property(query, (listed) => {
        const { rows } = whole(listed)
        const places = new Map(rows.map(({ id }, place) => [id, place]))
        for (const id of [...ids, undated])
          expect(workspace.placeInEvents(id, listed)).toBe(places.get(id) ?? null)
      }),
      { ...runs, numRuns: Math.ceil(propertyRuns / 3) },
    )
  })

  test('it goes up by what it is sorted by, then by time, or titles as they were made; downwards is exactly the other way around', () => {
    const { workspace, query, whole } = asked()
    fc.assert(
      fc.property(query, (listed) => {
        const { rows } = whole({ ...listed, descending: false })
        const position = new Map(workspace.workspace().lanes.map((lane, at) => [lane.id, at]))
        const keyOf = (row: (typeof rows)[number]): string | number => {
          if (listed.sort === 'title') return row.title.toLowerCase()
          if (listed.sort === 'kind') return row.kind
          return listed.sort === 'lane' && row.lane !== null ? (position.get(row.lane) ?? -1) : -1
        }
        for (const [at, row] of rows.entries()) {
          const before = rows[at - 1]
          if (!before) continue
          expect(keyOf(before) <= keyOf(row)).toBe(true)
          if (keyOf(before) !== keyOf(row)) continue
          if (listed.sort === 'title') {
            expect(before.key).toBeLessThan(row.key)
            continue
          }
          expect(before.from).toBeLessThanOrEqual(row.from)
          if (before.from === row.from) expect(before.until).toBeLessThanOrEqual(row.until)
        }
        expect(whole({ ...listed, descending: true }).rows).toEqual(rows.toReversed())
      }),
      runs,
    )
  })

  test('a filter lets through what has all that it asks for', () => {
    const { workspace, ids, filter, whole } = asked()
    const tagsOf = new Map(ids.map((id) => [id, workspace.event(id).tags.map((tag) => tag.id)]))
    const colors = new Map(workspace.workspace().lanes.map((lane) => [lane.id, lane.color]))
    const everything = whole({ filter: noFilter, sort: 'time', descending: false }).rows
    expect(everything.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    fc.assert(
      fc.property(filter, (wanted) => {
        const plain = { ...wanted, text: '', from: null, until: null, dates: [] }
        const expected = everything.filter(
          ({ id, lane, notes, links }) =>
            (wanted.lanes.length === 0 || (lane !== null && wanted.lanes.includes(lane))) &&
            (wanted.tags.length === 0 || wanted.tags.some((tag) => tagsOf.get(id)?.includes(tag))) &&
            (wanted.colors.length === 0 ||
              (lane !== null && wanted.colors.includes(colors.get(lane) ?? ''))) &&
            (wanted.notes === null || wanted.notes === notes > 0) &&
            (wanted.links === null || wanted.links === links > 0),
        )
        expect(whole({ filter: plain, sort: 'time', descending: false }).rows).toEqual(expected)
        const within = whole({ filter: wanted, sort: 'time', descending: false }).rows.map(({ id }) => id)
        expect(expected.map(({ id }) => id)).toEqual(expect.arrayContaining(within))
      }),
      runs,
    )
  })

  test('a row has what its columns say: lane, kind, date, tags, notes and links', () => {
    const { workspace, whole } = asked()
    for (const row of whole({ filter: noFilter, sort: 'lane', descending: false }).rows) {
      const event = workspace.event(row.id)
      expect([row.title, row.kind, row.lane, row.date, row.notes]).toEqual([
        event.title,
        event.kind,
        event.lane,
        event.date,
        event.notes.length,
      ])
      expect(row.tags.toSorted()).toEqual(event.tags.map(({ id }) => id).toSorted())
      expect(row.links).toBe(workspace.linksOf(row.id).length)
    }
  })

  test('edits show at once: in the order, in the count, and under the newest step', () => {
    const own = openTest()
    const [first, second] = fill(own, ['2001', '2002', '2003'])
    const listed = { filter: noFilter, sort: 'time', descending: false } as const
    const order = (): readonly Id[] =>
      wholePage(own.workspace, { ...listed, from: 0, count: 10 }).rows.map(({ id }) => id)
    const before = wholePage(own.workspace, { ...listed, from: 0, count: 10 })
    own.workspace.dateEvent(first ?? '', '2010')
    expect(order().indexOf(first ?? '')).toBe(2)
    expect(own.workspace.placeInEvents(first ?? '', listed)).toBe(2)
    own.workspace.deleteEvents([second ?? ''])
    const after = wholePage(own.workspace, { ...listed, from: 0, count: 10 })
    expect([after.total, after.head]).toEqual([2, before.head + 2])
    own.workspace.undo()
    own.workspace.undo()
    expect(order()).toEqual(before.rows.map(({ id }) => id))
  })
})
