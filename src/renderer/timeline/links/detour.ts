import { clearance, meet, turnCost, widened, withoutDetails, type Box, type Point } from './geometry'
import { portsOf, type LinkPlace, type Port } from './ports'
import { Queue } from './queue'

/** How far around its ends a detour first looks, px; then everywhere. Labels are far wider than high. */
const reach = { x: 240, y: 80 }

/**
 * The cheapest route around all labels, or null when there is none: Dijkstra's search over the lines on which the shortest routes
 * run, those along the borders of labels and through the ports (Hanan grid). `boxes` as for `routeLink`.
 */
export function detour(boxes: readonly Box[], from: LinkPlace, to: LinkPlace): readonly Point[] | null {
  const near = areaAround(from.box, to.box)
  const isNear = (box: Box): boolean => meet(box, near) || box === from.box || box === to.box
  return search(boxes.filter(isNear), from, to, near) ?? search(boxes, from, to, null)
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
  within: Box | null,
): readonly Point[] | null {
  const around = boxes.map((box) => widened(box, clearance))
  const others = (own: Box): readonly Box[] => around.filter((_, at) => boxes[at] !== own)
  const starts = portsOf(from, 'out', others(from.box))
  const ends = portsOf(to, 'in', others(to.box))
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
  const found = grid.cheapest(starts, ends)
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

  /** The cheapest way from one of the `starts` to one of the `ends`. */
  cheapest(
    starts: readonly Port[],
    ends: readonly Port[],
  ): { readonly points: readonly Point[]; readonly start: Port; readonly end: Port } | null {
    const width = this.#xs.length
    const states = width * this.#ys.length * 2
    const costs = new Float64Array(states).fill(Infinity)
    const before = new Int32Array(states).fill(-1)
    const queue = new Queue()
    const stateOf = ({ out, isLevel }: Port): number =>
      (this.#ys.indexOf(out.y) * width + this.#xs.indexOf(out.x)) * 2 + (isLevel ? 0 : 1)
    const reach = (state: number, cost: number, by: number): void => {
      if (cost >= (costs[state] ?? 0)) return
      costs[state] = cost
      before[state] = by
      queue.push(state, cost)
    }
    for (const port of starts) reach(stateOf(port), port.cost, -1)
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { state, cost } = next
      if (cost > (costs[state] ?? 0)) continue
      this.#spread(state, cost, reach)
    }
    let best: { readonly end: Port; readonly cost: number } | null = null
    for (const end of ends) {
      const cost = (costs[stateOf(end)] ?? Infinity) + end.cost
      if (cost < (best?.cost ?? Infinity)) best = { end, cost }
    }
    if (!best) return null
    const points: Point[] = []
    let first = stateOf(best.end)
    for (let state = first; state >= 0; state = before[state] ?? -1) {
      points.unshift(this.#pointOf(state))
      first = state
    }
    const start = starts.find((port) => stateOf(port) === first)
    return start ? { points, start, end: best.end } : null
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
