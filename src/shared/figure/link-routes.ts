import { around, isClear, meet, segmentsOf, widened, type Box, type Point } from '../routing/geometry'
import type { LinkPlace } from '../routing/ports'
import { freeRoute } from '../routing/route-link'

/** What links go around: the mark and label of an event together, or apart where something else stands between them. */
export interface Obstacle {
  /** Null: only the parts. */
  readonly whole: Box | null
  readonly parts: readonly Box[]
}

/** px that a link keeps from text and marks: rows stand 9 px apart. */
const free = 4
/** How much sooner than the shortest way a straighter one is taken: far less is searched. */
const greed = 2
/** How far around the two ends a way is looked for, px. */
const reach = { x: 240, y: 80 } as const
/** Among more labels than this a way takes too long to find. */
const mostLabels = 400

/** Finds the ways of links on one page. */
export class LinkRoutes {
  readonly #texts: readonly Box[]
  readonly #obstacles: readonly Obstacle[]
  readonly #area: Box

  /** `area` is what links may not leave, px. */
  constructor(texts: readonly Box[], obstacles: readonly Obstacle[], area: Box) {
    this.#texts = texts
    this.#obstacles = obstacles
    this.#area = area
  }

  /** A way that crosses no text, or null where none is found. */
  route(from: LinkPlace, to: LinkPlace): readonly Point[] | null {
    const ends = [from.box, to.box]
    const near = nearOf(from.box, to.box, this.#area)
    const isOwn = (box: Box): boolean => ends.some((end) => holds(end, box))
    const boxes = this.#obstacles
      .flatMap(({ whole, parts }) => {
        const isApart = whole === null || ends.some((end) => meet(widened(whole, free), widened(end, free)))
        return isApart ? parts : [whole]
      })
      .filter((box) => meet(box, near) && !isOwn(box))
    if (boxes.length > mostLabels) return null
    const points = freeRoute([...wallsAround(near), ...boxes, ...ends], from, to, free, greed)
    const texts = this.#texts.filter((box) => meet(box, near))
    return points && segmentsOf(points).every(([a, b]) => isClear(a, b, texts)) ? points : null
  }
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
