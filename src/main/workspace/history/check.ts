import type { CheckReport } from '../../../shared/api'
import { checkMessages } from '../../../shared/messages/workspace'
import type { Connection } from '../database/connection'
import type { Migration } from '../database/migrations/migration'
import { idOfBytes } from '../database/id-bytes'
import { searchIndexProblems } from '../database/search-index'
import { tableProblems } from './compare-tables'
import { replay } from './replay'
import { chainProblems } from './verify-chain'

/** More problems than this are only counted. */
const mostProblems = 100

/**
 * Checks everything that can be checked in a workspace: SQLite's own structures, references, the hashes of the history, whether
 * the history replayed gives the records that are there, and whether the search index fits them. Changes nothing.
 */
export function checkWorkspace(connection: Connection, migrations: readonly Migration[]): CheckReport {
  return connection.transaction('read', () => {
    const problems = [
      ...tried('SQLite’s own check', () => sqliteProblems(connection)),
      ...tried('The references between records', () => referenceProblems(connection)),
      ...tried('The history', () => chainProblems(connection)),
      ...tried('The history', () => replayProblems(connection, migrations)),
      ...tried('The search index', () => searchIndexProblems(connection)),
    ]
    const told = problems.slice(0, mostProblems)
    if (problems.length > told.length) told.push(checkMessages.more(problems.length - told.length))
    const count = (table: string): number => counted(connection, table)
    return {
      sound: problems.length === 0,
      steps: count('step'),
      changes: count('change'),
      events: count('event'),
      problems: told,
    }
  })
}

/** A part of a damaged file that can't be read is a problem to tell, not a reason to stop. */
function* tried(what: string, problems: () => Iterable<string>): Generator<string> {
  try {
    yield* problems()
  } catch (error) {
    yield checkMessages.unreadable(what, error instanceof Error ? error.message : String(error))
  }
}

function* sqliteProblems(connection: Connection): Generator<string> {
  for (const row of connection.all('PRAGMA integrity_check')) {
    const { integrity_check: report } = row as { integrity_check: string }
    if (report !== 'ok') yield checkMessages.sqlite(report)
  }
}

function* referenceProblems(connection: Connection): Generator<string> {
  const rows = connection.all('PRAGMA foreign_key_check') as {
    table: string
    rowid: number | null
    parent: string
  }[]
  for (const { table, rowid, parent } of rows) {
    const named =
      table === 'step' || table === 'change'
        ? undefined
        : connection.get(`SELECT id FROM "${table}" WHERE rowid = ?`, rowid)
    const id = (named as { id: Uint8Array } | undefined)?.id
    yield checkMessages.foreignKey(table, id ? idOfBytes(id) : String(rowid ?? ''), parent)
  }
}

function* replayProblems(connection: Connection, migrations: readonly Migration[]): Generator<string> {
  const replayed = replay(connection, migrations)
  try {
    // Where the replay stopped short, every later record would differ too.
    if (replayed.problem !== null) yield replayed.problem
    else yield* tableProblems(connection, replayed.connection)
  } finally {
    replayed.connection.close()
  }
}

function counted(connection: Connection, table: string): number {
  try {
    return (connection.get(`SELECT count(*) AS count FROM "${table}"`) as { count: number }).count
  } catch {
    return 0
  }
}
