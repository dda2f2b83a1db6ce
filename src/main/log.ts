import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { errorLine, toldLine } from './error-line'

const largest = 256 * 1024

/** A small local log: two files that take turns. It holds no word of any workspace. */
export class Log {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** `what` is a fixed word of ours, such as the name of a call; of the error only its kind and place are kept. */
  failure(what: string, error: unknown): void {
    this.line(`${what}: ${errorLine(error)}`)
  }

  /** A failure that the workspace process told of: the call, and the kind and places of the error. */
  told(call: string, at: string): void {
    this.line(`workspace ${call}: ${toldLine(at)}`)
  }

  /** Writes one line. A log that can't be written must not stop the app. */
  line(text: string): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      if ((statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0) > largest) {
        renameSync(this.#path, `${this.#path}.old`)
      }
      appendFileSync(this.#path, `${new Date().toISOString()} ${text.replaceAll(/\s+/g, ' ')}\n`)
    } catch {
      // There is nowhere left to say it.
    }
  }

  /** The newest lines, oldest first. */
  tail(lines: number): string[] {
    return [`${this.#path}.old`, this.#path].flatMap(linesOf).slice(-lines)
  }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}
