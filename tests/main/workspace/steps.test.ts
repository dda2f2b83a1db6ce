import { describe, expect, test } from 'vitest'
import { History } from '../../../src/main/workspace/history/history'
import type { Change } from '../../../src/shared/diff'
import { openTest, testSession, type TestWorkspace } from '../../support/workspace'

const labels = ({ workspace }: TestWorkspace, event?: string): string[] =>
  workspace.steps({ limit: 100, event }).steps.map(({ label }) => label)

/** An event with all that can be on it, and another beside it. */
function filled() {
  const test = openTest()
  const { workspace, lane } = test
  const id = workspace.createEvent({ title: 'Coup', lane, date: '18 August 2020' })
  const other = workspace.createEvent({ title: 'Other', lane, date: '2021' })
  workspace.tagEvent(id, { kind: 'place', name: 'Bamako' })
  const note = workspace.createNote({ events: [id], title: 'Night', text: 'One' })
  workspace.changeNote(note, { text: 'Two' })
  workspace.changeEvent(other, { title: 'Else' })
  workspace.moveEvents([id, other], { unit: 'year', count: 1 })
  return { ...test, id, other, note }
}

describe('the steps', () => {
  test('come newest first, in pages, each once', () => {
    const test = filled()
    const seen: number[] = []
    let before: number | undefined
    for (;;) {
      const page = test.workspace.steps({ before, limit: 3 })
      seen.push(...page.steps.map(({ sequence }) => sequence))
      if (page.next === null) break
      before = page.next
    }
    expect(seen).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
  })

  test('say who and when, and no name for whoever asks', () => {
    const { steps } = filled().workspace.steps({ limit: 1 })
    expect(steps).toEqual([
      {
        sequence: 8,
        time: expect.any(Number) as number,
        author: null,
        kind: 'do',
        label: 'Move 2 events 1 year later',
        effective: true,
      },
    ])
  })

  test('that were undone are told from those that made the present', () => {
    const { workspace } = openTest()
    for (const title of ['one', 'two', 'three']) workspace.renameWorkspace(title)
    workspace.undo()
    workspace.undo()
    workspace.redo()
    workspace.renameWorkspace('four')
    const told = workspace.steps({ limit: 10 }).steps.map(({ sequence, effective }) => [sequence, effective])
    expect(told).toEqual([
      [8, true],
      [7, false],
      [6, false],
      [5, false],
      [4, false],
      [3, true],
      [2, true],
      [1, true],
    ])
    // A page that begins below says the same.
    expect(workspace.steps({ before: 5, limit: 2 }).steps.map(({ effective }) => effective)).toEqual([
      false,
      true,
    ])
  })
})

describe('the steps of one event', () => {
  test('are those that touched it, its datings, tags and notes', () => {
    const test = filled()
    expect(labels(test, test.id)).toEqual([
      'Move 2 events 1 year later',
      'Edit note ‘Night’',
      'Add note ‘Night’',
      'Tag ‘Coup’ with ‘Bamako’',
      'Add ‘Coup’',
    ])
    expect(labels(test, test.other)).toEqual([
      'Move 2 events 1 year later',
      'Rename ‘Other’ to ‘Else’',
      'Add ‘Other’',
    ])
  })

  test('hold the edits of a note that is gone, by pages of one step too', () => {
    const test = filled()
    test.workspace.deleteNote(test.note)
    const seen: string[] = []
    let before: number | undefined
    for (;;) {
      const page = test.workspace.steps({ before, limit: 1, event: test.id })
      seen.push(...page.steps.map(({ label }) => label))
      if (page.next === null) break
      before = page.next
      // Another event in between must not confuse the trail.
      test.workspace.steps({ limit: 2, event: test.other })
    }
    expect(seen).toEqual(['Delete note ‘Night’', ...labels(test, test.id).slice(1)])
    expect(seen).toContain('Edit note ‘Night’')
  })

  test('are found below more changes than one call reads', () => {
    const test = filled()
    const history = new History(test.file, testSession())
    const lane = history.records.find('lane', test.lane)
    if (!lane) throw new Error('no lane')
    for (let step = 0; step < 5; step++) {
      const changes: Change[] = Array.from({ length: 5000 }, (_, at) => ({
        table: 'lane',
        before: at === 0 ? lane : { ...lane, title: `${at - 1}` },
        after: at === 4999 ? lane : { ...lane, title: `${at}` },
      }))
      history.perform({ label: 'Busy' }, changes)
    }
    const first = test.workspace.steps({ limit: 100, event: test.id })
    expect(first.steps).toEqual([])
    const rest = test.workspace.steps({ before: first.next ?? 0, limit: 100, event: test.id })
    expect(rest.steps).toHaveLength(5)
  })
})

describe('what a step changed', () => {
  test('is told record by record, with the names of what the records refer to', () => {
    const { workspace, id, other, lane } = filled()
    const { changes, names, next } = workspace.changesOf(8, { limit: 10 })
    expect(changes.map(({ change }) => change.table)).toEqual(['claim', 'claim'])
    expect(changes[0]).toMatchObject({
      present: true,
      cut: [],
      change: { before: { text: '18 August 2020' }, after: { text: '18 Aug 2021' } },
    })
    expect(names).toMatchObject({ [id]: 'Coup', [other]: 'Else' })
    expect(next).toBe(null)
    expect(workspace.changesOf(2, { limit: 10 }).names).toMatchObject({ [lane]: 'First lane' })
  })

  test('comes in pages, and for one event only its own', () => {
    const { workspace, id } = filled()
    const first = workspace.changesOf(8, { limit: 1 })
    expect(first).toMatchObject({ changes: [{ position: 1 }], next: 1 })
    expect(workspace.changesOf(8, { limit: 1, after: 1 })).toMatchObject({
      changes: [{ position: 2 }],
      next: null,
    })
    expect(workspace.changesOf(8, { limit: 10, event: id }).changes).toHaveLength(1)
    expect(workspace.changesOf(6, { limit: 10, event: id }).changes).toMatchObject([
      { change: { table: 'note' } },
    ])
  })

  test('names a lane and a tag that are gone', () => {
    const { workspace, lane } = openTest()
    const second = workspace.createLane({ title: 'Second', color: 'red' })
    const id = workspace.createEvent({ title: 'x', lane: second, date: null })
    workspace.tagEvent(id, { kind: 'place', name: 'Gao' })
    const tagging = workspace.workspace().history.head
    workspace.changeEvent(id, { lane })
    workspace.deleteLane(second)
    workspace.deleteEvents([id])
    const [making] = workspace.changesOf(3, { limit: 10 }).changes
    expect(making).toMatchObject({ present: false })
    expect(workspace.changesOf(3, { limit: 10 }).names).toMatchObject({ [second]: 'Second' })
    expect(Object.values(workspace.changesOf(tagging, { limit: 10 }).names)).toContain('Gao')
  })

  test('keeps a long text within what a window takes, and says so', () => {
    const { workspace, lane } = openTest()
    const id = workspace.createEvent({ title: 'x', lane, date: null })
    workspace.createNote({ events: [id], title: 'Long', text: 'x'.repeat(2_500_000) })
    const { changes, next } = workspace.changesOf(3, { limit: 10 })
    expect(changes[0]).toMatchObject({ cut: ['text'], change: { after: { title: 'Long' } } })
    expect(next).toBe(null)
  })

  test('of a step that isn’t there is refused', () => {
    expect(() => openTest().workspace.changesOf(9, { limit: 1 })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })
})
