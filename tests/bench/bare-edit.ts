import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'

/** One of our own edits, as rows: what it changes and what it writes of it into the history. */
const updateEvent = 'UPDATE event SET title = ? WHERE id = ?'
const insertChange = `INSERT INTO change (step, position, tableName, recordId, before, after, salt, hash)
  VALUES (?, 1, 'event', ?, ?, ?, ?, ?)`
const insertStep = `INSERT INTO step (sequence, id, time, author, replica, appVersion, schemaVersion, kind, label, reverts,
  previousHash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, 'do', ?, NULL, ?, ?)`
const updateHead = "UPDATE localSetting SET value = ? WHERE name = 'head'"

/** Those of src/main/workspace/database/settings.ts. */
const settings = [
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'foreign_keys = ON',
  'recursive_triggers = OFF',
  'temp_store = MEMORY',
  'secure_delete = ON',
  'mmap_size = 0',
  'cache_size = -65536',
  'locking_mode = NORMAL',
  'journal_mode = DELETE',
  'synchronous = EXTRA',
  'fullfsync = ON',
]

/**
 * A commit of the very rows that renaming an event writes, full-text index included, in the same settings and with prepared statements,
 * but with nothing of ours around it. Gives what makes one such commit, and what closes the file.
 */
export function bareEdit(path: string): { readonly commit: () => void; readonly close: () => void } {
  const database = new Database(path)
  for (const setting of settings) database.pragma(setting)
  const { id, title } = database.prepare('SELECT id, title FROM event ORDER BY key LIMIT 1').get() as {
    id: Buffer
    title: string
  }
  const last = database.prepare('SELECT max(sequence) AS sequence FROM step').get() as { sequence: number }
  let { sequence } = last
  const [event, change, step, head] = [updateEvent, insertChange, insertStep, updateHead].map((sql) =>
    database.prepare(sql),
  )
  const bytes = randomBytes(32)
  const commit = database.transaction(() => {
    sequence += 1
    const renamed = `${title} ${sequence}`
    const record = (text: string): string =>
      JSON.stringify({
        id: id.toString('hex'),
        kind: 'event',
        lane: id.toString('hex'),
        summary: '',
        title: text,
      })
    event?.run(renamed, id)
    change?.run(sequence, id, record(title), record(renamed), randomBytes(16), bytes)
    step?.run(
      sequence,
      randomBytes(16),
      Date.now(),
      'Bench',
      bytes.subarray(0, 16),
      '0.0.0-bench',
      4,
      `Rename ‘${title}’ to ‘${renamed}’`,
      bytes,
      bytes,
    )
    head?.run(`${sequence} ${bytes.toString('hex')}`)
  })
  return { commit: () => commit.immediate(), close: () => database.close() }
}
