import type { Id } from '../model'
import type { Box, Point } from '../routing/geometry'
import type { LinkPlace } from '../routing/ports'
import type { Box as SceneBox, SceneNode } from './scene'

/** Where links meet an event on a page: its mark, or the label of a period, px. */
export interface EventPlace {
  readonly event: Id
  readonly box: Box
}

/** A rectangle of the scene by its borders. */
export function bordersOf({ x, y, width, height }: SceneBox): Box {
  return { left: x, top: y, right: x + width, bottom: y + height }
}

/** Where all the text of `nodes` stands, px. */
export function textBoxes(nodes: readonly SceneNode[]): readonly Box[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'group') return textBoxes(node.children)
    return node.kind === 'text' ? [bordersOf(node.box)] : []
  })
}

/** px that the end of a link keeps from the ends of a bar. */
const inset = 6

/** The ends of a link between two places: at a bar, where it is nearest to the other. */
export function linkEnds(from: EventPlace, to: EventPlace): readonly [LinkPlace, LinkPlace] {
  const [first, last] = [middleOf(from.box), middleOf(to.box)]
  const anchor = anchorOn(from.box, last.x)
  return [
    linkPlace(from.box, anchor),
    linkPlace(to.box, anchorOn(to.box, isBar(from.box) ? anchor : first.x)),
  ]
}

const isBar = ({ left, right }: Box): boolean => right - left > 2 * inset + 4

/** Where links may meet a bar, px; null for a mark, which they meet in its middle. */
export function stretchForLinks(box: Box): { readonly left: number; readonly right: number } | null {
  return isBar(box) ? { left: box.left + inset, right: box.right - inset } : null
}

function anchorOn(box: Box, x: number): number {
  const stretch = stretchForLinks(box)
  return stretch === null ? middleOf(box).x : Math.min(Math.max(x, stretch.left), stretch.right)
}

const linkPlace = (box: Box, anchor: number): LinkPlace => ({ box, anchor, depth: 0, isPoint: false })

function middleOf({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

/** Of the places of two events, which may stand in several rows, the two that are nearest to each other. */
export function nearestPlaces(
  from: readonly EventPlace[],
  to: readonly EventPlace[],
): readonly [EventPlace, EventPlace] | null {
  let best: { readonly pair: readonly [EventPlace, EventPlace]; readonly away: number } | null = null
  for (const one of from)
    for (const other of to) {
      const away = distanceBetween(one, other)
      if (best === null || away < best.away) best = { pair: [one, other], away }
    }
  return best && best.pair
}

/** How far the middles of two places are from each other on level and upright lines, px. */
export function distanceBetween(one: EventPlace, other: EventPlace): number {
  const [a, b] = [middleOf(one.box), middleOf(other.box)]
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}
