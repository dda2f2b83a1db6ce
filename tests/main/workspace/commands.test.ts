import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/errors'
import { openTest, recordedRows, type TestWorkspace } from '../../support/workspace'

const refused = (code: string, message: RegExp): Error =>
  expect.objectContaining({
    name: 'AppError',
    code,
    message: expect.stringMatching(message) as unknown,
  }) as Error

const head = ({ workspace }: TestWorkspace): number => workspace.workspace().history.head
const label = ({ workspace }: TestWorkspace): string | null => workspace.workspace().history.undo

describe('events', () => {
  test('a new event has its fields, its date as typed and a step named after it', () => {
    const test = openTest()
    const id = test.workspace.createEvent({
      title: 'Coup in Bamako',
      lane: test.lane,
      date: '18 August 2020',
    })
    expect(test.workspace.event(id)).toMatchObject({
      title: 'Coup in Bamako',
      lane: test.lane,
      kind: 'event',
      summary: '',
      date: { text: '18 August 2020', shape: 'moment', start: { earliest: Date.UTC(2020, 7, 18) } },
    })
    expect(label(test)).toBe('Add ‘Coup in Bamako’')
  })

  test('an event without a date stands among the undated ones', () => {
    const { workspace, lane } = openTest()
    const id = workspace.createEvent({ title: 'Some day', lane, date: null })
    expect(workspace.undated()).toEqual([{ id, lane, title: 'Some day' }])
    expect(workspace.workspace()).toMatchObject({ events: 1, undated: 1 })
  })

  test('a date that can’t be read is refused in the words of the date, and nothing is made', () => {
    const test = openTest()
    const make = (): string =>
      test.workspace.createEvent({ title: 'x', lane: test.lane, date: '31 February 2020' })
    expect(make).toThrow(refused('date-unreadable', /Feb 2020 has 29 days/))
    expect(head(test)).toBe(1)
  })

  test('only a period may lie over all lanes', () => {
    const { workspace, lane } = openTest()
    expect(() => workspace.createEvent({ title: 'x', lane: null, date: null })).toThrow(
      refused('invalid-input', /period/),
    )
    const id = workspace.createEvent({ title: 'Era', lane: null, kind: 'period', date: '2020' })
    expect(() => workspace.changeEvent(id, { kind: 'event' })).toThrow(refused('invalid-input', /period/))
    workspace.changeEvent(id, { kind: 'event', lane })
    expect(workspace.event(id)).toMatchObject({ kind: 'event', lane })
  })

  test('each kind of change has its own words', () => {
    const test = openTest()
    const { workspace, lane } = test
    const other = workspace.createLane({ title: 'Other', color: 'red' })
    const id = workspace.createEvent({ title: 'A', lane, date: '2020' })
    const said: (string | null)[] = []
    const edits: (() => void)[] = [
      () => workspace.changeEvent(id, { title: 'B' }),
      () => workspace.changeEvent(id, { summary: 'More' }),
      () => workspace.changeEvent(id, { lane: other }),
      () => workspace.changeEvent(id, { kind: 'milestone' }),
      () => workspace.changeEvent(id, { title: 'C', summary: '' }),
      () => workspace.dateEvent(id, '18 August 2020'),
      () => workspace.moveEvents([id], { unit: 'day', count: 2 }),
      () => workspace.moveEvents([id], null, lane),
      () => workspace.dateEvent(id, '2020 – 2022'),
      () => workspace.resizeEvent(id, 'end', { unit: 'year', count: 1 }),
      () => workspace.tagEvent(id, { kind: 'place', name: 'Bamako' }),
      () => workspace.dateEvent(id, null),
      () => workspace.deleteEvents([id]),
    ]
    for (const edit of edits) {
      edit()
      said.push(label(test))
    }
    expect(said).toEqual([
      'Rename ‘A’ to ‘B’',
      'Edit the summary of ‘B’',
      'Move ‘B’ from lane ‘First lane’ to lane ‘Other’',
      'Make ‘B’ a milestone',
      'Change ‘B’',
      'Change the date of ‘C’ from 2020 to 18 Aug 2020',
      'Move ‘C’ from 18 Aug 2020 to 20 Aug 2020',
      'Move ‘C’ from lane ‘Other’ to lane ‘First lane’',
      'Change the date of ‘C’ from 20 Aug 2020 to 2020 – 2022',
      'Change the dates of ‘C’ from 2020 – 2022 to 2020 – between 2022 and 2023',
      'Tag ‘C’ with ‘Bamako’',
      'Take the date 2020 – between 2022 and 2023 off ‘C’',
      'Delete ‘C’',
    ])
  })

  test('several events move and go in one step', () => {
    const test = openTest()
    const { workspace, lane } = test
    const ids = ['2020', '2021-05', null].map((date) => workspace.createEvent({ title: 'x', lane, date }))
    workspace.moveEvents(ids, { unit: 'year', count: 1 })
    expect(ids.map((id) => workspace.event(id).date?.text ?? null)).toEqual(['2021', 'May 2022', null])
    expect(label(test)).toBe('Move 3 events 1 year later')
    workspace.deleteEvents([...ids, ids[0] ?? ''])
    expect(label(test)).toBe('Delete 3 events')
    expect(workspace.workspace().events).toBe(0)
    workspace.undo()
    expect(workspace.workspace().events).toBe(3)
  })

  test('a move that one of the events can’t make moves none and names it', () => {
    const test = openTest()
    const { workspace, lane } = test
    const day = workspace.createEvent({ title: 'Known day', lane, date: '18 August 2020' })
    const year = workspace.createEvent({ title: 'Known year', lane, date: '2022' })
    const before = head(test)
    const move = (): void => workspace.moveEvents([day, year], { unit: 'day', count: 1 })
    expect(move).toThrow(refused('date-unreadable', /‘Known year’/))
    expect(workspace.event(day).date?.text).toBe('18 August 2020')
    expect(head(test)).toBe(before)
  })

  test('a moment known to the day has no edge to move, and an undated event can’t move in time', () => {
    const { workspace, lane } = openTest()
    const moment = workspace.createEvent({ title: 'm', lane, date: '18 Aug 2020' })
    const undated = workspace.createEvent({ title: 'u', lane, date: null })
    const shift = { unit: 'year', count: 1 } as const
    expect(() => workspace.resizeEvent(moment, 'end', shift)).toThrow(AppError)
    const year = workspace.createEvent({ title: 'y', lane, date: '2020' })
    workspace.resizeEvent(year, 'end', shift)
    expect(workspace.event(year).date?.text).toBe('between 2020 and 2021')
    expect(() => workspace.resizeEvent(undated, 'end', shift)).toThrow(
      refused('invalid-input', /‘u’ has no date/),
    )
    expect(() => workspace.moveEvents([undated], shift)).toThrow(refused('invalid-input', /‘u’ has no date/))
  })

  test('deleting events takes what is theirs alone, keeps shared notes, and undo brings all of it back', () => {
    const { workspace, file, lane } = openTest()
    const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((title) =>
      workspace.createEvent({ title, lane, date: '2020' }),
    )
    workspace.tagEvent(a, { kind: 'actor', name: 'X' })
    workspace.tagEvent(c, { kind: 'actor', name: 'X' })
    const own = workspace.createNote({ events: [a], title: 'own', text: '' })
    const both = workspace.createNote({ events: [a, b], title: 'of both', text: '' })
    const shared = workspace.createNote({ events: [b, c], title: 'shared', text: '' })
    const before = recordedRows(file)
    workspace.deleteEvents([a, b])
    const after = recordedRows(file)
    expect(after['note']).toMatchObject([{ title: 'shared' }])
    expect(
      [after['event'], after['claim'], after['eventTag'], after['noteEvent']].map((rows) => rows?.length),
    ).toEqual([1, 1, 1, 1])
    expect(workspace.event(c).notes.map((note) => note.id)).toEqual([shared])
    workspace.undo()
    expect(recordedRows(file)).toEqual(before)
    expect(workspace.event(a).notes.map((note) => note.id)).toEqual([own, both])
  })
})

