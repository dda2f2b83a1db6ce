import { costOf, isClear, meet, segmentsOf, widened, type Box, type Point } from '../routing/geometry'
import { beside, unexpected } from '../routing/ports'
import { linesBeside, takenWithin, tollOf, type Taken } from '../routing/toll'

/** px that a link keeps from text and marks: rows stand 9 px apart. */
export const free = 4
/** px that it keeps from text where that parts it from another link. */
export const tight = 2.5
/** px that it keeps from the marks of other events where there is room. */
export const roomy = 9
/** What a link pays for each px that it runs nearer than that to a mark, or nearer to text than `free`. */
const closeness = 0.1

/** A mark with the room that links keep from it even where they come nearer to text. */
export const kept = (box: Box): Box => widened(box, free - tight)

/** What a way of a link has around it. */
interface Around {
  readonly ends: readonly [from: Box, to: Box]
  readonly texts: readonly Box[]
  /** Where it pays for being near: labels and marks with the room around them. */
  readonly calm: readonly Box[]
  /** Labels and what else it keeps `tight` px from. */
  readonly close: readonly Box[]
  /** Bars, along which it does not run. */
  readonly bars: readonly Taken[]
}

/** The room that a way of a link has: what it costs there, and where it may be moved. */
export class LinkRoom {
  readonly #around: Around
  readonly #barred: readonly Box[]

  constructor(around: Around) {
    this.#around = around
    this.#barred = around.close.map((box) => widened(box, tight))
  }

  /** The same room without what does not reach into a box. */
  within(box: Box): LinkRoom {
    const { ends, texts, calm, close, bars } = this.#around
    const wide = widened(box, free)
    const isHere = (one: Box): boolean => meet(one, wide)
    return new LinkRoom({
      ends,
      texts: texts.filter(isHere),
      calm: calm.filter(isHere),
      close: close.filter(isHere),
      bars: takenWithin(bars, box),
    })
  }

  /** What a way costs beside those that are taken. */
  cost(points: readonly Point[], taken: readonly Taken[]): number {
    const near = segmentsOf(points).reduce((sum, [a, b]) => sum + this.closeness(a, b), 0)
    return costOf(points) + tollOf(points, taken) + tollOf(points, this.#around.bars) + sidesOf(points) + near
  }

  /** What a stretch pays for being near to labels and marks. */
  closeness(a: Point, b: Point): number {
    return this.#around.calm.reduce((sum, box) => sum + closeness * lengthWithin(a, b, box), 0)
  }

  /** Whether a way crosses no text. */
  isSound(points: readonly Point[]): boolean {
    return segmentsOf(points).every(([a, b]) => isClear(a, b, this.#around.texts))
  }

  /** Whether a stretch between two others keeps the least distance to all, and those two to all but the ends of the link. */
  isFree(before: Point, a: Point, b: Point, after: Point): boolean {
    const ends = this.#around.ends.map((box) => widened(box, free))
    return (
      isClear(a, b, ends) &&
      segmentsOf([before, a, b, after]).every(([from, to]) => isClear(from, to, this.#barred)) &&
      this.isSound([before, a, b, after])
    )
  }

  /** Where a level or an upright stretch may be put that is at `own`, up to `most` px from there, the nearest first. */
  places(isLevel: boolean, own: number, taken: readonly Taken[], most: number): readonly number[] {
    const places = new Set<number>()
    const add = (place: number): void => {
      if (place !== own && Math.abs(place - own) <= most) places.add(place)
    }
    for (const place of linesBeside(taken, isLevel)) add(place)
    const { close, calm } = this.#around
    for (const { left, top, right, bottom } of [...close.map((box) => widened(box, tight)), ...calm]) {
      add(isLevel ? top : left)
      add(isLevel ? bottom : right)
    }
    return [...places].sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b)
  }
}

function sidesOf(points: readonly Point[]): number {
  const segments = segmentsOf(points)
  const ends = [segments[0], segments.at(-1)]
  return ends.reduce((cost, end) => {
    if (!end || end[0].y !== end[1].y) return cost
    return cost + (end[1].x > end[0].x ? beside : unexpected)
  }, 0)
}

/** How far a stretch runs within a box, px. */
function lengthWithin(a: Point, b: Point, { left, top, right, bottom }: Box): number {
  const x = Math.min(Math.max(a.x, b.x), right) - Math.max(Math.min(a.x, b.x), left)
  const y = Math.min(Math.max(a.y, b.y), bottom) - Math.max(Math.min(a.y, b.y), top)
  if (x < 0 || y < 0) return 0
  const isLevel = a.y === b.y
  if (isLevel ? a.y <= top || a.y >= bottom : a.x <= left || a.x >= right) return 0
  return isLevel ? x : y
}
