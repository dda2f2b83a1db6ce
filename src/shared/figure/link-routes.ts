import { detour } from '../routing/detour'
import { around, meet, widened, type Box, type Point } from '../routing/geometry'
import type { LinkPlace } from '../routing/ports'
import { simpleRoute } from '../routing/route-link'
import { linesBeside, takenByBar, takenWithin, tolerable, tollOf, type Taken } from '../routing/toll'
import { stretchForLinks } from './link-places'
import { free, kept, LinkRoom, roomy, tight } from './link-room'

/** What links go around: the mark and label of an event together, or apart where something else stands between them. */
export interface Obstacle {
  /** Null: only the parts. */
  readonly whole: Box | null
  readonly marks: readonly Box[]
  readonly labels: readonly Box[]
  /** Long bars, which are crossed. */
  readonly bars?: readonly Box[]
}

/** How much sooner than the shortest way a straighter one is taken where there are many links: far less is searched. */
const greed = 2
/** How the cheapest way is searched, nearly, and among how many labels and stretches of other links. */
const fine = { greed: 1.25, isFine: true, most: 20_000 } as const
const crowd = 120
/** How far around the two ends a way is looked for, px. */
const reach = { x: 240, y: 80 } as const
/** Among more labels than this a way takes too long to find. */
const mostLabels = 400
/** How many places on a bar are tried, the nearest first. */
const mostAnchors = 12

/** The ways of one link on a page. */
export class LinkRoutes {
  readonly room: LinkRoom
  readonly #from: LinkPlace
  readonly #to: LinkPlace
  readonly #near: Box
  #alone: { readonly points: readonly Point[] | null } | null = null
  readonly #walls: readonly Box[]
  /** What it goes around by `free` px, and what by `tight` px. */
  readonly #apart: readonly Box[]
  readonly #close: readonly Box[]
  readonly #bars: readonly Taken[]

  /** `area` is what links may not leave, px. */
  constructor(
    ends: readonly [from: LinkPlace, to: LinkPlace],
    texts: readonly Box[],
    obstacles: readonly Obstacle[],
    area: Box,
  ) {
    ;[this.#from, this.#to] = ends
    const boxes = ends.map(({ box }) => box)
    const near = nearOf(ends[0].box, ends[1].box, area)
    const isHere = (box: Box): boolean => meet(box, near) && !boxes.some((end) => holds(end, box))
    this.#near = near
    this.#walls = wallsAround(near)
    const labels = obstacles.flatMap(({ labels }) => labels).filter(isHere)
    this.#apart = obstacles
      .flatMap(({ whole, marks, labels }) => {
        const isApart = whole === null || boxes.some((end) => meet(widened(whole, free), widened(end, free)))
        return isApart ? [...marks, ...labels] : [whole]
      })
      .filter(isHere)
    const marks = obstacles.flatMap(({ marks }) => marks).filter(isHere)
    this.#close = [...labels, ...marks.map(kept)]
    const bars = obstacles.flatMap(({ bars = [] }) => bars).filter(isHere)
    this.#bars = bars.flatMap(takenByBar)
    this.room = new LinkRoom({
      ends: [ends[0].box, ends[1].box],
      texts: texts.filter((box) => meet(box, near)),
      calm: [...labels.map((box) => widened(box, free)), ...marks.map((box) => widened(box, roomy))],
      close: [...this.#walls, ...this.#close],
      bars: this.#bars,
    })
  }

  /**
   * A way that crosses no text, or null where none is found: the cheapest beside what is `taken`, which may come nearer to text where
   * that keeps it from other links. In a crowd it is a good one, whatever is taken.
   */
  find(all: readonly Taken[]): readonly Point[] | null {
    if (this.#apart.length > mostLabels) return null
    const lines = takenWithin(all, this.#near)
    const taken = [...lines, ...this.#bars]
    const [from, to] = [this.#from, this.#to]
    const around = [...this.#walls, ...this.#apart, from.box, to.box]
    let best = this.#sound(simpleRoute(around, from, to, free))
    if (best && tollOf(best, taken) === 0) return best
    const better = (points: readonly Point[] | null): void => {
      const sound = this.#sound(points)
      if (sound && (best === null || this.room.cost(sound, lines) < this.room.cost(best, lines))) best = sound
    }
    if (!this.isCrowded(lines)) {
      const [one, other] = [from, to].map((place) => this.#spread(place, this.#apart, taken, free))
      if (one && other) better(detour(around, one, other, free, { ...fine, taken }))
      if (best && tollOf(best, taken) <= tolerable) return best
      better(this.#squeeze(taken))
    }
    return best ?? this.#sound(detour(around, from, to, free, { greed }))
  }

  /** The way as if there were no other links. */
  get alone(): readonly Point[] | null {
    this.#alone ??= { points: this.find([]) }
    return this.#alone.points
  }

  /** Whether among so much no best way is looked for. */
  isCrowded(taken: readonly Taken[]): boolean {
    return this.#apart.length + takenWithin(taken, this.#near).length > crowd
  }

  /** A way that may come as near as `tight` to text; marks keep their room. */
  #squeeze(taken: readonly Taken[]): readonly Point[] | null {
    const ends = [this.#from, this.#to].map((place) => {
      const own = { ...place, box: kept(place.box), depth: free - tight }
      return this.#spread(own, this.#close, taken, tight)
    })
    const [from, to] = ends
    if (!from || !to) return null
    const boxes = [...this.#walls, ...this.#close, from.box, to.box]
    const points = detour(boxes, from, to, tight, { ...fine, taken })
    return points && toBorder(toBorder(points, this.#from.box).toReversed(), this.#to.box).toReversed()
  }

  #sound(points: readonly Point[] | null): readonly Point[] | null {
    return points && this.room.isSound(points) ? points : null
  }

  /** The same place with more of its bar to meet. */
  #spread(place: LinkPlace, boxes: readonly Box[], taken: readonly Taken[], by: number): LinkPlace {
    const stretch = stretchForLinks(place.box)
    if (stretch === null) return place
    const { anchor } = place
    const xs = [...boxes.flatMap(({ left, right }) => [left - by, right + by]), ...linesBeside(taken, false)]
    const near = [...new Set(xs)]
      .filter((x) => x !== anchor && x >= stretch.left && x <= stretch.right)
      .sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor) || a - b)
    return { ...place, otherAnchors: near.slice(0, mostAnchors) }
  }
}

/** A level line goes on to the mark. */
function toBorder(points: readonly Point[], { left, right }: Box): readonly Point[] {
  const [first, second] = points
  if (!first || !second || first.y !== second.y) return points
  return [{ x: second.x > first.x ? right : left, y: first.y }, ...points.slice(1)]
}

function nearOf(one: Box, other: Box, area: Box): Box {
  const { left, top, right, bottom } = around(one, other)
  return {
    left: Math.max(left - reach.x, area.left),
    top: Math.max(top - reach.y, area.top),
    right: Math.min(right + reach.x, area.right),
    bottom: Math.min(bottom + reach.y, area.bottom),
  }
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  )
}

function wallsAround({ left, top, right, bottom }: Box): readonly Box[] {
  const far = 1e6
  return [
    { left: -far, right: left, top: -far, bottom: far },
    { left: right, right: far, top: -far, bottom: far },
    { left: -far, right: far, top: -far, bottom: top },
    { left: -far, right: far, top: bottom, bottom: far },
  ]
}