test('times are shown in UTC until another zone is chosen; a zone nobody knows is refused', () => {
  const test = openTest()
  const { workspace } = test
  const zone = (): string => workspace.workspace().workspace.zone
  expect(zone()).toBe('UTC')
  workspace.showZone('Africa/Bamako')
  expect([zone(), label(test)]).toEqual(['Africa/Bamako', 'Show times in the zone Africa/Bamako'])
  for (const name of ['Africa/Timbuktoo', '', '+05:30', 'utc', 'UTC; DROP TABLE claim'])
    expect(() => workspace.showZone(name)).toThrow(refused('invalid-input', /no time zone .* such as/))
  expect(zone()).toBe('Africa/Bamako')
  workspace.undo()
  expect(zone()).toBe('UTC')
})

describe('lanes, tags and notes', () => {
  test('lanes stand in the order in which they were made', () => {
    const { workspace } = openTest()
    for (const title of ['B', 'A']) workspace.createLane({ title, color: 'green' })
    expect(workspace.workspace().lanes.map((lane) => lane.title)).toEqual(['First lane', 'B', 'A'])
  })

  test('a lane that holds events is not deleted, and the refusal counts them', () => {
    const { workspace, lane } = openTest()
    const ids = [1, 2].map((number) => workspace.createEvent({ title: String(number), lane, date: null }))
    expect(() => workspace.deleteLane(lane)).toThrow(refused('lane-not-empty', /‘First lane’ holds 2 events/))
    workspace.deleteEvents(ids)
    workspace.deleteLane(lane)
    expect(workspace.workspace().lanes).toEqual([])
  })

  test('a lane takes only colours of the palette', () => {
    const { workspace, lane } = openTest()
    expect(() => workspace.changeLane(lane, { color: 'url(x)' })).toThrow(refused('invalid-input', /colour/))
    workspace.changeLane(lane, { title: 'Renamed', color: 'teal' })
    expect(workspace.workspace().lanes).toMatchObject([{ title: 'Renamed', color: 'teal' }])
  })

  test('a tag is made once, shared, and goes with its last use', () => {
    const { workspace, lane } = openTest()
    const [a = '', b = ''] = ['a', 'b'].map((title) => workspace.createEvent({ title, lane, date: null }))
    workspace.tagEvent(a, { kind: 'place', name: ' Bamako ' })
    workspace.tagEvent(b, { kind: 'place', name: 'Bamako' })
    workspace.tagEvent(b, { kind: 'theme', name: 'Bamako' })
    const tags = workspace.workspace().tags
    expect(tags).toMatchObject([
      { kind: 'place', name: 'Bamako' },
      { kind: 'theme', name: 'Bamako' },
    ])
    const place = tags[0]?.id ?? ''
    workspace.untagEvent(a, place)
    expect(workspace.event(b).tags).toHaveLength(2)
    workspace.untagEvent(b, place)
    expect(workspace.workspace().tags).toMatchObject([{ kind: 'theme' }])
    expect(() => workspace.tagEvent(a, { kind: 'place', name: '  ' })).toThrow(
      refused('invalid-input', /tag needs/),
    )
  })

  test('notes keep their order, change, and go', () => {
    const { workspace, lane } = openTest()
    const event = workspace.createEvent({ title: 'e', lane, date: null })
    const [first = '', second = ''] = ['1', '2'].map((title) =>
      workspace.createNote({ events: [event], title, text: '' }),
    )
    workspace.changeNote(first, { title: 'One', text: '# Text' })
    expect(workspace.event(event).notes).toMatchObject([{ title: 'One', text: '# Text' }, { title: '2' }])
    workspace.deleteNote(first)
    expect(workspace.event(event).notes.map((note) => note.id)).toEqual([second])
  })
})

