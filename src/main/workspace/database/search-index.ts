import { checkMessages } from '../../../shared/messages/workspace'
import type { Connection } from './connection'

/** The full-text indexes of migration 002 and the triggers that keep each in step. */
const indexes = [
  { name: 'eventSearch', of: 'event' },
  { name: 'noteSearch', of: 'note' },
] as const

/**
 * Whether each index holds exactly the words of its table. FTS5 checks only where it could write, so a copy in memory is
 * checked: a file that may only be read, or is open elsewhere, is checked as well.
 */
export function* searchIndexProblems(connection: Connection): Generator<string> {
  const found = indexes.filter(({ name }) => hasTable(connection, name))
  if (found.length === 0) return
  const copy = connection.copyInMemory()
  try {
    for (const { name, of } of found) {
      try {
        copy.run(`INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`)
      } catch {
        yield checkMessages.searchIndexDiffers(of)
      }
    }
  } finally {
    copy.close()
  }
}

/** Makes the indexes anew from their tables, inside the caller's transaction. */
export function rebuildSearchIndex(connection: Connection): void {
  for (const { name } of indexes) connection.run(`INSERT INTO ${name} (${name}) VALUES ('rebuild')`)
}

/** Leaves a throw-away workspace without its indexes' triggers: what nobody searches need not be indexed. */
export function stopIndexing(connection: Connection): void {
  for (const { of } of indexes)
    for (const change of ['made', 'changed', 'deleted'])
      connection.run(`DROP TRIGGER IF EXISTS ${of}_${change}`)
}

function hasTable(connection: Connection, name: string): boolean {
  return connection.get(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`, name) !== undefined
}
