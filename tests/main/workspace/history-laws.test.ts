import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../src/main/workspace/database/open'
import { openWorkspace } from '../../../src/main/workspace/workspace'
import { AppError } from '../../../src/shared/errors'
import { propertyRuns, randomEdit, type RandomEdit } from '../../support/random-edits'
import { newFile, openTest, recordedRows, testSession } from '../../support/workspace'

/** ms: long enough for a full run on a busy machine. */
const timeout = 120_000 + propertyRuns * 1000

type Rows = ReturnType<typeof recordedRows>

/** Refusals are answers too: they must change nothing. Anything else fails the test. */
function tried(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unexpected' || error.code === 'file-damaged')
      throw error
  }
}

test(
  'undoing everything gives the first state, redoing everything the last, and the replayed history the tables',
  () => {
    let steps = 0
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 25, size: 'max' }), (edits) => {
        const { workspace, file } = openTest()
        const first = recordedRows(file)
        for (const edit of edits) tried(() => edit(workspace))
        const last = recordedRows(file)
        steps += workspace.workspace().history.head
        while (workspace.workspace().history.undo !== null) workspace.undo()
        expect(recordedRows(file)).toEqual(first)
        while (workspace.workspace().history.redo !== null) workspace.redo()
        expect(recordedRows(file)).toEqual(last)
        expect(workspace.check().problems).toEqual([])
        file.close()
      }),
      { numRuns: propertyRuns, seed: 1 },
    )
    // Not all edits may have been refused.
    expect(steps).toBeGreaterThan(propertyRuns * 5)
  },
  timeout,
)

const undo: RandomEdit = (workspace) => workspace.undo()
const redo: RandomEdit = (workspace) => workspace.redo()

test(
  'undo and redo walk the states one by one, a new edit hides the undone branch, and closing forgets nothing',
  () => {
    const action = fc.oneof(
      { weight: 4, arbitrary: randomEdit },
      { weight: 3, arbitrary: fc.constant(undo) },
      { weight: 2, arbitrary: fc.constant(redo) },
      { weight: 1, arbitrary: fc.constant('reopen' as const) },
    )
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 30, size: 'max' }), (actions) => {
        const path = newFile()
        let file = openDatabase(path)
        let workspace = openWorkspace(file, testSession())
        // The states as an editor in memory would keep them, and where it stands among them.
        let states: Rows[] = [recordedRows(file)]
        let at = 0
        for (const act of actions) {
          const { head } = workspace.workspace().history
          if (act === 'reopen') {
            file.close()
            file = openDatabase(path)
            workspace = openWorkspace(file, testSession())
          } else tried(() => act(workspace))
          if (act === undo) at = Math.max(0, at - 1)
          else if (act === redo) at = Math.min(states.length - 1, at + 1)
          else if (workspace.workspace().history.head > head) {
            states = [...states.slice(0, at + 1), recordedRows(file)]
            at++
          }
          expect(recordedRows(file)).toEqual(states[at])
          const { history } = workspace.workspace()
          expect([history.undo === null, history.redo === null]).toEqual([at === 0, at === states.length - 1])
        }
        expect(workspace.check().problems).toEqual([])
        file.close()
      }),
      { numRuns: propertyRuns, seed: 2 },
    )
  },
  timeout,
)

test('after an undo and a new edit, undo takes the new edit, then goes on before the undone one', () => {
  const { workspace } = openTest()
  const title = (): string => workspace.workspace().workspace.title
  for (const name of ['one', 'two']) workspace.renameWorkspace(name)
  workspace.undo()
  workspace.renameWorkspace('three')
  expect(workspace.workspace().history).toEqual({
    head: 5,
    undo: 'Rename the workspace from ‘one’ to ‘three’',
    redo: null,
  })
  workspace.undo()
  expect(title()).toBe('one')
  workspace.undo()
  expect(title()).toBe('Case')
  expect(workspace.workspace().history.undo).toBe(null)
  workspace.undo()
  expect(workspace.workspace().history.head).toBe(7)
  workspace.redo()
  workspace.redo()
  expect(title()).toBe('three')
  workspace.undo()
  expect(title()).toBe('one')
})

test('the step that made the workspace can’t be undone', () => {
  const { workspace } = openTest()
  expect(workspace.workspace().history).toEqual({ head: 1, undo: null, redo: null })
  workspace.undo()
  expect(workspace.workspace().history.head).toBe(1)
})
