import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import { backupMessages } from '../../../shared/messages/backups'
import { Connection } from '../database/connection'
import { readHeader } from '../database/header'
import { readLocalSetting } from '../database/local-settings'
import type { Migration } from '../database/migrations/migration'
import { checkSchema } from '../database/schema'
import { applySettings } from '../database/settings'
import type { BackupFacts } from './facts-file'

/** A database that is copied: `version` is that of its schema. */
export interface CopySource {
  readonly connection: Connection
  readonly version: number
  readonly migrations: readonly Migration[]
}

/**
 * Opens the copy at `path` and reads it through: header, schema, SQLite's quick check, and that its history ends with a step the source
 * has. Gives what it holds. @throws AppError `file-damaged` and those of the header
 */
export function checkCopy(path: string, source: CopySource): Omit<BackupFacts, 'reason' | 'path'> {
  readHeader(path, source.version)
  const copy = new Connection(path, { readOnly: true, nativeBinding: source.connection.nativeBinding })
  try {
    applySettings(copy)
    checkSchema(copy, source.version, source.migrations)
    const head = newestStep(copy)
    const isSound = copy.pragma('quick_check') === 'ok' && head === readLocalSetting(copy, 'head')
    if (!isSound || !isInHistory(source.connection, head))
      throw new AppError('file-damaged', backupMessages.notFaithful(basename(path)))
    return { head, ...contents(copy) }
  } finally {
    copy.close()
  }
}

/** What an open workspace holds, in numbers. */
export function contents(connection: Connection): { title: string; events: number; notes: number } {
  return connection.get(`SELECT (SELECT title FROM workspace) AS title,
    (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM note) AS notes`) as ReturnType<
    typeof contents
  >
}

function newestStep(connection: Connection): string {
  const row = connection.get('SELECT sequence, hash FROM step ORDER BY sequence DESC LIMIT 1') as
    { sequence: number; hash: Uint8Array } | undefined
  return row ? `${row.sequence} ${Buffer.from(row.hash).toString('hex')}` : ''
}

function isInHistory(connection: Connection, head: string): boolean {
  const [sequence = '', hash = ''] = head.split(' ')
  const found = connection.get(
    'SELECT 1 FROM step WHERE sequence = ? AND hash = ?',
    Number(sequence),
    Buffer.from(hash, 'hex'),
  )
  return found !== undefined
}
