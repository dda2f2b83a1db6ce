import type { TimeSpan } from '../state/time-span'
import { centredOn, dragged, timeAt, type HandlePart, type Strip } from './strip'

/** What a drag on the strip reads and reports. */
export interface StripDragContext {
  readonly strip: () => Strip
  readonly window: () => TimeSpan
  /** The window is to be here now. */
  readonly onwindow: (window: TimeSpan) => void
  /** The window is to come here. */
  readonly onshow: (window: TimeSpan) => void
}

interface Held {
  readonly part: HandlePart
  readonly x: number
  readonly base: TimeSpan
  /** What Escape brings back. */
  readonly before: TimeSpan
}

/** A drag of the handle: its middle pans, its edges stretch; a press beside it brings the window there and then holds it. */
export class StripDrag {
  readonly #context: StripDragContext
  #held: Held | null = null

  constructor(context: StripDragContext) {
    this.#context = context
  }

  /** A press on a part of the handle, or beside it, `x` px from the start of the strip. */
  press(part: HandlePart | null, x: number): void {
    const before = this.#context.window()
    if (part) {
      this.#held = { part, x, base: before, before }
      return
    }
    const strip = this.#context.strip()
    const base = centredOn(strip, before, timeAt(strip, x))
    this.#held = { part: 'window', x, base, before }
    this.#context.onshow(base)
  }

  move(x: number): void {
    const held = this.#held
    if (held && x !== held.x) this.#context.onwindow(this.#at(held, x))
  }

  release(): void {
    this.#held = null
  }

  /** Brings the window back to where it was; answers whether anything was held. */
  cancel(): boolean {
    const held = this.#held
    if (!held) return false
    this.#held = null
    this.#context.onwindow(held.before)
    return true
  }

  #at({ part, x: start, base }: Held, x: number): TimeSpan {
    return dragged(this.#context.strip(), base, part, x - start)
  }
}
