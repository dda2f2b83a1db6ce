/** A place on screen or on a page, px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A stretch of it, px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How near to a label a line may run on screen, px; rows of labels stand 6 px apart there. */
export const clearance = 2

/** A box with room around it. */
export function widened({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
}

/** The smallest box around two points. */
export function boxAround(a: Point, b: Point): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  }
}

/** The smallest box around two boxes. */
export function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  }
}

/** Whether two boxes have more than a border in common; a line counts as a box without width. */
export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
}

/** Whether an upright or level line runs clear of all boxes. They are given with their room around them. */
export function isClear(a: Point, b: Point, boxes: readonly Box[]): boolean {
  const line = boxAround(a, b)
  return !boxes.some((box) => meet(line, box))
}

/** A line without points that change nothing. */
export function withoutDetails(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)]
    if (last && last.x === point.x && last.y === point.y) continue
    const isStraight =
      before &&
      last &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))
    if (isStraight) kept.pop()
    kept.push(point)
  }
  return kept
}

/** The consecutive pairs of points of a line. */
export function segmentsOf(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, at) => [points[at] ?? point, point])
}

/** What a line costs: its length, and each turn as much as a stretch of this many px. */
export const turnCost = 24

export function costOf(points: readonly Point[]): number {
  const length = segmentsOf(points).reduce(
    (sum, [a, b]) => sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y),
    0,
  )
  return length + turnCost * Math.max(points.length - 2, 0)
}
