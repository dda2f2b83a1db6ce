import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors'
import { shellRefusals } from '../../shared/messages/shell'

/**
 * Writes a file whole or not at all: under a temporary name in the same folder, flushed to the disk, renamed.
 * What was there under that name stays untouched until then.
 * @throws AppError `not-permitted`, `disk-full`, `file-read-only` or `invalid-input`, naming the path
 */
export async function writeWholeFile(path: string, bytes: Uint8Array | string): Promise<void> {
  // Windows would let a rename replace an empty folder on some disks; a folder is never what was meant.
  if ((await stat(path).catch(() => null))?.isDirectory()) {
    throw new AppError('invalid-input', shellRefusals.isFolder(path))
  }
  const unfinished = join(
    dirname(path),
    `.${basename(path).slice(0, 100)}.${randomUUID().slice(0, 8)}.unfinished`,
  )
  try {
    const file = await open(unfinished, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw writeFailure(error, path)
  }
}

/** The expected failure behind a system error of writing `path`; anything else as it is. */
export function writeFailure(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const options = { cause: error }
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return new AppError('not-permitted', shellRefusals.notPermitted(path), options)
    case 'EROFS':
      return new AppError('file-read-only', shellRefusals.notPermitted(path), options)
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('invalid-input', shellRefusals.folderMissing(path), options)
    case 'EISDIR':
      return new AppError('invalid-input', shellRefusals.isFolder(path), options)
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new AppError('disk-full', shellRefusals.diskFull(path), options)
    case 'EBUSY':
    case 'EIO':
    case 'ENAMETOOLONG':
    case 'EMFILE':
    case 'ETXTBSY':
      return new AppError('not-permitted', shellRefusals.notWritten(path, code), options)
    default:
      return error
  }
}
