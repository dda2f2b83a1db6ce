import { clearance, meet, widened, withoutDetails, type Box, type Point } from './geometry'
import { Grid } from './grid'
import { portsOf, type LinkPlace, type Port } from './ports'
import { linesBeside, tollOf, type Taken } from './toll'

/** How far around its ends a detour first looks, px; then everywhere. Labels are far wider than high. */
const reach = { x: 240, y: 80 }

/** How a way is searched. */
export interface Search {
  /** Above 1: a way that costs at most so many times as much as the cheapest is taken, and found sooner. */
  readonly greed?: number
  /** Stretches of other lines, on which the way pays a toll. */
  readonly taken?: readonly Taken[]
  /** Whether it may run beside those just as near as it costs nothing; that takes longer. */
  readonly isFine?: boolean
  /** After how many places it is given up. */
  readonly most?: number
}

/**
 * The cheapest route around all labels, or null when there is none: an A* search over the lines on which the shortest routes
 * run, those along the borders of labels and through the ports (Hanan grid). `boxes` as for `routeLink`.
 */
export function detour(
  boxes: readonly Box[],
  from: LinkPlace,
  to: LinkPlace,
  free = clearance,
  { greed = 1, taken = [], isFine = false, most = Infinity }: Search = {},
): readonly Point[] | null {
  const near = areaAround(from.box, to.box)
  const isNear = (box: Box): boolean => meet(box, near) || box === from.box || box === to.box
  return (
    search(boxes.filter(isNear), from, to, free, { greed, taken, isFine, most }, near) ??
    search(boxes, from, to, free, { greed, taken, isFine, most }, null)
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
  { greed, taken, isFine, most }: Required<Search>,
  within: Box | null,
): readonly Point[] | null {
  const around = boxes.map((box) => widened(box, free))
  const others = (own: Box): readonly Box[] => around.filter((_, at) => boxes[at] !== own)
  const charged = (port: Port): Port => ({ ...port, cost: port.cost + tollOf([port.at, port.out], taken) })
  const starts = portsOf(from, 'out', others(from.box), free).map(charged)
  const ends = portsOf(to, 'in', others(to.box), free).map(charged)
  const ports = [...starts, ...ends]
  const inside = (low: number, high: number) => (value: number) =>
    within === null || (value >= low && value <= high)
  const xs = ordered([
    ...around
      .flatMap(({ left, right }) => [left, right])
      .concat(isFine ? linesBeside(taken, false) : [])
      .filter(inside(within?.left ?? 0, within?.right ?? 0)),
    ...ports.map(({ out }) => out.x),
  ])
  const ys = ordered([
    ...around
      .flatMap(({ top, bottom }) => [top, bottom])
      .concat(isFine ? linesBeside(taken, true) : [])
      .filter(inside(within?.top ?? 0, within?.bottom ?? 0)),
    ...ports.map(({ out }) => out.y),
  ])
  const grid = new Grid(xs, ys, around, taken)
  const found = grid.cheapest(starts, ends, greed, most)
  if (!found) return null
  const { points, start, end } = found
  return withoutDetails([...(from.isPoint ? [] : [start.at]), ...points, ...(to.isPoint ? [] : [end.at])])
}

const ordered = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b)