test('what is not there any more is refused by its noun', () => {
  const { workspace, lane } = openTest()
  const gone = '01890000-0000-7000-8000-000000000000'
  const calls: [() => unknown, RegExp][] = [
    [() => workspace.event(gone), /event/],
    [() => workspace.changeEvent(gone, { title: '' }), /event/],
    [() => workspace.deleteEvents([gone]), /event/],
    [() => workspace.createEvent({ title: '', lane: gone, date: null }), /lane/],
    [() => workspace.changeLane(gone, { title: '' }), /lane/],
    [() => workspace.changeNote(gone, { title: '' }), /note/],
    [() => workspace.createNote({ events: [gone], title: '', text: '' }), /event/],
    [() => workspace.untagEvent(workspace.createEvent({ title: '', lane, date: null }), gone), /tag/],
  ]
  for (const [call, noun] of calls) expect(call).toThrow(refused('not-found', noun))
})

test('a command that changes nothing makes no step', () => {
  const test = openTest()
  const { workspace, lane } = test
  const id = workspace.createEvent({ title: 'same', lane, date: '2020' })
  workspace.tagEvent(id, { kind: 'k', name: 'n' })
  const before = head(test)
  workspace.changeEvent(id, { title: 'same', lane })
  workspace.dateEvent(id, '2020')
  workspace.moveEvents([id], { unit: 'year', count: 0 }, lane)
  workspace.moveEvents([], { unit: 'year', count: 1 })
  workspace.tagEvent(id, { kind: 'k', name: 'n' })
  workspace.renameWorkspace('Case')
  workspace.changeLane(lane, {})
  workspace.deleteEvents([])
  expect(head(test)).toBe(before)
})

