import type { Shown } from '../../shared/api'
import { isEmptyFilter } from '../../shared/filter/event-filter'
import type { Client } from '../api'
import type { Session } from './session.svelte.js'

/** How many events a filter lets through. */
export interface Matches {
  readonly total: number
  /** How much of the workspace was looked at, 0 to 1; null when all. */
  readonly progress: number | null
  /** What could not be understood of the words of the filter. */
  readonly problems: readonly string[]
}

/** Between two questions while a filter is still looking, ms. */
const pause = 100

/** Counts the events that the filter lets through: after each change of either, until all are looked at. */
export class Matching {
  #matches = $state.raw<Matches | null>(null)
  readonly #session: Session
  readonly #shown: Shown
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(session: Session, shown: Shown) {
    this.#session = session
    this.#shown = shown
    session.watch(() => this.again())
  }

  /** Null without a filter, and until its first answer has come. */
  get matches(): Matches | null {
    return this.#matches
  }

  /** Dated events that there are without a filter. */
  get all(): number {
    const { state } = this.#session
    return state ? state.events - state.undated : 0
  }

  /** Asks now; of several answers under way only the newest counts. */
  async again(): Promise<void> {
    const asked = ++this.#asked
    clearTimeout(this.#timer)
    if (isEmptyFilter(this.#shown.filter)) {
      this.#matches = null
      return
    }
    const reply = await this.#session.ask((client) => this.#count(client))
    if (asked !== this.#asked || !reply.ok) return
    this.#matches = reply.value
    if (reply.value.progress !== null) this.#timer = setTimeout(() => void this.again(), pause)
  }

  /** Asks no more. */
  stop(): void {
    this.#asked++
    clearTimeout(this.#timer)
  }

  async #count(client: Client): Promise<Matches> {
    const { filter } = this.#shown
    const query = { filter, sort: 'time', descending: false, from: 0, count: 1 } as const
    const { total, progress } = await client.events(query)
    const isOdd = total === 0 && filter.text.trim() !== ''
    const problems = isOdd ? (await client.search({ text: filter.text, limit: 1 })).problems : []
    return { total, progress, problems }
  }
}
