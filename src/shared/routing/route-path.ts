import { boxAround, meet, segmentsOf, widened, type Box, type Point } from './geometry'

/** Corners are rounded by this, px: little enough to stay clear of what the route goes around. */
const roundness = 5
/** The head of an arrow, px. */
const headLength = 7
const headHalf = 3.5

const length = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
const toward = (from: Point, to: Point, by: number): Point => {
  const whole = length(from, to) || 1
  return { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole }
}
const said = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

/** A route as the `d` of an SVG path, with round corners. */
export function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  const drawn = rest.map((point, at) => {
    const [before, after] = [points[at] ?? point, rest[at + 1]]
    if (!after) return `L${said(point)}`
    const by = Math.min(roundness, length(before, point) / 2, length(point, after) / 2)
    return `L${said(toward(point, before, by))}Q${said(point)} ${said(toward(point, after, by))}`
  })
  return `M${said(first)}${drawn.join('')}`
}

/** The head of the arrow at the end of a route, as the `d` of an SVG path. */
export function headPath(points: readonly Point[]): string {
  const [before, tip] = [points.at(-2), points.at(-1)]
  if (!before || !tip) return ''
  const back = toward(tip, before, headLength)
  const [dx, dy] = [(tip.x - back.x) / headLength, (tip.y - back.y) / headLength]
  const side = (by: number): Point => ({ x: back.x - dy * by, y: back.y + dx * by })
  return `M${said(tip)}L${said(side(headHalf))}L${said(side(-headHalf))}Z`
}

/** How far a point is from a route, px. */
export function distanceTo(points: readonly Point[], { x, y }: Point): number {
  const distances = segmentsOf(points).map(([a, b]) => {
    const { left, right, top, bottom } = boxAround(a, b)
    const dx = Math.max(left - x, 0, x - right)
    const dy = Math.max(top - y, 0, y - bottom)
    return Math.hypot(dx, dy)
  })
  return Math.min(Infinity, ...distances)
}

/** How near to each other places for the words of a link are tried, px. */
const stride = 24

/** How far beside a line words stand that find no room on it, px. */
const aside = 8

/**
 * Where on a route words of this size stand: the first place from the middle on where they cover no label, within `area`; else
 * beside the route; else in the middle of what is in sight.
 */
export function placeOfWords(
  points: readonly Point[],
  size: { readonly width: number; readonly height: number },
  boxes: readonly Box[],
  area: Box,
): Point | null {
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2]
  const boxAt = ({ x, y }: Point): Box => ({
    left: x - halfWidth,
    right: x + halfWidth,
    top: y - halfHeight,
    bottom: y + halfHeight,
  })
  const inside = ({ left, right, top, bottom }: Box): boolean =>
    left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom
  const tried = segmentsOf(points).flatMap(([a, b]) => {
    const whole = length(a, b)
    const count = Math.max(Math.ceil(whole / stride), 1)
    return Array.from({ length: count }, (_, at) => toward(a, b, ((at + 0.5) * whole) / count))
  })
  const seen = tried.filter((point) => inside(boxAt(point)))
  const middle = (seen.length - 1) / 2
  const fromMiddle = seen
    .map((point, at) => ({ point, away: Math.abs(at - middle) }))
    .sort((a, b) => a.away - b.away)
    .map(({ point }) => point)
  const beside = fromMiddle
    .flatMap(({ x, y }) => [-1, 1].map((side) => ({ x: x + side * (halfWidth + aside), y })))
    .filter((point) => inside(boxAt(point)))
  const isFree = (point: Point): boolean => !boxes.some((box) => meet(widened(boxAt(point), 1), box))
  const free = fromMiddle.find(isFree) ?? beside.find(isFree)
  return free ?? fromMiddle[0] ?? null
}
