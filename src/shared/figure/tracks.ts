/** A rectangle relative to the thing it belongs to: x is absolute, y counts from the top of the thing. */
export interface Footprint {
  readonly x: number
  readonly width: number
  readonly y: number
  readonly height: number
}

/** px; every height is rounded up to it. */
const trackHeight = 4

interface Taken {
  readonly from: number
  readonly until: number
}

/** Index of the first stretch that ends after `x`; stretches are apart and in order. */
function firstEndingAfter(taken: readonly Taken[], x: number): number {
  let low = 0
  let high = taken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((taken[middle]?.until ?? 0) > x) high = middle
    else low = middle + 1
  }
  return low
}

/** Room that fills from the top: thin tracks, each with the stretches already taken. */
export class Tracks {
  readonly #tracks: Taken[][] = []

  /** Height used so far, px. */
  get height(): number {
    return this.#tracks.length * trackHeight
  }

  /** The highest place, y in px, where all rectangles are free. */
  find(rectangles: readonly Footprint[]): number {
    let track = 0
    for (;;) {
      const next = this.#blocked(rectangles, track)
      if (next === null) return track * trackHeight
      track = next
    }
  }

  /** Puts all rectangles at the highest place where each is free; returns that place's y, px. */
  place(rectangles: readonly Footprint[]): number {
    const y = this.find(rectangles)
    for (const rectangle of rectangles) this.#take(rectangle, y / trackHeight)
    return y
  }

  /** The next track worth trying, or null when all rectangles are free at `track`. */
  #blocked(rectangles: readonly Footprint[], track: number): number | null {
    for (const { x, width, y, height } of rectangles) {
      const first = track + Math.floor(y / trackHeight)
      const last = track + Math.ceil((y + height) / trackHeight) - 1
      for (let i = Math.min(last, this.#tracks.length - 1); i >= first; i--) {
        const taken = this.#tracks[i] ?? []
        const hit = taken[firstEndingAfter(taken, x)]
        if (hit !== undefined && hit.from < x + width) return track + i - first + 1
      }
    }
    return null
  }

  #take({ x, width, y, height }: Footprint, track: number): void {
    const first = track + Math.floor(y / trackHeight)
    const last = track + Math.ceil((y + height) / trackHeight) - 1
    while (this.#tracks.length <= last) this.#tracks.push([])
    for (let i = first; i <= last; i++) {
      const taken = this.#tracks[i] ?? []
      const at = firstEndingAfter(taken, x)
      // Rectangles of one thing may touch within a track: then the stretches become one.
      let until = x + width
      let from = x
      let merged = 0
      for (let next = taken[at]; next !== undefined && next.from < until; next = taken[at + merged]) {
        from = Math.min(from, next.from)
        until = Math.max(until, next.until)
        merged++
      }
      taken.splice(at, merged, { from, until })
    }
  }
}
