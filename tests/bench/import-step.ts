/**
 * Makes one step of many events in a new workspace, as an import does, and undoes it whole; prints how long each took and the most memory
 * the process ever had. Arguments: the number of events.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openDatabase } from '../../src/main/workspace/database/open'
import { History } from '../../src/main/workspace/history/history'
import { startSession } from '../../src/main/workspace/session'
import { claimOfText } from '../../src/main/workspace/commands/dates'
import { seededRows } from './seeded-rows'
import type { Change } from '../../src/shared/diff'

const count = Number(process.argv[2] ?? 100_000)
const session = startSession('Bench', '0.0.0-bench')
const folder = mkdtempSync(join(tmpdir(), 'fieldline-import-'))
const path = join(folder, 'Import.fieldline')

/** An event and its dating for each row: two changes. */
function* changes(lane: string): Generator<Change> {
  for (const { title, date, summary } of seededRows(count, 8)) {
    const event = session.newId()
    const after = { id: event, lane, kind: 'event', title, summary: summary ?? '', marking: '' } as const
    yield { table: 'event', before: null, after }
    yield { table: 'claim', before: null, after: claimOfText(session.newId(), event, date ?? '') }
  }
}

const timed = (work: () => unknown): number => {
  const begun = performance.now()
  work()
  return (performance.now() - begun) / 1000
}

try {
  const lane = { title: 'Lane', color: 'blue' }
  createWorkspaceFile(path, { title: 'Import', asOf: Date.UTC(2026, 0, 1), lane }, { session })
  const file = openDatabase(path)
  const history = new History(file, session)
  const counted = (): number =>
    (
      file.connection.get('SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM claim) AS count') as {
        count: number
      }
    ).count
  const [first] = history.records.all('lane')
  const make = timed(() => history.perform({ label: 'Import' }, changes(first?.id ?? '')))
  const made = counted()
  const afterMake = process.resourceUsage().maxRSS
  const fileBytes = statSync(path).size
  const undo = timed(() => history.undo())
  const left = counted()
  file.close()
  console.log(
    JSON.stringify({
      events: count,
      changes: made,
      left,
      seconds: { make, undo },
      peakBytes: process.resourceUsage().maxRSS * 1024,
      peakBytesAfterMake: afterMake * 1024,
      fileBytes,
    }),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
