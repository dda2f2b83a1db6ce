import type { Changed } from '../../shared/api'
import { AppError } from '../../shared/errors'
import type { Client } from '../api'
import type { Session } from './session.svelte.js'

/** What a query answered, asked again after each change that touches `tables`; null until then, and when what it is about is gone. */
export class Answer<T> {
  #value = $state.raw<T | null>(null)
  #session: Session
  #ask: (client: Client) => Promise<T | null>
  #tables: readonly string[]
  #asked = 0
  /** Resolves when the first answer is in. */
  readonly first: Promise<void>
  /** Ends the asking. */
  readonly stop: () => void

  constructor(session: Session, tables: readonly string[], ask: (client: Client) => Promise<T | null>) {
    this.#session = session
    this.#ask = ask
    this.#tables = tables
    this.stop = session.watch((changed) => this.#after(changed))
    this.first = this.again()
  }

  get value(): T | null {
    return this.#value
  }

  /** Asks now; of several answers under way only the newest counts. */
  async again(): Promise<void> {
    const asked = ++this.#asked
    try {
      const value = await this.#ask(this.#session.client)
      if (asked === this.#asked) this.#value = value
    } catch (error) {
      if (asked !== this.#asked) return
      this.#value = null
      if (!(error instanceof AppError && error.code === 'not-found')) this.#session.report(error)
    }
  }

  async #after(changed: Changed | null): Promise<void> {
    if (!changed || this.#tables.some((table) => changed.tables.includes(table))) await this.again()
  }
}
