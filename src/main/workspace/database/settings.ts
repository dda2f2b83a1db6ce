import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'
import type { Connection } from './connection'

interface Setting {
  readonly name: string
  readonly to: string
  readonly reads: string | number
}

/** For every connection: https://sqlite.org/security.html */
const always: readonly Setting[] = [
  { name: 'trusted_schema', to: 'OFF', reads: 0 },
  { name: 'cell_size_check', to: 'ON', reads: 1 },
  { name: 'foreign_keys', to: 'ON', reads: 1 },
  { name: 'recursive_triggers', to: 'OFF', reads: 0 },
  { name: 'temp_store', to: 'MEMORY', reads: 2 },
  { name: 'secure_delete', to: 'ON', reads: 1 },
]

/**
 * For files: https://sqlite.org/pragma.html. With this journal a plain copy of a file at rest is complete; with EXTRA, and not with
 * FULL, the last edit survives a power cut. A file locked EXCLUSIVE would not notice that it was moved or overwritten.
 */
const ofFiles: readonly Setting[] = [
  { name: 'mmap_size', to: '0', reads: 0 },
  // 64 MB: when what a large step changes does not fit, SQLite waits for the disk again and again in its midst.
  { name: 'cache_size', to: '-65536', reads: -65536 },
  { name: 'locking_mode', to: 'NORMAL', reads: 'normal' },
  { name: 'journal_mode', to: 'DELETE', reads: 'delete' },
  { name: 'synchronous', to: 'EXTRA', reads: 3 },
  { name: 'fullfsync', to: 'ON', reads: 1 },
]

/** What a new file gets before its first table. */
const ofNewFiles: readonly Setting[] = [
  { name: 'page_size', to: '4096', reads: 4096 },
  { name: 'auto_vacuum', to: '0', reads: 0 },
  { name: 'encoding', to: "'UTF-8'", reads: 'UTF-8' },
]

/** Makes the settings and reads each one back; throws `unexpected` when SQLite did not take one. */
export function applySettings(connection: Connection): void {
  const settings = connection.inMemory ? always : [...always, ...ofFiles]
  for (const setting of settings) applySetting(connection, setting)
}

/** As `applySettings`, for a file that has no table yet. */
export function applyNewFileSettings(connection: Connection): void {
  for (const setting of ofNewFiles) applySetting(connection, setting)
  applySettings(connection)
}

function applySetting(connection: Connection, { name, to, reads }: Setting): void {
  connection.pragma(`${name} = ${to}`)
  const found = connection.pragma(name)
  if (found !== reads) throw new AppError('unexpected', fileMessages.settingRefused(name, String(found)))
}
