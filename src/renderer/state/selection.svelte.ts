import type { EventDetails } from '../../shared/api'
import { AppError } from '../../shared/errors'
import type { Id } from '../../shared/model'
import type { Session } from './session.svelte.js'

/** After a change, at most this many selected events are asked whether they are still there. */
const asked = 200

/** What is selected, and all of it when it is one event. Never in the history. */
export class Selection {
  #ids = $state.raw<readonly Id[]>([])
  #event = $state.raw<EventDetails | null>(null)
  #session: Session

  constructor(session: Session) {
    this.#session = session
    session.watch(() => this.#again())
  }

  /** The selected events, in the order they were selected. */
  get ids(): readonly Id[] {
    return this.#ids
  }

  /** The selected event when it is exactly one. */
  get one(): Id | null {
    return this.#ids.length === 1 ? (this.#ids[0] ?? null) : null
  }

  /** All of the selected event when it is exactly one and its details are in. */
  get event(): EventDetails | null {
    return this.#event
  }

  /** Selects `ids` and nothing else; resolves when the details are in. */
  async select(ids: readonly Id[]): Promise<void> {
    if (ids.length === this.#ids.length && ids.every((id, at) => id === this.#ids[at])) return
    this.#ids = [...ids]
    if (ids.length === 1) await this.#again().catch((error: unknown) => this.#session.report(error))
    else this.#event = null
  }

  /** Selects what was selected when the workspace was last open, as far as it is still there. */
  async bringBack(ids: readonly Id[]): Promise<void> {
    this.#ids = [...ids]
    await this.#again().catch((error: unknown) => this.#session.report(error))
  }

  /** Asks for the details again; what is no longer there is no longer selected. */
  async #again(): Promise<void> {
    const ids = this.#ids
    const found = await Promise.all(ids.slice(0, asked).map((id) => this.#find(id)))
    if (ids !== this.#ids) return
    if (found.includes(null)) this.#ids = ids.filter((_, at) => found[at] !== null)
    this.#event = this.#ids.length === 1 ? (found.find((event) => event?.id === this.#ids[0]) ?? null) : null
  }

  async #find(id: Id): Promise<EventDetails | null> {
    try {
      return await this.#session.client.event(id)
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') return null
      throw error
    }
  }
}
