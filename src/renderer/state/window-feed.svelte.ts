import type { Shown, WindowItems, WindowQuery } from '../../shared/api'
import { isEmptyFilter } from '../../shared/filter/event-filter'
import type { Id } from '../../shared/model'
import type { Session } from './session.svelte.js'
import { assumedWidth, levelAt } from './level'
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

/** A window is asked for with this share of its width on either side … */
const padding = 0.3
/** … and again when less than this share of it is left. */
const margin = 0.1
/** Of a larger selection, so many events that were selected last are drawn each by itself. */
export const mostPinned = 200
/** While a filter is being evaluated, it is asked again after this pause, ms. */
const pause = 50

type Rows = readonly (Id | null)[]

/** What is to be loaded; `rows` undefined: all. */
interface Wanted {
  readonly window: TimeSpan
  readonly pinned: readonly Id[]
  readonly level: number
  readonly rows: Rows | undefined
}

const holds = (outer: TimeSpan, inner: TimeSpan): boolean =>
  inner.from >= outer.from && inner.until <= outer.until

const holdsRows = (outer: Rows | undefined, inner: Rows | undefined): boolean =>
  outer === undefined || (inner !== undefined && inner.every((row) => outer.includes(row)))

/** Whole milliseconds within what a date can be (ECMA-262, time values). */
function withinTime({ from, until }: TimeSpan): TimeSpan {
  const farthest = 8.64e15
  return { from: Math.max(Math.floor(from), -farthest), until: Math.min(Math.ceil(until), farthest) }
}

function widened({ from, until }: TimeSpan, share: number): TimeSpan {
  const more = (until - from) * share
  return { from: from - more, until: until + more }
}

/** What is drawn of the window on screen and a little around it: single events, and counts where there are many. */
export class WindowFeed {
  #items = $state.raw<WindowItems>(nothing)
  #session: Session
  #wanted: Wanted | null = null
  /** What `items` answers. */
  #answered: Wanted | null = null
  #asking: Promise<void> | null = null
  #stale = false
  /** px; null until the window is drawn. */
  #width: number | null = null
  #rows: Rows | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  readonly #shown: Shown
  readonly #rivals: () => boolean

  /** `shown` says which events are wanted, and `rivals` whether their rival dates are. */
  constructor(session: Session, shown: Shown, rivals: () => boolean) {
    this.#session = session
    this.#shown = shown
    this.#rivals = rivals
    session.watch(() => this.#ask())
  }

  /** What was last answered; it stays until the next answer is in. */
  get items(): WindowItems {
    return this.#items
  }

  /** Asks again: something else is wanted of the same window. */
  refresh(): void {
    void this.#ask()
  }

  /** Asks no more of its own accord. */
  stop(): void {
    clearTimeout(this.#again)
  }

  /** Sees to it that `window` and the `pinned` events are loaded. */
  show(window: TimeSpan, pinned: readonly Id[]): void {
    const level = levelAt(
      window.until - window.from,
      this.#width ?? assumedWidth,
      this.#wanted?.level ?? null,
    )
    this.#want({ window, pinned: pinned.slice(-mostPinned), level, rows: this.#rows })
  }

  /**
   * The window is drawn `width` px wide now: how much is counted together depends on it. Labels that come and go change the width by a few
   * px, so that a level stays as it does when zooming; only before the first width it was a guess.
   */
  resized(width: number): void {
    if (width <= 0) return
    const isFirst = this.#width === null
    this.#width = width
    if (!this.#wanted) return
    const { window, level } = this.#wanted
    this.#want({
      ...this.#wanted,
      level: levelAt(window.until - window.from, width, isFirst ? null : level),
    })
  }

  /** Only the events of these rows are drawn now. */
  showRows(rows: Rows | undefined): void {
    this.#rows = rows
    if (this.#wanted) this.#want({ ...this.#wanted, rows })
  }

  #want(wanted: Wanted): void {
    this.#wanted = wanted
    if (!this.#covers(wanted)) void this.#ask()
  }

  #covers({ window, pinned, level, rows }: Wanted): boolean {
    const answered = this.#answered
    if (!answered || answered.level !== level || !holdsRows(answered.rows, rows)) return false
    const { items, pills, hidden, from, until } = this.#items
    if (!holds({ from, until }, withinTime(this.#inTime(widened(window, margin))))) return false
    // What the filter hides is there only while it is pinned.
    const isFiltered = !isEmptyFilter(this.#shown.filter)
    if (isFiltered && !answered.pinned.every((id) => pinned.includes(id))) return false
    if (pills.length + hidden.length === 0 && answered.rows === undefined && !isFiltered) return true
    return pinned.every((id) => answered.pinned.includes(id) || items.some((item) => item.id === id))
  }

  /** The stretch of time in which what a window shows may lie: times are shown in a zone, up to 14 hours from UTC. */
  #inTime({ from, until }: TimeSpan): TimeSpan {
    const isShifted = (this.#session.state?.workspace.zone ?? 'UTC') !== 'UTC'
    const farthest = isShifted ? 14 * 3_600_000 : 0
    return { from: from - farthest, until: until + farthest }
  }

  /** One question at a time; whatever is wanted meanwhile is asked once, after it, for the newest window. */
  #ask(): Promise<void> {
    this.#stale = true
    clearTimeout(this.#again)
    return (this.#asking ??= this.#load())
  }

  async #load(): Promise<void> {
    await this.#answers()
    // At once, not after the promise: what is asked in between would wait for nobody.
    this.#asking = null
  }

  async #answers(): Promise<void> {
    while (this.#stale && this.#wanted) {
      this.#stale = false
      const wanted = this.#wanted
      try {
        this.#items = await this.#session.client.window(this.#query(wanted))
        this.#answered = wanted
      } catch (error) {
        this.#answered = null
        this.#session.report(error)
        return
      }
    }
    if (this.#items.progress !== null) this.#again = setTimeout(() => void this.#ask(), pause)
  }

  #query({ window, pinned, level, rows }: Wanted): WindowQuery {
    const { filter, group } = this.#shown
    const padded = withinTime(this.#inTime(widened(window, padding)))
    return { ...padded, level, rows, pinned, rivals: this.#rivals(), filter, group }
  }
}
