import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { WriteBar } from '../../../shared/api'
import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'
import type { Connection } from './connection'

interface Fingerprint {
  readonly dev: bigint
  readonly ino: bigint
  readonly size: bigint
}

/** Notices that the open file was moved, deleted, replaced or written by someone else, before an edit goes astray. */
export class FileGuard {
  #connection: Connection
  #known: Fingerprint | null
  #dataVersion: unknown

  constructor(connection: Connection) {
    this.#connection = connection
    this.#known = fingerprint(connection.path)
    this.#dataVersion = connection.pragma('data_version')
  }

  /** What is wrong with the file now, or null. */
  problem(): WriteBar | null {
    const name = basename(this.#connection.path)
    const found = fingerprint(this.#connection.path)
    if (!found) return { code: 'file-moved', message: fileMessages.moved(name) }
    if (!isSame(found, this.#known) || this.#isWrittenByOthers()) {
      return { code: 'file-replaced', message: fileMessages.replaced(name) }
    }
    return null
  }

  /** Throws `file-moved` or `file-replaced`. */
  check(): void {
    const problem = this.problem()
    if (problem) throw new AppError(problem.code, problem.message)
  }

  /** Takes the length the file has after an edit of our own. */
  committed(): void {
    this.#known = fingerprint(this.#connection.path)
  }

  /** https://sqlite.org/pragma.html#pragma_data_version: it changes with every commit but our own. */
  #isWrittenByOthers(): boolean {
    try {
      return this.#connection.pragma('data_version') !== this.#dataVersion
    } catch (error) {
      if (error instanceof AppError && error.code === 'file-damaged') return true
      throw error
    }
  }
}

function isSame(found: Fingerprint, known: Fingerprint | null): boolean {
  return found.dev === known?.dev && found.ino === known.ino && found.size === known.size
}

function fingerprint(path: string): Fingerprint | null {
  const status = statSync(path, { throwIfNoEntry: false, bigint: true })
  return status ? { dev: status.dev, ino: status.ino, size: status.size } : null
}
