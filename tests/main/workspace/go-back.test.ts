import fc from 'fast-check'
import { expect, test } from 'vitest'
import { History } from '../../../src/main/workspace/history/history'
import { AppError } from '../../../src/shared/errors'
import type { Id, TagRecord } from '../../../src/shared/model'
import { propertyRuns, randomEdit, type RandomEdit } from '../../support/random-edits'
import { openTest, recordedRows, testSession } from '../../support/workspace'

const timeout = 120_000 + propertyRuns * 1000

/** Refusals are answers too. Anything else fails the test. */
function tried(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unexpected' || error.code === 'file-damaged')
      throw error
  }
}

const anyAct: fc.Arbitrary<RandomEdit> = fc.oneof(
  { weight: 6, arbitrary: randomEdit },
  { weight: 2, arbitrary: fc.constant<RandomEdit>((workspace) => workspace.undo()) },
  { weight: 1, arbitrary: fc.constant<RandomEdit>((workspace) => workspace.redo()) },
  {
    weight: 1,
    arbitrary: fc
      .nat(1000)
      .map<RandomEdit>(
        (at) => (workspace) => workspace.goBack(1 + (at % workspace.workspace().history.head)),
      ),
  },
)

test(
  'going back to a step gives the tables of that step, undo the former ones, and the history still proves them',
  () => {
    let wentBack = 0
    fc.assert(
      fc.property(
        fc.array(anyAct, { minLength: 1, maxLength: 25, size: 'max' }),
        fc.nat(1000),
        (acts, pick) => {
          const { workspace, file } = openTest()
          const head = (): number => workspace.workspace().history.head
          const after = new Map([[head(), recordedRows(file)]])
          for (const act of acts) {
            tried(() => act(workspace))
            after.set(head(), recordedRows(file))
          }
          const last = head()
          const step = 1 + (pick % last)
          workspace.goBack(step)
          expect(recordedRows(file)).toEqual(after.get(step))
          if (head() > last) {
            wentBack++
            const gone = recordedRows(file)
            workspace.undo()
            expect(recordedRows(file)).toEqual(after.get(last))
            workspace.redo()
            expect(recordedRows(file)).toEqual(gone)
          }
          expect(workspace.check().problems).toEqual([])
          file.close()
        },
      ),
      { numRuns: propertyRuns, seed: 3 },
    )
    expect(wentBack).toBeGreaterThan(propertyRuns / 3)
  },
  timeout,
)

test('going back is one step of its own, named after the step gone back to', () => {
  const { workspace, lane } = openTest()
  const id = workspace.createEvent({ title: 'Coup', lane, date: '18 August 2020' })
  workspace.moveEvents([id], { unit: 'day', count: 1 })
  workspace.deleteEvents([id])
  workspace.goBack(2)
  expect(workspace.workspace().history).toEqual({ head: 5, undo: 'Go back to “Add ‘Coup’”', redo: null })
  expect(workspace.event(id).date?.text).toBe('18 August 2020')
  workspace.undo()
  expect(workspace.workspace().events).toBe(0)
})

test('going back to where things stand makes no step, and to a step that isn’t there is refused', () => {
  const { workspace } = openTest()
  workspace.goBack(1)
  expect(workspace.workspace().history.head).toBe(1)
  expect(() => workspace.goBack(2)).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('what was undone can be gone back to as well', () => {
  const { workspace } = openTest()
  workspace.renameWorkspace('one')
  workspace.renameWorkspace('two')
  workspace.undo()
  workspace.renameWorkspace('three')
  workspace.goBack(3)
  expect(workspace.workspace().workspace.title).toBe('two')
  workspace.undo()
  expect(workspace.workspace().workspace.title).toBe('three')
})

test('tags that exchanged their names and lanes that exchanged their places find back', () => {
  const { workspace, file, lane } = openTest()
  const history = new History(file, testSession())
  const event = workspace.createEvent({ title: 'x', lane, date: null })
  for (const name of ['a', 'b']) workspace.tagEvent(event, { kind: 'place', name })
  const upper = workspace.createLane({ title: 'Upper', color: 'red' })
  const lower = workspace.createLane({ title: 'Lower', color: 'red' })
  const nest = (id: Id, parent: Id | null): void => {
    const before = history.records.find('lane', id)
    if (before) history.perform({ label: 'Nest' }, [{ table: 'lane', before, after: { ...before, parent } }])
  }
  nest(lower, upper)
  const rows = recordedRows(file)
  const { head } = workspace.workspace().history

  const name = (tag: TagRecord, to: string): void => {
    const before = history.records.find('tag', tag.id)
    if (before)
      history.perform({ label: 'Rename' }, [{ table: 'tag', before, after: { ...before, name: to } }])
  }
  const [a, b] = workspace.workspace().tags
  if (!a || !b) throw new Error('no tags')
  name(a, 'c')
  name(b, 'a')
  name(a, 'b')
  nest(lower, null)
  nest(upper, lower)
  workspace.changeEvent(event, { lane: lower })
  workspace.goBack(head)
  expect(recordedRows(file)).toEqual(rows)
  workspace.undo()
  expect(workspace.event(event).lane).toBe(lower)
  expect(workspace.check().problems).toEqual([])
})
