import type { Shown, WindowItems } from '../../shared/api'
import type { Id } from '../../shared/model'
import type { Session } from './session.svelte.js'
import type { TimeSpan } from './time-span'

const nothing: WindowItems = {
  head: 0,
  from: 0,
  until: 0,
  level: 0,
  items: [],
  pills: [],
  hidden: [],
  total: 0,
  progress: null,
  links: [],
  linkCount: 0,
  rivals: [],
}

const holds = (outer: TimeSpan, inner: TimeSpan): boolean =>
  inner.from >= outer.from && inner.until <= outer.until

/** Whole milliseconds within what a date can be (ECMA-262, time values). */
function withinTime({ from, until }: TimeSpan): TimeSpan {
  const farthest = 8.64e15
  return { from: Math.max(Math.floor(from), -farthest), until: Math.min(Math.ceil(until), farthest) }
}

/** The items of the window on screen and a window's width on either side of it. */
export class WindowFeed {
  #items = $state.raw<WindowItems>(nothing)
  #session: Session
  #wanted: { readonly window: TimeSpan; readonly pinned: readonly Id[] } | null = null
  #loaded: TimeSpan | null = null
  #asking: Promise<void> | null = null
  #stale = false

  readonly #shown: Shown
  readonly #rivals: () => boolean

  /** `shown` says which events are wanted, and `rivals` whether their rival dates are. */
  constructor(session: Session, shown: Shown, rivals: () => boolean) {
    this.#session = session
    this.#shown = shown
    this.#rivals = rivals
    session.watch(() => this.#again())
  }

  /** What was last answered; it stays until the next answer is in. */
  get items(): WindowItems {
    return this.#items
  }

  /** Asks again: something else is wanted of the same window. */
  refresh(): void {
    void this.#again()
  }

  /** Sees to it that `window` and the `pinned` events are loaded. */
  show(window: TimeSpan, pinned: readonly Id[]): void {
    this.#wanted = { window, pinned }
    if (!this.#covers(window, pinned)) void this.#again()
  }

  #covers(window: TimeSpan, pinned: readonly Id[]): boolean {
    const loaded = this.#loaded
    if (!loaded || !holds(loaded, withinTime(this.#inTime(window)))) return false
    if (this.#items.hidden.length === 0) return true
    const zoomedIn = window.until - window.from < (loaded.until - loaded.from) / 4
    return !zoomedIn && pinned.every((id) => this.#items.items.some((item) => item.id === id))
  }

  /** The stretch of time in which what a window shows may lie: times are shown in a zone, up to 14 hours from UTC. */
  #inTime({ from, until }: TimeSpan): TimeSpan {
    const isShifted = (this.#session.state?.workspace.zone ?? 'UTC') !== 'UTC'
    const farthest = isShifted ? 14 * 3_600_000 : 0
    return { from: from - farthest, until: until + farthest }
  }

  /** One question at a time; whatever is wanted meanwhile is asked once, after it, for the newest window. */
  #again(): Promise<void> {
    this.#stale = true
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  async #ask(): Promise<void> {
    while (this.#stale && this.#wanted) {
      this.#stale = false
      const { window, pinned } = this.#wanted
      const width = window.until - window.from
      const { filter, group } = this.#shown
      const padded = withinTime(this.#inTime({ from: window.from - width, until: window.until + width }))
      try {
        this.#items = await this.#session.client.window({
          ...padded,
          pinned,
          level: 0,
          rivals: this.#rivals(),
          filter,
          group,
        })
        this.#loaded = padded
      } catch (error) {
        this.#loaded = null
        this.#session.report(error)
        return
      }
    }
  }
}
