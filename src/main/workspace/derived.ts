import { AppError } from '../../shared/errors'
import type { OpenFile } from './database/open'
import type { Records } from './database/records'
import type { History } from './history/history'
import type { TouchedEvents } from './history/touched-events'
import { Indexed } from './queries/columns/indexed-events'
import { EventCounts } from './queries/event-counts'

/** What is worked out from the records of a workspace and then follows every step. */
export class Derived {
  readonly indexed: Indexed
  readonly counts: EventCounts

  constructor(records: Records) {
    this.indexed = new Indexed(records)
    this.counts = new EventCounts(records)
  }

  /** Takes what the step at `head` of the history touched, after it is durable. */
  take(touched: TouchedEvents, head: number): void {
    this.indexed.take(touched, head)
    this.counts.take(touched, head)
  }

  /** Works on for about `budget` ms on what the next answers will need; answers whether there is more to do. */
  workAhead(budget: number): boolean {
    return this.indexed.workAhead(budget)
  }

  /** Keeps in the file what the next opening would be long about, for the newest step. What can't be kept is worked out then. */
  keep(file: OpenFile, history: History): void {
    try {
      if (file.writeBar() || !this.indexed.isWorthKeeping) return
      file.write(() => {
        this.indexed.store()
        this.counts.store(history.state.head)
      })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
}
