import { cancelled } from './drawn-figure'

/** How such a figure is followed and stopped, as in `Drawing`. */
interface Followed {
  readonly signal: AbortSignal
  readonly onprogress: (share: number) => void
}

/** The figures of a window that are on their way to a file or the clipboard: followed, and stopped when nobody wants them any more. */
export class FigureWork {
  readonly #onprogress: (share: number) => void
  readonly #running = new Set<AbortController>()

  /** `onprogress` is told how much of a figure is done, 0 to 1. */
  constructor(onprogress: (share: number) => void) {
    this.#onprogress = onprogress
  }

  /** Runs `work` until it ends or is stopped. @throws what `work` throws */
  async run<T>(work: (how: Followed) => Promise<T>): Promise<T> {
    const stop = new AbortController()
    this.#running.add(stop)
    try {
      return await work({ signal: stop.signal, onprogress: this.#onprogress })
    } finally {
      this.#running.delete(stop)
    }
  }

  /** Stops all of them; each fails with `cancelled`. */
  cancel(): void {
    for (const stop of this.#running) stop.abort(cancelled())
  }
}
