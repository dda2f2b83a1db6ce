import type { EventCard } from '../../shared/api'
import { AppError } from '../../shared/errors'
import type { Session } from '../state/session.svelte.js'
import type { Pointed } from '../timeline/rest-pointer'

/** The pointer may be away this long, ms: on its way to the card. */
const grace = 300

/** A card on screen: what it says, and what it is about. */
export interface ShownCard {
  readonly card: EventCard
  readonly pointed: Pointed
}

/** The card of the event that is pointed at. */
export class HoverCard {
  #shown = $state.raw<ShownCard | null>(null)
  #session: Session
  #asked = 0
  #leaving: ReturnType<typeof setTimeout> | undefined

  constructor(session: Session) {
    this.#session = session
  }

  get shown(): ShownCard | null {
    return this.#shown
  }

  /** Shows the card of what is pointed at; the same key again takes it away. */
  async point(pointed: Pointed | 'left' | 'gone'): Promise<void> {
    if (pointed === 'left') return this.leave()
    const isAgain = this.#shown !== null && pointed !== 'gone' && this.#shown.pointed.id === pointed.id
    if (pointed === 'gone' || (isAgain && pointed.x === null)) return this.close()
    const asked = ++this.#asked
    clearTimeout(this.#leaving)
    try {
      const card = await this.#session.client.eventCard(pointed.id)
      if (asked === this.#asked) this.#shown = { card, pointed }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not-found')) this.#session.report(error)
    }
  }

  /** The pointer is over the card itself. */
  enter(): void {
    clearTimeout(this.#leaving)
  }

  /** The pointer left: the card stays a moment, so that the pointer can go to it. */
  leave(): void {
    this.#asked += 1
    clearTimeout(this.#leaving)
    this.#leaving = setTimeout(() => this.close(), grace)
  }

  close(): void {
    this.#asked += 1
    clearTimeout(this.#leaving)
    this.#shown = null
  }
}
