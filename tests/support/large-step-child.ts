/** Makes and undoes one step of many records in a workspace file, and prints how much memory that took. */
import { openDatabase } from '../../src/main/workspace/database/open'
import { History } from '../../src/main/workspace/history/history'
import { startSession } from '../../src/main/workspace/session'
import type { Change } from '../../src/shared/diff'

const [path = '', count = '0'] = process.argv.slice(2)
const session = startSession('Tester', '0.0.0-test')
const file = openDatabase(path)
const history = new History(file, session)
const [lane] = history.records.all('lane')

function* manyEvents(): Generator<Change> {
  for (let index = 0; index < Number(count); index++) {
    const title = `Event ${index} ${'of an import '.repeat(10)}`
    const after = {
      id: session.newId(),
      lane: lane?.id ?? '',
      kind: 'event',
      title,
      summary: '',
      marking: '',
    } as const
    yield { table: 'event', before: null, after }
  }
}

function events(): number {
  return (file.connection.get('SELECT count(*) AS count FROM event') as { count: number }).count
}

let peak = 0
const watched = <T>(work: () => T): T => {
  const result = work()
  peak = Math.max(peak, process.resourceUsage().maxRSS * 1024)
  return result
}

globalThis.gc?.()
const before = process.memoryUsage.rss()
const made = watched(() => history.perform({ label: 'Import' }, manyEvents()))
const there = events()
watched(() => history.undo())
const left = events()
file.close()
console.log(
  JSON.stringify({
    growth: peak - before,
    records: made?.records ?? null,
    tables: made?.tables,
    there,
    left,
  }),
)
