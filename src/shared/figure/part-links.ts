import type { Box, Point } from '../routing/geometry'
import { reachAlong, takenWithin, tollOf, type Taken } from '../routing/toll'
import type { LinkRoom } from './link-room'

/** How far a stretch is moved at the most, px. */
const most = 14
/** Among more stretches of other links nothing is moved: that takes long, and no reader would follow them. */
const mostTaken = 160

/** The way with its stretches moved aside where that makes it cheaper beside those that are taken. */
export function partedRoute(
  points: readonly Point[],
  room: LinkRoom,
  all: readonly Taken[],
): readonly Point[] {
  const taken = takenWithin(all, boxOf(points))
  if (taken.length > mostTaken) return points
  let best = points
  // The first and the last stretch stay at their marks.
  for (let at = 1; at + 2 < points.length; at++) {
    const [before, a, b, after] = best.slice(at - 1, at + 3)
    if (!before || !a || !b || !after) continue
    if (tollOf([a, b], taken) === 0 && room.closeness(a, b) === 0) continue
    const [from, to] = movedStretch(before, a, b, after, room, taken)
    if (from !== a) best = best.with(at, from).with(at + 1, to)
  }
  return best
}

/** The best place of the stretch from `a` to `b` between its two neighbours. */
function movedStretch(
  before: Point,
  a: Point,
  b: Point,
  after: Point,
  room: LinkRoom,
  taken: readonly Taken[],
): readonly [Point, Point] {
  const box = boxOf([before, a, b, after])
  const near = takenWithin(taken, box)
  const here = room.within(box)
  const isLevel = a.y === b.y
  let best: readonly [Point, Point] = [a, b]
  let least = here.cost([before, a, b, after], near)
  for (const place of here.places(isLevel, isLevel ? a.y : a.x, near, most)) {
    const move = (point: Point): Point => (isLevel ? { ...point, y: place } : { ...point, x: place })
    const [from, to] = [move(a), move(b)]
    if (!isSameWay(before, a, from) || !isSameWay(after, b, to)) continue
    const cost = here.cost([before, from, to, after], near)
    if (cost >= least - 1e-6 || !here.isFree(before, from, to, after)) continue
    best = [from, to]
    least = cost
  }
  return best
}

/** Whether a neighbour of a stretch that is moved still runs the same way: else it doubles back, or is lost. */
function isSameWay(fixed: Point, before: Point, after: Point): boolean {
  const isSame = (one: number, other: number): boolean => Math.sign(one) === Math.sign(other)
  return isSame(before.x - fixed.x, after.x - fixed.x) && isSame(before.y - fixed.y, after.y - fixed.y)
}

/** All that may matter for a stretch that is moved. */
function boxOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const by = most + reachAlong
  return {
    left: Math.min(...xs) - by,
    right: Math.max(...xs) + by,
    top: Math.min(...ys) - by,
    bottom: Math.max(...ys) + by,
  }
}
