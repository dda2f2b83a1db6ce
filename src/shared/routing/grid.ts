import { turnCost, type Box, type Point } from './geometry'
import type { Port } from './ports'
import { Queue } from './queue'
import { crossing, reachAlong, room, tollAlong, type Taken } from './toll'

/** The places where the lines cross, each reached by a level or an upright line. */
export class Grid {
  readonly #xs: readonly number[]
  readonly #ys: readonly number[]
  /** Whether the way to the right of a place, or down from it, is barred. */
  readonly #barred: readonly [right: Uint8Array, down: Uint8Array]

  /** What the same ways cost beyond their length; null where all is free. */
  readonly #tolls: readonly [right: Float64Array, down: Float64Array] | null

  constructor(
    xs: readonly number[],
    ys: readonly number[],
    boxes: readonly Box[],
    taken: readonly Taken[] = [],
  ) {
    const size = xs.length * ys.length
    this.#xs = xs
    this.#ys = ys
    this.#barred = [new Uint8Array(size), new Uint8Array(size)]
    for (const box of boxes) this.#bar(box)
    this.#tolls = taken.length === 0 ? null : [new Float64Array(size), new Float64Array(size)]
    for (const stretch of taken) this.#charge(stretch)
  }

  /** Lets the ways along a stretch, and across it, cost more. */
  #charge({ isLevel, at, from, until, isShared, weight, isOpen }: Taken): void {
    const tolls = this.#tolls
    if (tolls === null) return
    const width = this.#xs.length
    // Along the stretch, and across it.
    const [along, across] = isLevel ? [this.#xs, this.#ys] : [this.#ys, this.#xs]
    const [parallel, crossed] = isLevel ? tolls : [tolls[1], tolls[0]]
    const placeOf = (i: number, j: number): number => (isLevel ? j * width + i : i * width + j)
    const [low, high] = [from - room, until + room]
    const first = Math.max(below(along, low), 0)
    for (let j = above(across, at - reachAlong); (across[j] ?? Infinity) < at + reachAlong; j++) {
      const rate = weight * tollAlong(Math.abs((across[j] ?? at) - at), isShared)
      if (rate === 0) continue
      for (let i = first; i + 1 < along.length && (along[i] ?? high) < high; i++) {
        const length = Math.min(along[i + 1] ?? high, high) - Math.max(along[i] ?? low, low)
        const place = placeOf(i, j)
        if (length > 0) parallel[place] = (parallel[place] ?? 0) + rate * length
      }
    }
    const j = above(across, at) - 1
    if (isOpen || j < 0) return
    for (let i = above(along, from); (along[i] ?? until) < until; i++) {
      const place = placeOf(i, j)
      crossed[place] = (crossed[place] ?? 0) + crossing
    }
  }

  #bar({ left, top, right, bottom }: Box): void {
    const [xs, ys] = [this.#xs, this.#ys]
    // The lines strictly inside, and the one before them: the way from there on leads in.
    const [x0, x1] = [above(xs, left), below(xs, right)]
    const [y0, y1] = [above(ys, top), below(ys, bottom)]
    for (let y = y0; y <= y1; y++)
      for (let x = Math.max(x0 - 1, 0); x <= x1; x++) this.#barred[0][y * xs.length + x] = 1
    for (let x = x0; x <= x1; x++)
      for (let y = Math.max(y0 - 1, 0); y <= y1; y++) this.#barred[1][y * xs.length + x] = 1
  }

