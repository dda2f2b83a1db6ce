/**
 * Measures the workspace process's own work on two copies of a seeded workspace, both of which it writes to; prints JSON. Arguments: their
 * paths.
 */
import { openDatabase } from '../../src/main/workspace/database/open'
import { startSession } from '../../src/main/workspace/session'
import { openWorkspace } from '../../src/main/workspace/workspace'
import { bareEdit } from './bare-edit'
import { inTurn, measureOf, taken } from './measure'
import { randomFrom } from './random'

const [path = '', other = ''] = process.argv.slice(2)
const edits = 100
const windows = 200
/** A timeline of 1300 px, about 48 px to a bucket. */
const bucketsInView = 27

const file = openDatabase(path)
const workspace = openWorkspace(file, startSession('Bench', '0.0.0-bench'))
const extent = workspace.extent() ?? { from: 0, until: 1 }
// Asked for so that all events are known before anything is measured.
const first = workspace.neighbour(null, 'next')
if (first === null) throw new Error(`${path} has no dated event to edit.`)
const { title } = workspace.event(first)
const bare = bareEdit(other)
let number = 0
const edit = inTurn(edits, {
  durable: () => workspace.changeEvent(first, { title: `${title} ${(number += 1)}` }),
  bare: bare.commit,
})
bare.close()

const random = randomFrom(1)
const all = extent.until - extent.from
const window = measureOf(
  Array.from({ length: windows }, () => {
    const length = all * 10 ** (-4 * random())
    const from = extent.from + random() * (all - length)
    const level = Math.max(0, Math.round(Math.log2(length / bucketsInView)))
    const query = {
      from: Math.floor(from),
      until: Math.ceil(from + length),
      level,
      pinned: [],
      rivals: false,
    }
    return taken(() => workspace.window(query))
  }),
)
const undoRedo = measureOf(
  Array.from({ length: 20 }, () =>
    taken(() => {
      workspace.undo()
      workspace.redo()
    }),
  ),
)
workspace.close()
console.log(JSON.stringify({ edit, window, undoRedo }))
