import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOfClaim } from '../../../src/shared/dates/claim-dates'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { dateTraits, type DateTrait, type EventFilter } from '../../../src/shared/filter/event-filter'
import type { ClaimRecord, Id, Tables, TableName } from '../../../src/shared/model'
import { Records } from '../../../src/main/workspace/database/records'
import { conditionsOfFilter } from '../../../src/main/workspace/queries/filter-conditions'
import { wholePage } from '../../support/whole-answers'
import { openTest, testAsOf } from '../../support/workspace'
import { propertyRuns } from '../../support/random-edits'

const day = 86_400_000
const dates = [
  '2020',
  '18 August 2020',
  'c. 1850',
  '2019? – 2021',
  'since 2024',
  'before June 2023',
  '2024 – ongoing',
  '2020-08-18T12:30Z',
  '18 Aug 2020 14:00 – 18 Aug 2020 16:00',
]
const nobody = '01890000-0000-7000-8000-00000000dead'

/** A workspace with events of every kind of date, in several lanes, with and without tags, notes and links. */
function manyEvents() {
  const opened = openTest()
  const { workspace } = opened
  const lanes = ['blue', 'red', 'red'].map((color, at) => workspace.createLane({ title: `L${at}`, color }))
  const ids = Array.from({ length: 40 }, (_, at) => {
    const over = at % 13 === 0
    const id = workspace.createEvent({
      title: ['Coup in Bamako', 'Talks', 'Été à Gao', 'Charter'][at % 4] ?? '',
      lane: over ? null : (lanes[at % 3] ?? null),
      kind: over ? 'period' : 'event',
      date: dates[at % dates.length] ?? null,
      summary: at % 5 === 0 ? 'The coup of the army' : '',
    })
    if (at % 2 === 0) workspace.tagEvent(id, { kind: 'actor', name: `A${at % 3}` })
    if (at % 3 === 0) workspace.tagEvent(id, { kind: 'place', name: `P${at % 2}` })
    if (at % 7 === 0) workspace.createNote({ events: [id], title: 'N', text: '' })
    return id
  })
  for (const [at, id] of ids.entries())
    if (at % 6 === 1) workspace.createLink({ from: id, to: ids[(at + 3) % 40] ?? id, type: 'led to' })
  return { ...opened, records: new Records(opened.file.connection) }
}

const isCoarse = (earliest: number | null, latest: number | null): boolean =>
  earliest === null || latest === null || latest - earliest > day
const has = (claim: ClaimRecord, trait: DateTrait): boolean => {
  const marks = [claim.startQualifier, claim.endQualifier]
  const states = [claim.startState, claim.endState]
  if (trait === 'moment' || trait === 'span') return claim.shape === trait
  if (trait === 'approximate') return marks.some((mark) => mark === '~' || mark === '%')
  if (trait === 'doubtful') return marks.some((mark) => mark === '?' || mark === '%')
  if (trait === 'ongoing') return states.includes('ongoing')
  if (trait === 'open-ended') return states.some((state) => state === 'open' || state === 'unknown')
  return (
    (claim.startState === 'known' && isCoarse(claim.startEarliest, claim.startLatest)) ||
    (claim.endState === 'known' && isCoarse(claim.endEarliest, claim.endLatest))
  )
}
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** What a filter lets through, read off the records one by one. */
function passing(records: Records, filter: EventFilter): Id[] {
  const all = <T extends TableName>(table: T): Tables[T][] => records.all(table)
  const tags = new Map(all('tag').map((tag) => [tag.id, tag.kind]))
  const kinds = [...new Set(filter.tags.map((id) => tags.get(id) ?? id))]
  const colors = new Map(all('lane').map((lane) => [lane.id, lane.color]))
  return all('event')
    .filter((event) => {
      const claim = all('claim').find((one) => one.event === event.id && one.preferred === 1)
      if (!claim) return false
      const { from, until } = drawnBounds(readingOfClaim(claim), testAsOf)
      const own = all('eventTag').flatMap((use) => (use.event === event.id ? [use.tag] : []))
      const found = wordsOf(`${event.title} ${event.summary}`)
      const hasNotes = all('noteEvent').some((note) => note.event === event.id)
      const hasLinks = all('link').some((link) => link.from === event.id || link.to === event.id)
      return (
        wordsOf(filter.text).every((word) => found.some((one) => one.startsWith(word))) &&
        (filter.lanes.length === 0 || filter.lanes.includes(event.lane ?? '')) &&
        kinds.every((kind) => filter.tags.some((id) => (tags.get(id) ?? id) === kind && own.includes(id))) &&
        (filter.from === null || until > filter.from || from === filter.from) &&
        (filter.until === null || from < filter.until) &&
        (filter.dates.length === 0 || filter.dates.some((trait) => has(claim, trait))) &&
        (filter.colors.length === 0 || filter.colors.includes(colors.get(event.lane ?? '') ?? '')) &&
        (filter.notes === null || filter.notes === hasNotes) &&
        (filter.links === null || filter.links === hasLinks)
      )
    })
    .map(({ id }) => id)
    .sort()
}

/** What the conditions of a filter in SQL let through. */
function selected(records: Records, filter: EventFilter): Id[] {
  const { where, values } = conditionsOfFilter(records, filter)
  const rows = records.connection.all(
    `SELECT lower(hex(event.id)) AS id FROM event JOIN claim ON claim.event = event.id AND claim.preferred = 1
      WHERE ${['@asOf = @asOf', ...where].join(' AND ')}`,
    { ...values, asOf: testAsOf },
  ) as { id: string }[]
  const uuid = (hex: string): Id => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return rows.map(({ id }) => uuid(id)).sort()
}

test('a filter in SQL, the events listed and the events dated are those that its words say', () => {
  const { workspace, records } = manyEvents()
  const { lanes, tags } = workspace.workspace()
  const time = fc.option(
    fc.oneof(
      fc.integer({ min: Date.UTC(2018, 0), max: Date.UTC(2027, 0) }),
      fc.constantFrom(Date.UTC(2020, 0), Date.UTC(2020, 7, 18), Date.UTC(2021, 0)),
    ),
    { freq: 1 },
  )
  const flag = fc.option(fc.boolean(), { freq: 1 })
  const some = <T>(values: readonly T[]) =>
    fc.oneof(fc.constant([]), fc.subarray([...values], { maxLength: 3 }))
  const anyFilter: fc.Arbitrary<EventFilter> = fc.record({
    text: fc.constantFrom('', '', 'coup', 'ete', 'ba', 'coup army', 'nobody'),
    lanes: some(lanes.map(({ id }) => id)),
    tags: some([...tags.map(({ id }) => id), nobody]),
    from: time,
    until: time,
    dates: some(dateTraits),
    colors: some(['blue', 'red', 'teal']),
    notes: flag,
    links: flag,
  })
  let seen = 0
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const wanted = passing(records, filter)
      seen += wanted.length
      expect(selected(records, filter)).toEqual(wanted)
      const page = wholePage(workspace, { filter, sort: 'time', descending: false, from: 0, count: 100 })
      expect(page.rows.map(({ id }) => id).toSorted()).toEqual(wanted)
      expect(workspace.datedEvents(filter).ids.toSorted()).toEqual(wanted)
    }),
    { numRuns: propertyRuns * 3, seed: 5 },
  )
  expect(seen).toBeGreaterThan(propertyRuns)
})
