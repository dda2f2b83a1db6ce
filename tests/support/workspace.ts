import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openDatabase, type OpenFile, type OpenOptions } from '../../src/main/workspace/database/open'
import type { Session } from '../../src/main/workspace/session'
import { openWorkspace, type OpenWorkspace } from '../../src/main/workspace/workspace'

/** Where ongoing spans of a test's workspace end. */
export const testAsOf = Date.UTC(2026, 2, 31)

/** A folder of this test's own; it goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldline-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A session whose clock moves one second with every look at it. */
export function testSession(): Session {
  let now = Date.UTC(2026, 3, 1)
  return { author: 'Tester', appVersion: '0.0.0-test', clock: () => (now += 1000), newId: () => v7() }
}

/** A new workspace file with one lane, closed. */
export function newFile(path = join(temporaryFolder(), 'Case.fieldline')): string {
  const lane = { title: 'First lane', color: 'blue' }
  createWorkspaceFile(path, { title: 'Case', asOf: testAsOf, lane }, { session: testSession() })
  return path
}

export interface TestWorkspace {
  readonly path: string
  readonly file: OpenFile
  readonly workspace: OpenWorkspace
  /** Id of the first lane. */
  readonly lane: string
}

/** Opens a workspace file, or a new one; it is closed when the test ends. */
export function openTest(path = newFile(), options: OpenOptions = {}): TestWorkspace {
  const file = openDatabase(path, { user: 'tester', ...options })
  onTestFinished(() => file.close())
  const workspace = openWorkspace(file, testSession())
  return { path, file, workspace, lane: workspace.workspace().lanes[0]?.id ?? '' }
}

/** All rows of the recorded tables, as they can be compared. */
export function recordedRows(file: OpenFile): Record<string, unknown[]> {
  const tables = [
    'workspace',
    'lane',
    'event',
    'claim',
    'tag',
    'eventTag',
    'note',
    'noteEvent',
    'link',
    'view',
    'preset',
  ]
  // An older version has fewer.
  const known = new Set(
    file.connection
      .all("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .map((row) => (row as { name: string }).name),
  )
  return Object.fromEntries(
    tables
      .filter((table) => known.has(table))
      .map((table) => [
        table,
        file.connection.all(`SELECT * FROM "${table}" ORDER BY id`).map((row) => {
          // The key is local: a record that comes back by undo may get another.
          const recorded = Object.entries(row as Record<string, unknown>).filter(
            ([column]) => column !== 'key',
          )
          return Object.fromEntries(recorded.map(([column, value]) => [column, readable(value)]))
        }),
      ]),
  )
}

function readable(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}
