import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'
import { syncFile } from './sync-file'

/**
 * Writes a file that is there whole or not at all: `write` fills a new file beside `path`, which is flushed to the disk and then
 * renamed into place. `new` refuses a name that is taken (`file-exists`), `replace` takes it.
 */
export function placeFile(path: string, mode: 'new' | 'replace', write: (temporary: string) => void): void {
  const name = basename(path)
  if (mode === 'new' && existsSync(path)) throw new AppError('file-exists', fileMessages.exists(name))
  refuseStrayJournals(path, name)
  const temporary = join(dirname(path), `.${name}.${randomBytes(6).toString('hex')}.tmp`)
  reserve(temporary, name)
  try {
    write(temporary)
    syncFile(temporary)
    if (mode === 'new') rename(temporary, path, name)
    else renameSync(temporary, path)
    syncFile(path)
  } catch (error) {
    throw named(error, name)
  } finally {
    for (const left of [temporary, `${temporary}-journal`]) rmSync(left, { force: true })
  }
}

/** https://sqlite.org/howtocorrupt.html 1.4: SQLite would write what lies in them over a new file of that name. */
function refuseStrayJournals(path: string, name: string): void {
  for (const ending of ['-journal', '-wal']) {
    if ((statSync(path + ending, { throwIfNoEntry: false })?.size ?? 0) > 0)
      throw new AppError('file-exists', fileMessages.strayJournal(name, name + ending))
  }
}

function reserve(temporary: string, name: string): void {
  try {
    closeSync(openSync(temporary, 'wx'))
  } catch (error) {
    throw named(error, name)
  }
}

/** A hard link refuses a name that is taken, which a rename does not; some file systems have none. */
function rename(temporary: string, path: string, name: string): void {
  try {
    linkSync(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) {
      throw new AppError('file-exists', fileMessages.exists(name))
    }
    renameSync(temporary, path)
  }
}

/** The failure in words that name the new file. */
function named(error: unknown, name: string): unknown {
  if (error instanceof AppError) {
    return error.code === 'disk-full'
      ? new AppError('disk-full', fileMessages.noRoom(name), { cause: error })
      : error
  }
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', fileMessages.noRoom(name), { cause: error })
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('file-missing', fileMessages.noFolder(name), { cause: error })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
      return new AppError('not-permitted', fileMessages.cannotWriteThere(name), { cause: error })
    default:
      return error
  }
}
