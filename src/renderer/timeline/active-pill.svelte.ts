import { compareText } from './stacking'
import type { DrawnPill } from './pills'
import type { TimeWindow } from './timeline-props'

const byPlace = (a: DrawnPill, b: DrawnPill): number => a.from - b.from || compareText(a.row, b.row)

/** The pills of a window, in order of time. */
export function pillsInWindow(pills: readonly DrawnPill[], window: TimeWindow): readonly DrawnPill[] {
  return pills.filter(({ from, until }) => until > window.from && from < window.until).toSorted(byPlace)
}

/** The pill that the keyboard is at: it stays while that pill is on screen. */
export class ActivePill {
  #id = $state<string | null>(null)
  readonly #pills: () => readonly DrawnPill[]

  /** `pills` are those on screen, in order. */
  constructor(pills: () => readonly DrawnPill[]) {
    this.#pills = pills
  }

  get one(): DrawnPill | null {
    return this.#pills().find(({ id }) => id === this.#id) ?? null
  }

  /** Goes to the next pill or the one before; from none to the first or the last on screen. */
  step(count: 1 | -1): void {
    const pills = this.#pills()
    const at = pills.findIndex(({ id }) => id === this.#id)
    const next = at < 0 ? (count > 0 ? 0 : pills.length - 1) : at + count
    this.#id = pills[next]?.id ?? this.#id
  }

  clear(): void {
    this.#id = null
  }
}
