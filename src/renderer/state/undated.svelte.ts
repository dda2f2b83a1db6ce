import type { UndatedEvent } from '../../shared/api'
import type { Session } from './session.svelte.js'

/** The events that have no date yet. */
export class Undated {
  #events = $state.raw<readonly UndatedEvent[]>([])

  constructor(session: Session) {
    session.watch(async () => {
      this.#events = session.state && session.state.undated > 0 ? await session.client.undated() : []
    })
  }

  get events(): readonly UndatedEvent[] {
    return this.#events
  }
}
