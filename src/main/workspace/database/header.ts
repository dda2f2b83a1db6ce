import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'

/** 'FLDL', in the header of every workspace file. */
export const applicationId = 0x464c444c

const magic = Buffer.from('SQLite format 3\0', 'latin1')

export interface Header {
  readonly schemaVersion: number
}

/**
 * Looks at a file's first 100 bytes without SQLite (https://sqlite.org/fileformat.html 1.3) and refuses what is not a
 * workspace, is damaged, or was made by a newer Fieldline than one that knows schema `newest`. Never writes.
 */
export function readHeader(path: string, newest: number): Header {
  const name = basename(path)
  const wasBeingWritten = hasJournal(path)
  const { bytes, size } = firstBytes(path, name)
  if (size === 0) throw new AppError('empty-file', fileMessages.empty(name))
  if (bytes.length < 100 || !bytes.subarray(0, 16).equals(magic)) {
    const cut = bytes.length >= 16 && bytes.subarray(0, 16).equals(magic)
    throw cut
      ? new AppError('file-damaged', fileMessages.truncated(name))
      : new AppError('not-a-workspace', fileMessages.notAWorkspace(name))
  }
  if (bytes.readUInt32BE(68) !== applicationId) {
    throw new AppError('not-a-workspace', fileMessages.notAWorkspace(name))
  }
  const schemaVersion = bytes.readUInt32BE(60)
  if (schemaVersion > newest)
    throw new AppError('file-too-new', fileMessages.tooNew(name, schemaVersion, newest))
  // With an unfinished edit beside it the length is still open; SQLite puts it right.
  if (!wasBeingWritten && !hasJournal(path)) checkLength(bytes, size, name)
  return { schemaVersion }
}

/** Whether an unfinished edit lies beside the file. */
export function hasJournal(path: string): boolean {
  return (statSync(`${path}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function checkLength(bytes: Buffer, size: number, name: string): void {
  const raw = bytes.readUInt16BE(16)
  const pageSize = raw === 1 ? 65_536 : raw
  const pages = bytes.readUInt32BE(28)
  const isPowerOfTwo = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0
  if (!isPowerOfTwo || pages === 0) throw new AppError('file-damaged', fileMessages.damaged(name))
  if (size < pages * pageSize) throw new AppError('file-damaged', fileMessages.truncated(name))
}

function firstBytes(path: string, name: string): { bytes: Buffer; size: number } {
  const file = openForReading(path, name)
  try {
    const status = fstatSync(file)
    if (!status.isFile()) throw new AppError('not-a-workspace', fileMessages.notAWorkspace(name))
    const bytes = Buffer.alloc(100)
    const length = readSync(file, bytes, 0, 100, 0)
    return { bytes: bytes.subarray(0, length), size: status.size }
  } finally {
    closeSync(file)
  }
}

function openForReading(path: string, name: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new AppError('file-missing', fileMessages.missing(name))
    if (code === 'EISDIR') throw new AppError('not-a-workspace', fileMessages.notAWorkspace(name))
    throw new AppError('not-permitted', fileMessages.cannotOpen(name), { cause: error })
  }
}