test('what is too long is refused with its limit', () => {
  const { workspace, lane } = openTest()
  const id = workspace.createEvent({
    title: 'x'.repeat(10_000),
    lane,
    date: null,
    summary: 'é'.repeat(500_000),
  })
  expect(workspace.event(id).summary).toHaveLength(500_000)
  const note = workspace.createNote({ events: [id], title: '', text: 'x'.repeat(20_000_000) })
  const long: [() => unknown, RegExp][] = [
    [
      () => workspace.changeEvent(id, { title: 'x'.repeat(10_001) }),
      /title is too long: at most 10,000 characters/,
    ],
    [() => workspace.changeEvent(id, { summary: 'é'.repeat(500_001) }), /summary.*1 MB/],
    [() => workspace.changeNote(note, { text: 'x'.repeat(20_000_001) }), /note.*20 MB/],
    [() => workspace.renameWorkspace('x'.repeat(10_001)), /title/],
    [() => workspace.dateEvent(id, '1'.repeat(10_001)), /date.*10,000/],
  ]
  for (const [call, message] of long) expect(call).toThrow(refused('invalid-input', message))
})

test('typing is kept in drafts, across opening, and is no part of the history', () => {
  const test = openTest()
  const { workspace, lane, path, file } = test
  workspace.saveDraft({ record: lane, field: 'title', text: 'Fir' })
  workspace.saveDraft({ record: lane, field: 'title', text: 'First' })
  workspace.saveDraft({ record: lane, field: 'text', text: '' })
  file.close()
  const again = openTest(path)
  expect(again.workspace.drafts()).toEqual([
    { record: lane, field: 'text', text: '' },
    { record: lane, field: 'title', text: 'First' },
  ])
  again.workspace.discardDraft(lane, 'text')
  expect(again.workspace.drafts()).toHaveLength(1)
  expect(head(again)).toBe(1)
})

test('listeners hear what each step touched: records when few, else tables and the stretch of time', () => {
  const { workspace, lane } = openTest()
  const heard: unknown[] = []
  const stop = workspace.onChanged((changed) => heard.push(changed))
  const id = workspace.createEvent({ title: 'A', lane, date: '2020' })
  workspace.undo()
  stop()
  workspace.redo()
  const told = {
    records: [
      { table: 'event', id },
      { table: 'claim', id: expect.any(String) as unknown },
    ],
    tables: ['event', 'claim'],
    range: { from: Date.UTC(2020, 0), until: Date.UTC(2021, 0) },
    label: 'Add ‘A’',
  }
  expect(heard).toEqual([
    { ...told, history: { head: 2, undo: 'Add ‘A’', redo: null } },
    {
      ...told,
      records: [...told.records].reverse(),
      tables: ['claim', 'event'],
      history: { head: 3, undo: null, redo: 'Add ‘A’' },
    },
  ])
  const many = Array.from({ length: 101 }, (_, index) =>
    workspace.createEvent({ title: String(index), lane, date: '2021' }),
  )
  workspace.onChanged((changed) => heard.push(changed))
  workspace.deleteEvents(many)
  expect(heard.at(-1)).toMatchObject({
    records: null,
    tables: ['claim', 'event'],
    range: { from: Date.UTC(2021, 0), until: Date.UTC(2022, 0) },
  })
})
