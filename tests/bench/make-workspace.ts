/**
 * Makes a seeded workspace through the ordinary edit path. Arguments: its path, the number of events, of lanes, and of notes that stand
 * alone. Says on standard error how far it is.
 */
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openDatabase } from '../../src/main/workspace/database/open'
import { History } from '../../src/main/workspace/history/history'
import { fixedSession } from '../../src/main/workspace/session'
import type { Change } from '../../src/shared/diff'
import { changesOfRows } from './fill'
import { randomFrom } from './random'
import { seededRows } from './seeded-rows'
import { sentence } from './seeded-words'

const [path = '', ...numbers] = process.argv.slice(2)
const [events = 0, lanes = 8, notes = 0] = numbers.map(Number)
const session = fixedSession('Bench', '0.0.0-bench', Date.UTC(2025, 0, 1))
const told = (what: string) => (count: number) =>
  process.stderr.write(`  ${count.toLocaleString('en')} ${what} made …\n`)

function* standingNotes(): Generator<Change> {
  const random = randomFrom(notes)
  for (let index = 0; index < notes; index += 1) {
    const note = { title: sentence(random, 4), text: sentence(random, 60) }
    yield {
      table: 'note',
      before: null,
      after: { id: session.newId(), ...note, created: session.clock() },
    }
    if ((index + 1) % 20_000 === 0) told('notes')(index + 1)
  }
}

const lane = { title: 'Lane 1', color: 'blue' }
createWorkspaceFile(path, { title: 'Bench', asOf: Date.UTC(2026, 0, 1), lane }, { session })
const file = openDatabase(path)
const history = new History(file, session)
const rows = seededRows(events, lanes)
history.perform({ label: 'Fill' }, changesOfRows(history.records, session, rows, told('events')))
history.perform({ label: 'Notes' }, standingNotes())
file.close()
