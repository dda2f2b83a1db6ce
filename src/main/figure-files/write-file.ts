import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors'
import { shellRefusals } from '../../shared/messages/shell'

/** What a file is to hold: as a whole, or piece by piece as it is made. */
export type FileContent = Uint8Array | string | AsyncIterable<Uint8Array>

/**
 * Writes a file whole or not at all: under a temporary name in the same folder, flushed to the disk, renamed.
 * What was there under that name stays untouched until then. Pieces are asked for once the file can be written.
 * @throws AppError `not-permitted`, `disk-full`, `file-read-only` or `invalid-input`, naming the path; what making the content
 * throws; the reason of `signal` when that stops it
 */
export async function writeWholeFile(
  path: string,
  content: FileContent,
  signal?: AbortSignal,
): Promise<void> {
  // Windows would let a rename replace an empty folder on some disks; a folder is never what was meant.
  if ((await stat(path).catch(() => null))?.isDirectory()) {
    throw new AppError('invalid-input', shellRefusals.isFolder(path))
  }
  const unfinished = join(
    dirname(path),
    `.${basename(path).slice(0, 100)}.${randomUUID().slice(0, 8)}.unfinished`,
  )
  // At once: the app may be about to end.
  const remove = () => rmSync(unfinished, { force: true })
  signal?.addEventListener('abort', remove)
  try {
    signal?.throwIfAborted()
    await writeNewFile(unfinished, content, signal)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    signal?.throwIfAborted()
    throw writeFailure(error, path)
  } finally {
    signal?.removeEventListener('abort', remove)
  }
}

async function writeNewFile(
  path: string,
  content: FileContent,
  signal: AbortSignal | undefined,
): Promise<void> {
  const file = await open(path, 'wx')
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content)
    else {
      for await (const piece of content) {
        signal?.throwIfAborted()
        await file.writeFile(piece)
      }
    }
    await file.sync()
  } finally {
    await file.close()
  }
  signal?.throwIfAborted()
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
