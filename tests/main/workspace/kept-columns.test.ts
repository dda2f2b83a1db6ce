import { expect, test } from 'vitest'
import { openDatabase } from '../../../src/main/workspace/database/open'
import { openWorkspace, type OpenWorkspace } from '../../../src/main/workspace/workspace'
import { fill } from '../../support/dated-events'
import { newFile, openTest, testSession } from '../../support/workspace'

const window = { from: 0, until: 2e12, level: 36, pinned: [], rivals: false }

function open(path: string): OpenWorkspace {
  return openWorkspace(openDatabase(path, { user: 'tester' }), testSession())
}

test('what was indexed of a large workspace is there at the next opening, and is read anew after an edit that nobody kept', () => {
  const path = newFile()
  const first = openTest(path)
  fill(
    first,
    Array.from({ length: 20_000 }, (_, at) => `${1 + (at % 28)} May ${1990 + (at % 35)}`),
  )
  const { total } = first.workspace.datedEvents()
  const shown = first.workspace.window(window)
  first.workspace.close()

  const second = open(path)
  const { progress, ...answered } = second.window(window)
  expect(progress).toBeNull()
  expect({ ...answered, progress }).toEqual(shown)
  expect(second.workspace()).toMatchObject({ events: total, undated: 0 })
  second.close()

  const third = openDatabase(path, { user: 'tester' })
  const lane = openWorkspace(third, testSession()).workspace().lanes[0]?.id ?? ''
  openWorkspace(third, testSession()).createEvent({ title: 'One more', lane, date: '2001' })
  // Ended without keeping anything.
  third.close()

  const last = open(path)
  expect(last.workspace()).toMatchObject({ events: total + 1 })
  expect(last.datedEvents().total).toBe(total + 1)
  last.close()
}, 120_000)
