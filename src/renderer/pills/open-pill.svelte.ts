import type { Desk } from '../state/desk'
import { around } from '../state/time-span'
import type { DrawnPill } from '../timeline/pills'
import { pillEvents, type PillEvents } from './pill-events'

/** Zooming into a bucket no longer than this parts nothing any more, ms. */
const shortest = 60_000

/** A list on screen: the events of a pill that zooming can't part, at a place of the screen, px. */
export interface ShownList extends PillEvents {
  readonly pill: DrawnPill
  readonly at: { readonly x: number; readonly y: number }
}

/** What happens when a pill is opened: its stretch is shown, or its events are listed. */
export class OpenPill {
  #shown = $state.raw<ShownList | null>(null)
  readonly #desk: Desk
  #asked = 0

  constructor(desk: Desk) {
    this.#desk = desk
  }

  get shown(): ShownList | null {
    return this.#shown
  }

  /** Zooms to the bucket of a pill, with half a bucket around it; lists its events where that would not part them. */
  async open(pill: DrawnPill, at: ShownList['at']): Promise<void> {
    const { session, shown } = this.#desk
    const asked = ++this.#asked
    const reply = await session.ask((client) => pillEvents(client, pill, shown.filter, shown.group !== null))
    if (!reply.ok || asked !== this.#asked) return
    if (reply.value.isMoment || pill.until - pill.from <= shortest) this.#shown = { ...reply.value, pill, at }
    else this.#desk.show(around(pill, 0.5, 0.5, 0))
  }

  close(): void {
    this.#asked += 1
    this.#shown = null
  }
}
