import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'
import { folderOf, makeBackup } from '../backups/make-backup'
import { applicationId } from './header'
import type { Connection } from './connection'
import { newestVersion, type Migration } from './migrations/migration'

export interface MigrateOptions {
  readonly migrations: readonly Migration[]
  /** Where the backups of all workspaces are kept. */
  readonly backupFolder: string | undefined
  /** ms UTC; names the backup. */
  readonly now: number
}

/** The schema version of an open file. */
export function schemaVersion(connection: Connection): number {
  return connection.pragma('user_version') as number
}

/**
 * Brings a file to the newest schema: first a backup that was opened and checked, then all pending migrations in one
 * transaction. Returns the backup's path, or null when the file was up to date.
 */
export function migrate(
  connection: Connection,
  { migrations, backupFolder, now }: MigrateOptions,
): string | null {
  const version = schemaVersion(connection)
  if (version >= newestVersion(migrations)) return null
  if (backupFolder === undefined)
    throw new AppError('not-permitted', fileMessages.noBackupFolder(basename(connection.path)))
  const plan = { folder: folderOf(backupFolder, connection), time: now, reason: 'migration' } as const
  const backup = makeBackup({ connection, version, migrations }, plan)
  runMigrations(connection, migrations)
  return backup
}

/** Runs all pending migrations in one transaction: afterwards the file is new or exactly as before. */
export function runMigrations(connection: Connection, migrations: readonly Migration[]): void {
  // Enforcement can't be switched inside a transaction, and rebuilding a table would trip over it.
  connection.pragma('foreign_keys = OFF')
  try {
    connection.transaction('write', () => {
      for (const migration of pending(connection, migrations)) {
        connection.exec(migration.sql)
        connection.pragma(`user_version = ${migration.version}`)
      }
      connection.pragma(`application_id = ${applicationId}`)
      const broken = connection.all('PRAGMA foreign_key_check')
      if (broken.length > 0)
        throw new AppError('file-damaged', fileMessages.migrationFailed(basename(connection.path)))
    })
  } finally {
    connection.pragma('foreign_keys = ON')
  }
}

function pending(connection: Connection, migrations: readonly Migration[]): readonly Migration[] {
  const version = schemaVersion(connection)
  return migrations.filter((migration) => migration.version > version)
}
