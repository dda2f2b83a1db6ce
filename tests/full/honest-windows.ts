/**
 * Compares what random windows of a seeded workspace show and count with what SQL says, under random filters and groupings; prints JSON.
 * Arguments: its path, and how many windows.
 */
import fc from 'fast-check'
import { openDatabase } from '../../src/main/workspace/database/open'
import { startSession } from '../../src/main/workspace/session'
import { openWorkspace } from '../../src/main/workspace/workspace'
import { filterOf, filters, groups, windows } from '../support/random-windows'
import { countedBySql, countedOnScreen } from '../support/shown-by-sql'
import { wholeWindow } from '../support/whole-answers'

const [path = '', count = '300'] = process.argv.slice(2)
const file = openDatabase(path)
const workspace = openWorkspace(file, startSession('Full test', '0.0.0-full'))
const drawn = fc.sample(fc.tuple(windows, filters, groups), { numRuns: Number(count), seed: 7 })
const wrong: unknown[] = []
let events = 0
let pills = 0
for (const [window, parts, group] of drawn) {
  const filter = filterOf(workspace, parts)
  const shown = { filter, group }
  const answer = wholeWindow(workspace, { ...window, ...shown, pinned: [], rivals: false })
  const sql = countedBySql({ file }, answer, shown)
  const onScreen = countedOnScreen(answer, () => true)
  const rows = new Set([...Object.keys(sql.rows), ...Object.keys(onScreen)])
  const isSame = [...rows].every((row) => sql.rows[row] === onScreen[row])
  if (!isSame || answer.total !== sql.total) wrong.push({ window, ...shown })
  events += answer.total
  pills += answer.pills.length
}
file.close()
console.log(JSON.stringify({ windows: drawn.length, events, pills, wrong }))
