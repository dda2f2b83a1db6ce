/**
 * Searches a workspace of many notes, as a window does and with a bare query of the full-text index; prints JSON. Argument: the path of the
 * workspace, which is only read.
 */
import Database from 'better-sqlite3'
import { openDatabase } from '../../src/main/workspace/database/open'
import { startSession } from '../../src/main/workspace/session'
import { openWorkspace } from '../../src/main/workspace/workspace'
import { inTurn, measureOf, taken } from './measure'

const [path = ''] = process.argv.slice(2)
const limit = 20
const rounds = 10

/** As typed, and as an expression of FTS5. */
const searches = [
  ['kefengor', '"kefengor" *'],
  ['zadelfen nural', '"zadelfen" AND "nural" *'],
  ['kefen', '"kefen" *'],
  ['treaty halfen', '"treaty" AND "halfen" *'],
  ['bridge vodel', '"bridge" AND "vodel" *'],
  ['treaty', '"treaty" *'],
] as const

const workspace = openWorkspace(openDatabase(path, { readOnly: true }), startSession('Bench', '0.0.0-bench'))
const bare = new Database(path, { readonly: true })
const query = bare.prepare(
  'SELECT rowid FROM noteSearch WHERE noteSearch MATCH ? ORDER BY bm25(noteSearch, 10.0, 1.0) LIMIT ?',
)
const both = { ours: [] as number[], bare: [] as number[] }
const each = searches.map(([text, expression]) => {
  let found = 0
  const works = {
    ours: () => void (found = workspace.search({ text, limit }).note.total),
    bare: () => void query.all(expression, limit),
  }
  for (const [name, work] of Object.entries(works) as [keyof typeof works, () => void][])
    for (let round = 0; round < rounds; round += 1) both[name].push(taken(work))
  return { text, ...inTurn(rounds, works), found }
})
bare.close()
workspace.close()
console.log(JSON.stringify({ each, ours: measureOf(both.ours), bare: measureOf(both.bare) }))
