import type { Id } from '../../../shared/model'
import { boxAround, meet, segmentsOf, type Box, type Point } from '../../../shared/routing/geometry'
import type { LinkPlace } from '../../../shared/routing/ports'
import { bluntRoute, routeLink } from '../../../shared/routing/route-link'

interface Kept {
  /** What the route follows from besides other labels, relative to its beginning, in whole px. */
  readonly form: string
  readonly from: LinkPlace
  readonly points: readonly Point[]
  /** No way was free: none is looked for again until something settles. */
  readonly isBlocked: boolean
}

/** How long one frame may look for new routes, ms. */
const budget = 6

const formOf = (from: LinkPlace, to: LinkPlace): string => {
  const { left, top } = from.box
  const numbers = [from, to].flatMap(({ box, anchor }) => [
    box.left - left,
    box.right - left,
    box.top - top,
    box.bottom - top,
    anchor - left,
  ])
  return numbers.map(Math.round).join(' ')
}

const moved = (points: readonly Point[], dx: number, dy: number): readonly Point[] =>
  points.map(({ x, y }) => ({ x: x + dx, y: y + dy }))

/**
 * Keeps the routes of links from frame to frame: while the window moves, a route goes along with its ends as long as it stays clear,
 * and no frame spends longer on new ones than it has. `forget` when all is at rest: then each follows from what is drawn alone.
 */
export class RouteKeeper {
  #kept = new Map<Id, Kept>()
  #boxes: readonly Box[] = []
  #until = 0
  #isShort = false

  /** Begins a frame with these labels. */
  begin(boxes: readonly Box[]): void {
    this.#boxes = boxes
    this.#until = performance.now() + budget
    this.#isShort = false
  }

  /** Whether some routes of this frame are only makeshift. */
  get isShort(): boolean {
    return this.#isShort
  }

  /** Routes must be found anew. */
  forget(): void {
    this.#kept.clear()
  }

  route(id: Id, from: LinkPlace, to: LinkPlace): readonly Point[] {
    const form = formOf(from, to)
    const kept = this.#kept.get(id)
    if (kept?.form === form) {
      const points = moved(kept.points, from.box.left - kept.from.box.left, from.box.top - kept.from.box.top)
      if (kept.isBlocked || this.#isFree(points, from, to)) return points
    }
    if (performance.now() > this.#until) {
      this.#isShort = true
      return bluntRoute(from, to)
    }
    const points = routeLink(this.#boxes, from, to)
    this.#kept.set(id, { form, from, points, isBlocked: !this.#isFree(points, from, to) })
    return points
  }

  #isFree(points: readonly Point[], from: LinkPlace, to: LinkPlace): boolean {
    return segmentsOf(points).every(([a, b]) => {
      const line = boxAround(a, b)
      return !this.#boxes.some((box) => box !== from.box && box !== to.box && meet(line, box))
    })
  }
}
