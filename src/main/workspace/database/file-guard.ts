import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { WriteBar } from '../../../shared/api'
import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'
import type { Connection } from './connection'
import { readLocalSetting } from './local-settings'

interface Fingerprint {
  readonly dev: bigint
  readonly ino: bigint
  readonly size: bigint
  readonly mtimeNs: bigint
}

/** Notices that the open file was moved, deleted, replaced or written by someone else, before an edit goes astray. */
export class FileGuard {
  #connection: Connection
  #known: Fingerprint | null
  #dataVersion: unknown
  #head: string | null

  constructor(connection: Connection) {
    this.#connection = connection
    this.#known = fingerprint(connection.path)
    this.#head = readLocalSetting(connection, 'head')
    this.#dataVersion = dataVersionOf(connection)
  }

  /** What is wrong with the file now, or null. */
  problem(): WriteBar | null {
    const name = basename(this.#connection.path)
    const found = fingerprint(this.#connection.path)
    if (!found) return { code: 'file-moved', message: fileMessages.moved(name) }
    if (!isSame(found, this.#known) || this.#isWrittenByOthers() || this.#isOverwritten(found)) {
      return { code: 'file-replaced', message: fileMessages.replaced(name) }
    }
    return null
  }

  /** Throws `file-moved` or `file-replaced`. */
  check(): void {
    const problem = this.problem()
    if (problem) throw new AppError(problem.code, problem.message)
  }

  /** Takes what the file is after an edit of our own, which has ended the history with `head`. */
  committed(head: string | null): void {
    this.#known = fingerprint(this.#connection.path)
    this.#head = head
  }

  #isWrittenByOthers(): boolean {
    try {
      return dataVersionOf(this.#connection) !== this.#dataVersion
    } catch (error) {
      if (error instanceof AppError && error.code === 'file-damaged') return true
      throw error
    }
  }

  /**
   * A copy written over the file has its data version too when both had as many edits, so a new time of writing is looked into:
   * the end of the history, read from the disk and not from SQLite's cache, is another in every other file.
   */
  #isOverwritten(found: Fingerprint): boolean {
    if (found.mtimeNs === this.#known?.mtimeNs) return false
    try {
      this.#connection.pragma('shrink_memory')
      if (readLocalSetting(this.#connection, 'head') !== this.#head) return true
    } catch (error) {
      if (error instanceof AppError && error.code === 'file-damaged') return true
      throw error
    }
    this.#known = found
    return false
  }
}

/** https://sqlite.org/pragma.html#pragma_data_version: it changes with every commit but our own. Asked for often, so as a kept statement. */
function dataVersionOf(connection: Connection): unknown {
  return connection.firstColumn('PRAGMA data_version')[0]
}

function isSame(found: Fingerprint, known: Fingerprint | null): boolean {
  return found.dev === known?.dev && found.ino === known.ino && found.size === known.size
}

/** Null when it is gone or out of reach: a network drive that went away is as good as moved. */
function fingerprint(path: string): Fingerprint | null {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true })
    return { dev, ino, size, mtimeNs }
  } catch {
    return null
  }
}
