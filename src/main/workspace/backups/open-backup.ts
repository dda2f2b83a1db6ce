import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { AppError } from '../../../shared/errors'
import { backupMessages } from '../../../shared/messages/backups'
import { Connection } from '../database/connection'
import { readHeader } from '../database/header'
import { runMigrations, schemaVersion } from '../database/migrate'
import { newestVersion, type Migration } from '../database/migrations/migration'
import { Records } from '../database/records'
import { checkSchema } from '../database/schema'
import { applySettings } from '../database/settings'

/** How backups are read. */
export interface BackupReading {
  readonly migrations: readonly Migration[]
  readonly nativeBinding: string | undefined
}

/**
 * Opens a backup to read, whole and checked again; one from an older version is brought up to date in a copy that goes afterwards.
 * @throws AppError `file-damaged`, and `not-found` when it is gone
 */
export function withBackup<T>(path: string, reading: BackupReading, work: (records: Records) => T): T {
  const { schemaVersion: version } = header(path, reading)
  if (version === newestVersion(reading.migrations)) return opened(path, true, reading, work)
  const copy = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    copyFileSync(path, copy)
    return opened(copy, false, reading, work)
  } finally {
    for (const left of [copy, `${copy}-journal`]) rmSync(left, { force: true })
  }
}

function opened<T>(
  path: string,
  readOnly: boolean,
  { migrations, nativeBinding }: BackupReading,
  work: (records: Records) => T,
): T {
  const connection = new Connection(path, { readOnly, nativeBinding })
  try {
    applySettings(connection)
    checkSchema(connection, schemaVersion(connection), migrations)
    if (connection.pragma('quick_check') !== 'ok') throw damaged()
    if (!readOnly) runMigrations(connection, migrations)
    return work(new Records(connection))
  } finally {
    connection.close()
  }
}

function header(path: string, { migrations }: BackupReading): { readonly schemaVersion: number } {
  try {
    return readHeader(path, newestVersion(migrations))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'file-missing') throw new AppError('not-found', backupMessages.gone)
    if (error.code === 'file-too-new' || error.code === 'not-permitted') throw error
    throw damaged(error)
  }
}

function damaged(cause?: unknown): AppError {
  return new AppError('file-damaged', backupMessages.damaged, { cause })
}
