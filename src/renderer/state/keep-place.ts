import type { Desk } from './desk'
import { writePlace } from './place'
import { isNear, type TimeSpan } from './time-span'

/** A place counts when the user has stayed for so long, ms. */
const pause = 150

/** Keeps where the user is in a workspace, for the next time it is opened. */
export class PlaceKeeping {
  readonly #desk: Desk
  /** The window that showed all events when it was last asked for. */
  readonly #all: () => TimeSpan | null
  #timer: ReturnType<typeof setTimeout> | undefined
  #ended = false

  constructor(desk: Desk, all: () => TimeSpan | null) {
    this.#desk = desk
    this.#all = all
  }

  /** The user is elsewhere: it is kept as soon as they stay. */
  moved(): void {
    clearTimeout(this.#timer)
    if (!this.#ended) this.#timer = setTimeout(() => this.keep(), pause)
  }

  /** Keeps the place now. */
  keep(): void {
    clearTimeout(this.#timer)
    const { session, view, selection, shown } = this.#desk
    const { window } = view
    const workspace = session.state?.workspace.id
    if (!window || workspace === undefined) return
    const all = this.#all()
    writePlace(workspace, {
      window: all !== null && isNear(window, all) ? null : window,
      selected: selection.ids,
      filter: JSON.stringify(shown.filter),
      group: shown.group,
    })
  }

  /** Keeps no further place by itself. */
  stop(): void {
    this.#ended = true
    clearTimeout(this.#timer)
  }
}
