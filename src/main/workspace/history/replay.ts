import { checkMessages } from '../../../shared/messages/workspace'
import { Connection } from '../database/connection'
import { runMigrations } from '../database/migrate'
import type { Migration } from '../database/migrations/migration'
import { Records } from '../database/records'
import { stopIndexing } from '../database/search-index'
import { applySettings } from '../database/settings'
import { changeOfRow, type ChangeRow } from './recorded-changes'

const selectAll = `SELECT change.step, change.position, change.tableName, change.before, change.after, step.schemaVersion
  FROM change JOIN step ON step.sequence = change.step ORDER BY change.step, change.position`

export interface Replay {
  /** An in-memory workspace with what the history makes; to be closed by the caller. */
  readonly connection: Connection
  /** Why and where it stopped, or null when every change fitted. */
  readonly problem: string | null
}

/** Replays a workspace's whole history over an empty one. */
export function replay(source: Connection, migrations: readonly Migration[]): Replay {
  const connection = new Connection(':memory:', { nativeBinding: source.nativeBinding })
  try {
    applySettings(connection)
    runMigrations(connection, migrations)
    stopIndexing(connection)
    return {
      connection,
      problem: connection.transaction('write', () => applyAll(source, connection, migrations)),
    }
  } catch (error) {
    connection.close()
    throw error
  }
}

function applyAll(source: Connection, target: Connection, migrations: readonly Migration[]): string | null {
  const records = new Records(target)
  for (const found of source.iterate(selectAll)) {
    const row = found as ChangeRow & { readonly schemaVersion: number }
    try {
      records.apply(changeOfRow(row, row.schemaVersion, migrations))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return checkMessages.replayStopped(row.step, row.position, reason)
    }
  }
  return null
}
