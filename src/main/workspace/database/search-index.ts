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

const triggers = indexes.flatMap(({ of }) =>
  ['made', 'changed', 'deleted'].map((change) => `${of}_${change}`),
)

/** Leaves a throw-away workspace without its indexes' triggers: what nobody searches need not be indexed. */
export function stopIndexing(connection: Connection): void {
  for (const trigger of triggers) connection.run(`DROP TRIGGER IF EXISTS ${trigger}`)
}

/** A step with fewer changes is indexed change by change. */
const fewChanges = 2_000
/** From this part of what is indexed on, making the indexes anew is the shorter way. */
const largePart = 0.1

/**
 * Indexes what a step changes, inside its transaction. Taking one text out of an index safely costs many times what putting it in
 * does, so a step that changes much of the workspace lets the indexes rest and makes them anew at its end.
 */
export class StepIndexing {
  #connection: Connection
  #changes = 0
  #most = fewChanges
  #resting: readonly { readonly sql: string }[] | null = null

  /** `expected` is how many changes there will be, as far as that is known. */
  constructor(connection: Connection, expected = 0) {
    this.#connection = connection
    this.#restFor(expected)
  }

  /** Call it before each change. */
  count(): void {
    this.#changes += 1
    if (!this.#resting) this.#restFor(this.#changes)
  }

  #restFor(changes: number): void {
    if (changes <= this.#most) return
    const rows = this.#connection.get(
      'SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM note) AS count',
    ) as { count: number }
    this.#most = Math.max(fewChanges, Math.ceil(rows.count * largePart))
    if (changes > this.#most) this.#rest()
  }

  /** Call it after the last change. */
  finish(): void {
    if (!this.#resting) return
    for (const { sql } of this.#resting) this.#connection.exec(sql)
    rebuildSearchIndex(this.#connection)
  }

  #rest(): void {
    const names = triggers.map((name) => `'${name}'`).join(', ')
    this.#resting = this.#connection.all(
      `SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name IN (${names})`,
    ) as { sql: string }[]
    stopIndexing(this.#connection)
  }
}

function hasTable(connection: Connection, name: string): boolean {
  return connection.get(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`, name) !== undefined
}
