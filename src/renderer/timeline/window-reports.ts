import type { TimeWindow } from './timeline-props'

/** How many of our windows may be under way back to us. */
const most = 30

const same = (a: TimeWindow, b: TimeWindow): boolean => a.from === b.from && a.until === b.until

/** Tells our own windows, which come back to us as state, from windows that others want shown. */
export class WindowReports {
  readonly #onwindow: (window: TimeWindow) => void
  #last: TimeWindow
  #state: TimeWindow
  #underWay: readonly TimeWindow[] = []

  constructor(first: TimeWindow, onwindow: (window: TimeWindow) => void) {
    this.#last = first
    this.#state = first
    this.#onwindow = onwindow
  }

  /** A window that will come as state and is being shown already. */
  expect(window: TimeWindow): void {
    this.#underWay = [...this.#underWay, window].slice(-most)
  }

  /** Reports what is shown, in whole ms, if that is news. */
  report({ from, until }: TimeWindow): void {
    const window = { from: Math.round(from), until: Math.round(until) }
    if (same(window, this.#last)) return
    this.#last = window
    this.expect(window)
    this.#onwindow(window)
  }

  /** Takes a window of the state; answers whether it is to be shown. */
  isOrder(window: TimeWindow): boolean {
    const ours = this.#underWay.findIndex((one) => same(one, window))
    // What was under way before it never comes; an order comes after all of them.
    this.#underWay = ours < 0 ? [] : this.#underWay.slice(ours + 1)
    if (same(window, this.#state)) return false
    this.#state = window
    return ours < 0
  }
}
