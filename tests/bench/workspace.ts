/** Measures the workspace core on real files; prints one JSON document. Ratios within this run are what counts. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openDatabase } from '../../src/main/workspace/database/open'
import { History } from '../../src/main/workspace/history/history'
import { startSession } from '../../src/main/workspace/session'
import { openWorkspace } from '../../src/main/workspace/workspace'
import { claimFieldsOf } from '../../src/shared/dates/claim-dates'
import { readDate } from '../../src/shared/dates/read-date'
import type { Change } from '../../src/shared/diff'

const sizes = process.argv.slice(2).map(Number)
const repeats = 60
const session = startSession('Bench', '0.0.0-bench')
const folder = mkdtempSync(join(tmpdir(), 'fieldline-bench-'))

function times(work: () => void): { median: number; p95: number } {
  const measured = Array.from({ length: repeats }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  }).sort((a, b) => a - b)
  const at = (share: number) => measured[Math.floor(measured.length * share)] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}

function* events(lane: string, count: number): Generator<Change> {
  for (let index = 0; index < count; index += 1) {
    const event = session.newId()
    yield {
      table: 'event',
      before: null,
      after: { id: event, lane, kind: 'event', title: `Event ${index}`, summary: '' },
    }
    const read = readDate(`${1 + (index % 28)} June ${1900 + (index % 120)}`)
    if (!read.ok) throw new Error(read.problem.message)
    const claim = {
      id: session.newId(),
      event,
      preferred: 1 as const,
      basis: '',
      dayPosition: null,
      ...claimFieldsOf(read.reading),
    }
    yield { table: 'claim', before: null, after: claim }
  }
}

const results = sizes.map((size) => {
  const path = join(folder, `${size}.fieldline`)
  createWorkspaceFile(
    path,
    { title: 'Bench', asOf: Date.UTC(2026, 0, 1), lane: { title: 'Lane', color: 'blue' } },
    { session },
  )
  const file = openDatabase(path)
  const workspace = openWorkspace(file, session)
  const lane = workspace.workspace().lanes[0]?.id ?? ''
  new History(file, session).perform({ label: 'Fill' }, events(lane, size))
  const id = workspace.createEvent({ title: 'Edited', lane, date: '2000' })

  let number = 0
  const edit = times(() => workspace.changeEvent(id, { title: `Edited ${(number += 1)}` }))
  // The same rows, in the same settings, without anything of ours around them.
  const other = new Database(join(folder, `${size}.bare`))
  for (const setting of ['journal_mode = DELETE', 'synchronous = EXTRA', 'secure_delete = ON'])
    other.pragma(setting)
  other.exec('CREATE TABLE bare (key INTEGER PRIMARY KEY, a TEXT, b TEXT, c BLOB)')
  const insert = other.prepare('INSERT INTO bare (a, b, c) VALUES (?, ?, ?)')
  const insertThree = other.transaction(() => {
    for (let row = 0; row < 3; row += 1) insert.run('x'.repeat(200), 'y'.repeat(200), Buffer.alloc(80))
  })
  const bare = times(() => insertThree.immediate())
  other.close()
  const year = Date.UTC(1971, 0, 1) - Date.UTC(1970, 0, 1)
  const narrow = times(() =>
    workspace.window({ from: 30 * year, until: 31 * year, pinned: [], level: 0, rivals: false }),
  )
  const whole = times(() =>
    workspace.window({ from: -80 * year, until: 60 * year, pinned: [], level: 0, rivals: false }),
  )
  const undoRedo = times(() => {
    workspace.undo()
    workspace.redo()
  })
  workspace.close()
  return { size, edit, bare, narrow, whole, undoRedo }
})
rmSync(folder, { recursive: true, force: true })
console.log(JSON.stringify(results))
