import type { Connection } from './connection'

/** What is kept so that it need not be computed when the file is opened next. */
type StoredName = 'columns' | 'counts'

/** The newest step with its hash: what is derived from the tables holds for exactly one. */
const newest = 'SELECT sequence AS head, hash FROM step ORDER BY sequence DESC LIMIT 1'

/** What was kept, or null when nothing was or the history has gone on since. */
export function readStored(connection: Connection, name: StoredName): Buffer | null {
  const sql = `SELECT storedAnswer.content AS content FROM storedAnswer JOIN (${newest}) AS step
    ON step.head = storedAnswer.head AND step.hash = storedAnswer.hash WHERE name = ?`
  const row = connection.get(sql, name) as { content: Buffer } | undefined
  return row?.content ?? null
}

/** Keeps it for the present state of the tables, inside the caller's transaction. */
export function writeStored(connection: Connection, name: StoredName, content: Buffer): void {
  connection.run(
    `INSERT INTO storedAnswer (name, head, hash, content) SELECT ?, head, hash, ? FROM (${newest}) WHERE TRUE
      ON CONFLICT (name) DO UPDATE SET head = excluded.head, hash = excluded.hash, content = excluded.content`,
    name,
    content,
  )
}
