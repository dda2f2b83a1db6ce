import { closeSync, openSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { WriteBar } from '../../../shared/api'
import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'
import { Connection } from './connection'
import { FileGuard } from './file-guard'
import { hasJournal, readHeader } from './header'
import { readLocalSetting } from './local-settings'
import { awaitRelease, takeLock, type HeldLock } from './lock-file'
import { migrate, schemaVersion } from './migrate'
import { migrations as allMigrations } from './migrations/index'
import { newestVersion, type Migration } from './migrations/migration'
import { checkSchema } from './schema'
import { applySettings } from './settings'

/** Bytes. A file up to here is looked through before its first edit: about 10 ms per MB. */
const quicklyChecked = 16 * 2 ** 20

export interface OpenOptions {
  /** Another build of the native module. */
  readonly nativeBinding?: string | undefined
  /** Where a file is copied before it is brought to a newer schema. */
  readonly backupFolder?: string | undefined
  /** Only look: takes no lock and never writes. */
  readonly readOnly?: boolean | undefined
  /** Named in the lock file for others who want to open the workspace. */
  readonly user?: string | undefined
  /** How long to wait for another process of this machine to give the workspace back before it is opened for reading only, ms. */
  readonly patience?: number | undefined
  readonly migrations?: readonly Migration[]
}

/** An open workspace file. */
export interface OpenFile {
  readonly path: string
  readonly connection: Connection
  readonly migrations: readonly Migration[]
  /** Why it can't be written now, or null; what has happened to the file since is looked up at each call. */
  writeBar(): WriteBar | null
  /** Throws when the file must not be written. */
  checkWritable(): void
  /** Runs `work` in one transaction that is all or nothing; throws when the file must not be written. */
  write<T>(work: () => T): T
  /** Gives the file back: no journal and no lock stay. */
  close(): void
}

/** Opens a workspace file: header, lock, settings, schema, soundness after an unclean end, migration. Throws AppErrors. */
export function openDatabase(given: string, options: OpenOptions = {}): OpenFile {
  const path = resolve(given)
  const name = basename(path)
  // The SQLite binding cuts spaces off the ends of a path and would open another file.
  if (path !== path.trim()) throw new AppError('not-permitted', fileMessages.spaceAtEnd(name))
  const migrations = options.migrations ?? allMigrations
  readHeader(path, newestVersion(migrations))
  if (!options.readOnly) awaitRelease(path, options.patience ?? 0)
  const { bar, lock } = options.readOnly
    ? { bar: fileBar('file-read-only', fileMessages.onlyLooking(name)), lock: null }
    : acquire(path, options.user)
  const unclean = lock?.afterUncleanEnd === true || hasJournal(path)
  let connection: Connection | null = null
  try {
    connection = new Connection(path, { readOnly: bar !== null, nativeBinding: options.nativeBinding })
    prepare(connection, unclean, migrations, options)
    return openFile(connection, bar, lock, migrations)
  } catch (error) {
    connection?.close()
    lock?.release()
    throw error
  }
}

function prepare(
  connection: Connection,
  unclean: boolean,
  migrations: readonly Migration[],
  options: OpenOptions,
): void {
  const name = basename(connection.path)
  applySettings(connection)
  const version = schemaVersion(connection)
  const newest = newestVersion(migrations)
  if (version > newest) throw new AppError('file-too-new', fileMessages.tooNew(name, version, newest))
  checkSchema(connection, version, migrations)
  const isForEditing = options.readOnly !== true
  const isChecked = unclean || (isForEditing && statSync(connection.path).size <= quicklyChecked)
  if (isChecked && connection.pragma('quick_check') !== 'ok') {
    throw new AppError('file-damaged', fileMessages.damaged(name))
  }
  if (version === newest) return
  if (connection.readOnly) throw new AppError('file-read-only', fileMessages.olderAndReadOnly(name))
  migrate(connection, { migrations, backupFolder: options.backupFolder, now: Date.now() })
  applySettings(connection)
}

function openFile(
  connection: Connection,
  bar: WriteBar | null,
  lock: HeldLock | null,
  migrations: readonly Migration[],
): OpenFile {
  const guard = bar ? null : new FileGuard(connection)
  const checkWritable = (): void => {
    if (bar) throw new AppError(bar.code, bar.message)
    guard?.check()
  }
  return {
    path: connection.path,
    connection,
    migrations,
    writeBar: () => bar ?? guard?.problem() ?? null,
    checkWritable,
    write: (work) => {
      checkWritable()
      const { result, head } = connection.transaction('write', () => {
        // Once more with the write lock held: from here on nobody else can write.
        checkWritable()
        return { result: work(), head: readLocalSetting(connection, 'head') }
      })
      // Nothing that may fail stands after the commit: what is durable must not be told as refused.
      guard?.committed(head)
      return result
    },
    close: () => {
      connection.close()
      lock?.release()
    },
  }
}

function acquire(path: string, user = ''): { bar: WriteBar | null; lock: HeldLock | null } {
  const name = basename(path)
  if (!isWritable(path)) return { bar: fileBar('file-read-only', fileMessages.readOnly(name)), lock: null }
  const outcome = takeLock(path, user)
  switch (outcome.kind) {
    case 'taken':
      return { bar: null, lock: outcome.lock }
    case 'held':
      return { bar: fileBar('file-in-use', fileMessages.inUse(name, outcome.holder)), lock: null }
    case 'full':
      return { bar: fileBar('disk-full', fileMessages.diskFullAtOpening(name)), lock: null }
    case 'refused':
      return { bar: fileBar('file-read-only', fileMessages.folderReadOnly(name)), lock: null }
  }
}

function fileBar(code: WriteBar['code'], message: string): WriteBar {
  return { code, message }
}

function isWritable(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'))
    return true
  } catch {
    return false
  }
}
