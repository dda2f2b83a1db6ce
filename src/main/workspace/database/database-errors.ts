import { basename } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { AppError, type ErrorCode } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'

/** SQLite's result codes, most exact first: what begins with the text has the code and the message. */
const meanings: readonly (readonly [string, ErrorCode, (name: string) => string])[] = [
  ['SQLITE_FULL', 'disk-full', fileMessages.diskFull],
  ['SQLITE_READONLY_DBMOVED', 'file-moved', fileMessages.moved],
  ['SQLITE_READONLY_ROLLBACK', 'file-read-only', fileMessages.unfinishedInReadOnlyPlace],
  ['SQLITE_READONLY', 'file-read-only', fileMessages.readOnly],
  ['SQLITE_BUSY', 'file-busy', fileMessages.busy],
  ['SQLITE_LOCKED', 'file-busy', fileMessages.busy],
  ['SQLITE_CORRUPT_VTAB', 'file-damaged', fileMessages.searchIndexDamaged],
  ['SQLITE_CORRUPT', 'file-damaged', fileMessages.damaged],
  ['SQLITE_NOTADB', 'file-damaged', fileMessages.damaged],
  ['SQLITE_CANTOPEN', 'not-permitted', fileMessages.cannotOpen],
  ['SQLITE_PERM', 'not-permitted', fileMessages.cannotOpen],
  ['SQLITE_AUTH', 'not-permitted', fileMessages.cannotOpen],
  ['SQLITE_IOERR', 'unexpected', fileMessages.diskFails],
]

/** The AppError for a failure of SQLite on the file at `path`; anything else comes back as it is. */
export function databaseError(error: unknown, path: string): unknown {
  if (!(error instanceof BetterSqlite3.SqliteError)) return error
  const meaning = meanings.find(([code]) => error.code.startsWith(code))
  if (!meaning) return error
  const [, code, message] = meaning
  return new AppError(code, message(basename(path)), { cause: error })
}