  /** The cheapest way from one of the `starts` to one of the `ends`; with a `greed`, one that costs at most so many times as much. Null where none is found by way of `most` places. */
  cheapest(
    starts: readonly Port[],
    ends: readonly Port[],
    greed: number,
    most = Infinity,
  ): { readonly points: readonly Point[]; readonly start: Port; readonly end: Port } | null {
    const width = this.#xs.length
    const states = width * this.#ys.length * 2
    // Of large grids few places are reached: nothing is written to the others. 0 is "not reached", else the cost and 1, and the place before and 1.
    const costs = new Float64Array(states)
    const before = new Int32Array(states)
    const isDone = new Uint8Array(states)
    const queue = new Queue()
    const stateOf = ({ out, isLevel }: Port): number =>
      (this.#ys.indexOf(out.y) * width + this.#xs.indexOf(out.x)) * 2 + (isLevel ? 0 : 1)
    const reach = (state: number, cost: number, by: number): void => {
      // What is done leads back to where it began; another way to it could lead in a circle, if only by the rounding of costs.
      if (isDone[state]) return
      const known = costs[state] ?? 0
      if (known > 0 && cost + 1 >= known) return
      costs[state] = cost + 1
      before[state] = by + 1
      queue.push(state, cost + greed * this.#leastTo(ends, state))
    }
    const endOf = new Map(ends.map((end) => [stateOf(end), end]))
    for (const port of starts) reach(stateOf(port), port.cost, -1)
    let best: { readonly end: Port } | null = null
    let left = most
    for (let state = queue.pop(); state !== null && best === null && left > 0; state = queue.pop()) {
      if (isDone[state]) continue
      left--
      isDone[state] = 1
      const end = endOf.get(state)
      // With a greed of 1 no other way is cheaper.
      if (end) best = { end }
      else this.#spread(state, (costs[state] ?? 1) - 1, reach)
    }
    if (!best) return null
    const points: Point[] = []
    let first = stateOf(best.end)
    for (let state = first; state >= 0; state = (before[state] ?? 0) - 1) {
      points.unshift(this.#pointOf(state))
      first = state
    }
    const start = starts.find((port) => stateOf(port) === first)
    return start ? { points, start, end: best.end } : null
  }

  /** What the way from a state to one of the ends costs at the least: as if nothing stood in it. */
  #leastTo(ends: readonly Port[], state: number): number {
    const place = state >> 1
    const width = this.#xs.length
    const x = this.#xs[place % width] ?? 0
    const y = this.#ys[Math.floor(place / width)] ?? 0
    let least = Infinity
    for (const { out, cost } of ends) {
      const [dx, dy] = [Math.abs(out.x - x), Math.abs(out.y - y)]
      least = Math.min(least, dx + dy + (dx > 0 && dy > 0 ? turnCost : 0) + cost)
    }
    return least
  }

  /** The places that a state leads to: a turn on the spot, or one step along its line. */
  #spread(state: number, cost: number, reach: (state: number, cost: number, by: number) => void): void {
    const width = this.#xs.length
    const place = state >> 1
    const isUpright = state % 2
    const [x, y] = [place % width, Math.floor(place / width)]
    reach(state ^ 1, cost + turnCost, state)
    const line = isUpright ? this.#ys : this.#xs
    const at = isUpright ? y : x
    const step = isUpright ? width : 1
    const barred = this.#barred[isUpright ? 1 : 0]
    const tolls = this.#tolls?.[isUpright ? 1 : 0]
    const here = line[at] ?? 0
    if (at + 1 < line.length && !barred[place])
      reach(state + 2 * step, cost + (line[at + 1] ?? 0) - here + (tolls?.[place] ?? 0), state)
    if (at > 0 && !barred[place - step])
      reach(state - 2 * step, cost + here - (line[at - 1] ?? 0) + (tolls?.[place - step] ?? 0), state)
  }

  #pointOf(state: number): Point {
    const place = state >> 1
    const width = this.#xs.length
    return { x: this.#xs[place % width] ?? 0, y: this.#ys[Math.floor(place / width)] ?? 0 }
  }
}

/** The first of ordered values that is greater than `value`. */
function above(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? Infinity) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** The last of ordered values that is less than `value`. */
function below(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? Infinity) >= value) high = middle
    else low = middle + 1
  }
  return low - 1
}
