/** How near to an edge a drag begins to pan, px. */
const reach = 36
/** The fastest pan, px per ms, at the edge and beyond it. */
const fastest = 0.9

/** How fast a drag at `x` pans an area, px per ms: to the end when positive, 0 away from both edges. */
export function panSpeed(x: number, { left, right }: Pick<DOMRect, 'left' | 'right'>): number {
  const room = Math.min(reach, (right - left) / 4)
  const share = (depth: number): number => Math.min(Math.max(depth / room, 0), 1) * fastest
  return share(x - (right - room)) - share(left + room - x)
}

/** Pans while something is held at the edge of the area, and then says so, frame by frame. */
export class EdgePan {
  readonly #pan: (px: number) => void
  #speed = 0
  #frame = 0
  #last = 0
  #after: () => void = () => undefined

  constructor(pan: (px: number) => void) {
    this.#pan = pan
  }

  /**
   * The pointer is at `x` of the screen, px, and came from `start`: only what is moved towards an edge pans there.
   * `after` is called after each pan.
   */
  follow(x: number, start: number, area: DOMRect, after: () => void): void {
    const speed = panSpeed(x, area)
    this.#speed = speed * (x - start) > 0 ? speed : 0
    this.#after = after
    if (this.#speed === 0) return this.stop()
    if (this.#frame !== 0) return
    this.#last = performance.now()
    this.#frame = requestAnimationFrame((now) => this.#step(now))
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }

  #step(now: number): void {
    this.#frame = requestAnimationFrame((next) => this.#step(next))
    // A frame that came late must not throw the window far away.
    this.#pan(this.#speed * Math.min(Math.max(now - this.#last, 0), 50))
    this.#last = now
    this.#after()
  }
}
