import { describe, expect, test } from 'vitest'
import { openTest, recordedRows } from '../../support/workspace'

describe('events made together', () => {
  test('are one step with their new lanes and tags, and undo takes all of it back', () => {
    const { workspace, file, lane } = openTest()
    const before = recordedRows(file)
    const ids = workspace.createEvents([
      { title: 'A', date: '2020', lane: { id: lane, title: '' }, tags: [{ kind: 'theme', name: 'Mali' }] },
      { title: 'B', date: null, lane: { title: 'Politics' }, tags: [{ kind: 'theme', name: 'mali' }] },
      { title: 'C', date: '18 Aug 2020', lane: { title: 'POLITICS ' }, summary: 'S', kind: 'milestone' },
    ])
    const state = workspace.workspace()
    expect(state).toMatchObject({ events: 3, undated: 1, history: { head: 2, undo: 'Add 3 events' } })
    expect(state.lanes.map(({ title }) => title)).toEqual(['First lane', 'Politics'])
    expect(state.tags.map(({ name }) => name)).toEqual(['Mali'])
    expect(workspace.event(ids[2] ?? '')).toMatchObject({ title: 'C', summary: 'S', kind: 'milestone' })
    workspace.undo()
    expect(recordedRows(file)).toEqual(before)
    workspace.redo()
    expect(workspace.check()).toMatchObject({ sound: true, events: 3 })
  })

  test('are named by their title when there is one, and by where they come from', () => {
    const { workspace, lane } = openTest()
    const label = () => workspace.workspace().history.undo
    workspace.createEvents([{ title: 'Coup', date: null, lane: { id: lane, title: '' } }])
    expect(label()).toBe('Add ‘Coup’')
    workspace.createEvents([{ title: 'Coup', date: null, lane: { id: lane, title: '' } }], 'duplicate')
    expect(label()).toBe('Duplicate ‘Coup’')
  })

  test('are none when one row is refused, and the row is named', () => {
    const { workspace, file, lane } = openTest()
    const before = recordedRows(file)
    const good = { title: 'A', date: '2020', lane: { title: 'New' } }
    const make = () =>
      workspace.createEvents([good, { title: 'B', date: 'soon', lane: { id: lane, title: '' } }])
    expect(make).toThrow(/Row 2 can’t become an event/)
    expect(() => workspace.createEvents([{ title: 'x', date: null, lane: null }])).toThrow(/period/)
    expect(recordedRows(file)).toEqual(before)
  })

  test('copied from elsewhere have everything the first ones had; a shared note stays one note', () => {
    const source = openTest()
    const { workspace } = source
    const first = workspace.createEvent({ title: 'A', lane: source.lane, date: 'c. 2020', summary: 'S' })
    const second = workspace.createEvent({ title: 'B', lane: null, kind: 'period', date: '2019 – 2021' })
    workspace.tagEvent(first, { kind: 'place', name: 'Bamako' })
    workspace.createNote({ events: [first, second], title: 'Both', text: '*x*' })
    workspace.moveEvents([first], { unit: 'year', count: 1 })
    const rows = workspace.copiedEvents([first, second, '01890000-0000-7000-8000-000000000000'])
    expect(rows).toHaveLength(2)

    const target = openTest().workspace
    const ids = target.createEvents(rows, 'paste')
    expect(target.copiedEvents(ids)).toMatchObject(
      rows.map((row) => ({
        title: row.title,
        date: row.date,
        kind: row.kind,
        tags: row.tags,
        summary: row.summary,
      })),
    )
    const [a, b] = ids.map((id) => target.event(id))
    expect(a?.notes.map(({ id }) => id)).toEqual(b?.notes.map(({ id }) => id))
    expect(a?.date).toEqual(workspace.event(first).date)
    expect(target.workspace().lanes).toHaveLength(1)
  })

  test('can be ten thousand', () => {
    const { workspace } = openTest()
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      title: `Event ${at}`,
      date: `${1 + (at % 28)} May ${1900 + (at % 120)}`,
      lane: { title: `Lane ${at % 12}` },
      tags: [{ kind: 'theme', name: `Tag ${at % 50}` }],
    }))
    expect(new Set(workspace.createEvents(rows)).size).toBe(10_000)
    expect(workspace.workspace()).toMatchObject({
      events: 10_000,
      undated: 0,
      history: { undo: 'Add 10,000 events' },
    })
    expect(workspace.datedEvents().total).toBe(10_000)
  })
})
