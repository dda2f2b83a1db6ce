import { clearance, meet, turnCost, widened, withoutDetails, type Box, type Point } from './geometry'
import { portsOf, type LinkPlace, type Port } from './ports'
import { Queue } from './queue'

/** How far around its ends a detour first looks, px; then everywhere. Labels are far wider than high. */
const reach = { x: 240, y: 80 }

/**
 * The cheapest route around all labels, or null when there is none: an A* search over the lines on which the shortest routes
 * run, those along the borders of labels and through the ports (Hanan grid). `boxes` as for `routeLink`.
 * A `greed` above 1 takes a way that costs at most so many times as much, and finds it sooner.
 */
export function detour(
  boxes: readonly Box[],
  from: LinkPlace,
  to: LinkPlace,
  free = clearance,
  greed = 1,
): readonly Point[] | null {
  const near = areaAround(from.box, to.box)
  const isNear = (box: Box): boolean => meet(box, near) || box === from.box || box === to.box
  return (
    search(boxes.filter(isNear), from, to, free, greed, near) ?? search(boxes, from, to, free, greed, null)
  )
}

const areaAround = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left) - reach.x,
  top: Math.min(one.top, other.top) - reach.y,
  right: Math.max(one.right, other.right) + reach.x,
  bottom: Math.max(one.bottom, other.bottom) + reach.y,
})

function search(
  boxes: readonly Box[],
  from: LinkPlace,
  to: LinkPlace,
  free: number,
  greed: number,
  within: Box | null,
): readonly Point[] | null {
  const around = boxes.map((box) => widened(box, free))
  const others = (own: Box): readonly Box[] => around.filter((_, at) => boxes[at] !== own)
  const starts = portsOf(from, 'out', others(from.box), free)
  const ends = portsOf(to, 'in', others(to.box), free)
  const ports = [...starts, ...ends]
  const inside = (low: number, high: number) => (value: number) =>
    within === null || (value >= low && value <= high)
  const xs = ordered([
    ...around
      .flatMap(({ left, right }) => [left, right])
      .filter(inside(within?.left ?? 0, within?.right ?? 0)),
    ...ports.map(({ out }) => out.x),
  ])
  const ys = ordered([
    ...around
      .flatMap(({ top, bottom }) => [top, bottom])
      .filter(inside(within?.top ?? 0, within?.bottom ?? 0)),
    ...ports.map(({ out }) => out.y),
  ])
  const grid = new Grid(xs, ys, around)
  const found = grid.cheapest(starts, ends, greed)
  if (!found) return null
  const { points, start, end } = found
  return withoutDetails([...(from.isPoint ? [] : [start.at]), ...points, ...(to.isPoint ? [] : [end.at])])
}

const ordered = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b)

/** The places where the lines cross, each reached by a level or an upright line. */
class Grid {
  readonly #xs: readonly number[]
  readonly #ys: readonly number[]
  /** Whether the way to the right of a place, or down from it, is barred. */
  readonly #barred: readonly [right: Uint8Array, down: Uint8Array]

  constructor(xs: readonly number[], ys: readonly number[], boxes: readonly Box[]) {
    this.#xs = xs
    this.#ys = ys
    this.#barred = [new Uint8Array(xs.length * ys.length), new Uint8Array(xs.length * ys.length)]
    for (const box of boxes) this.#bar(box)
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

  /** The cheapest way from one of the `starts` to one of the `ends`; with a `greed`, one that costs at most so many times as much. */
  cheapest(
    starts: readonly Port[],
    ends: readonly Port[],
    greed: number,
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
    for (let state = queue.pop(); state !== null && best === null; state = queue.pop()) {
      if (isDone[state]) continue
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
    const here = line[at] ?? 0
    if (at + 1 < line.length && !barred[place])
      reach(state + 2 * step, cost + (line[at + 1] ?? 0) - here, state)
    if (at > 0 && !barred[place - step]) reach(state - 2 * step, cost + here - (line[at - 1] ?? 0), state)
  }

  #pointOf(state: number): Point {
    const place = state >> 1
    const width = this.#xs.length
    return { x: this.#xs[place % width] ?? 0, y: this.#ys[Math.floor(place / width)] ?? 0 }
  }
}

/** The first of ordered values that is greater than `value`. */
function above(values: readonly number[], value: number): number {
  const found = values.findIndex((one) => one > value)
  return found < 0 ? values.length : found
}

/** The last of ordered values that is less than `value`. */
function below(values: readonly number[], value: number): number {
  return values.findLastIndex((one) => one < value)
}
