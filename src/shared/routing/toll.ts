import { segmentsOf, type Box, type Point } from './geometry'

/** A level or upright stretch of a line that is there already: at `at` across, between `from` and `until` along, px. */
export interface Taken {
  readonly isLevel: boolean
  readonly at: number
  readonly from: number
  readonly until: number
  /** Whether a new line may lie on it: the two mean the same there. */
  readonly isShared: boolean
  /** How much more than others it costs. */
  readonly weight: number
  /** Whether crossing it costs nothing. */
  readonly isOpen: boolean
}

/** Lines that are less apart are taken for one another, px. */
export const room = 4
/** From here on lines are well apart, and the heads of arrows too, px. */
export const reachAlong = 7
/** What a line pays for each px on another, for one just less than `room` apart, and for one that is but near. */
const rates = { on: 6, beside: 2, near: 0.15 } as const
/** What it pays for crossing another. */
export const crossing = 12
/** What no better way is looked for: a line may cross two others. */
export const tolerable = 2 * crossing
/** Next to its ends, where a line has its head, another costs more for so many px. */
const atEnds = { length: 8, weight: 3 } as const

/** What a px costs at this distance from another line. */
export function tollAlong(distance: number, isShared: boolean): number {
  if (isShared && distance === 0) return 0
  if (distance >= reachAlong) return 0
  // Rounding does not make lines that are just far enough apart pay.
  if (distance >= room - 1e-6) return isShared ? 0 : rates.near
  return rates.on - ((rates.on - rates.beside) * distance) / room
}

/** What a line takes from others. */
export function takenBy(points: readonly Point[], isShared: boolean): readonly Taken[] {
  const segments = segmentsOf(points)
  const [first, last] = [segments[0], segments.at(-1)]
  const ends = first && last ? [endOf(first[0], first[1]), endOf(last[1], last[0])] : []
  return [
    ...segments.map(([a, b]) => stretch(a, b, isShared, 1)),
    ...ends.map(([a, b]) => stretch(a, b, isShared, atEnds.weight)),
  ]
}

/** What the bar of an event takes: lines cross it, but do not run along it. */
export function takenByBar({ left, top, right, bottom }: Box): readonly Taken[] {
  const line = { isLevel: true, from: left, until: right, isShared: false, weight: 1, isOpen: true }
  return [top, (top + bottom) / 2, bottom].map((at) => ({ ...line, at }))
}

/** The stretch at an end of a line. */
function endOf(end: Point, next: Point): readonly [Point, Point] {
  const cut = (from: number, to: number): number =>
    from + Math.sign(to - from) * Math.min(Math.abs(to - from), atEnds.length)
  return [end, { x: cut(end.x, next.x), y: cut(end.y, next.y) }]
}

function stretch(a: Point, b: Point, isShared: boolean, weight: number): Taken {
  const isLevel = a.y === b.y
  const [from, until] = isLevel ? [a.x, b.x] : [a.y, b.y]
  const at = isLevel ? a.y : a.x
  return {
    isLevel,
    at,
    from: Math.min(from, until),
    until: Math.max(from, until),
    isShared,
    weight,
    isOpen: isShared,
  }
}

/** Those of the stretches that reach into a box. */
export function takenWithin(taken: readonly Taken[], { left, top, right, bottom }: Box): readonly Taken[] {
  return taken.filter(({ isLevel, at, from, until }) =>
    isLevel
      ? at > top && at < bottom && from < right && until > left
      : at > left && at < right && from < bottom && until > top,
  )
}

/** What a line pays for running along or across stretches that are taken. */
export function tollOf(points: readonly Point[], taken: readonly Taken[]): number {
  let toll = 0
  for (const [a, b] of segmentsOf(points)) {
    const own = stretch(a, b, false, 1)
    for (const other of taken) toll += tollBetween(own, other)
  }
  return toll
}

function tollBetween(own: Taken, other: Taken): number {
  if (own.isLevel === other.isLevel) {
    // Lines that meet end to end look like one.
    const length = Math.min(own.until, other.until + room) - Math.max(own.from, other.from - room)
    return length > 0 ? other.weight * length * tollAlong(Math.abs(own.at - other.at), other.isShared) : 0
  }
  const isCrossed =
    own.from <= other.at && own.until > other.at && other.from < own.at && other.until > own.at
  return isCrossed && !other.isOpen ? crossing : 0
}

/** Where level or upright lines pass the stretches that are taken, or lie on those that they may share. */
export function linesBeside(taken: readonly Taken[], isLevel: boolean): readonly number[] {
  return taken
    .filter((one) => one.isLevel === isLevel)
    .flatMap(({ at, isShared }) =>
      isShared ? [at] : [at - reachAlong, at - room, at + room, at + reachAlong],
    )
}
