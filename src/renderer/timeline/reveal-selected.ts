import type { Id } from '../../shared/model'
import type { VisView } from './vis-view'

/** Scrolls the lanes to what was selected last: once for each selection, so that the user can scroll away from it. */
export class RevealSelected {
  readonly #view: VisView
  #revealed: Id | null = null

  constructor(view: VisView) {
    this.#view = view
  }

  /** Brings the event selected `last` in sight, if it is another than before, as soon as it is among the `drawn`. */
  show(last: Id | null, drawn: readonly { readonly id: Id }[]): void {
    if (last === this.#revealed || (last !== null && !drawn.some(({ id }) => id === last))) return
    this.#revealed = last
    if (last !== null) this.#reveal(last, 4)
  }

  /** Gives up what is under way. */
  stop(): void {
    this.#revealed = null
  }

  /** Tries again, a few frames on, while vis draws the row that came into sight. */
  #reveal(id: Id, tries: number): void {
    requestAnimationFrame(() => {
      if (this.#revealed === id && !this.#view.reveal(id) && tries > 0) this.#reveal(id, tries - 1)
    })
  }
}
