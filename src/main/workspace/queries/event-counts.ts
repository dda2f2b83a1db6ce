import type { Records } from '../database/records'
import { readStored, writeStored } from '../database/stored-answers'
import type { TouchedEvents } from '../history/touched-events'

interface Counts {
  readonly events: number
  readonly dated: number
}

/** How many events there are, and how many are dated: counted once, then kept by what each step makes and deletes. */
export class EventCounts {
  readonly #records: Records
  #counts: (Counts & { readonly head: number }) | null = null

  constructor(records: Records) {
    this.#records = records
  }

  /** Takes what the step at `head` of the history touched, after it is durable. */
  take({ more }: TouchedEvents, head: number): void {
    const known = this.#counts
    // Steps of others are between: all is counted again.
    if (known?.head !== head - 1) this.#counts = null
    else this.#counts = { events: known.events + more.events, dated: known.dated + more.dated, head }
  }

  /** The counts at the newest step, `head`. */
  at(head: number): Counts {
    if (this.#counts?.head !== head) this.#counts = { ...this.#read(), head }
    return this.#counts
  }

  /** Keeps the counts at `head` in the file, inside the caller's transaction. */
  store(head: number): void {
    const { events, dated } = this.at(head)
    writeStored(this.#records.connection, 'counts', Buffer.from(JSON.stringify({ events, dated })))
  }

  #read(): Counts {
    const { connection } = this.#records
    return (
      parsed(readStored(connection, 'counts')) ??
      (connection.get(`SELECT (SELECT count(*) FROM event) AS events,
        (SELECT count(*) FROM claim WHERE preferred = 1) AS dated`) as Counts)
    )
  }
}

function parsed(content: Buffer | null): Counts | null {
  try {
    const { events, dated } = JSON.parse(content?.toString('utf8') ?? '{}') as Partial<Counts>
    return typeof events === 'number' && typeof dated === 'number' ? { events, dated } : null
  } catch {
    return null
  }
}
