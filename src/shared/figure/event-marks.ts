import type { EventKind } from '../model'
import { barPaint, stretchPaint } from './bar-paint'
import type { EventShape, PageStretch } from './event-shape'
import { mark, type Theme } from './figure-style'
import { arrow, cap, dashes, diamond, doubtedDiamond, doubtedDot, hollowArrow, ring } from './mark-glyphs'
import type { Box, SceneNode } from './scene'

/** The nodes that stand for an event, and the box of their ink. `y` is the middle of the bar or mark, px. */
export interface EventMarks {
  readonly nodes: readonly SceneNode[]
  readonly box: Box
}

/** Draws an event's shape with its middle at `y`, px. */
export function eventMarks(
  shape: EventShape,
  kind: EventKind,
  y: number,
  color: string,
  theme: Theme,
): EventMarks {
  const [before, after] = reach(shape, kind)
  const half = tallness(shape, kind) / 2
  const box = {
    x: shape.left - before,
    y: y - half,
    width: shape.right - shape.left + before + after,
    height: 2 * half,
  }
  if (shape.kind === 'mark') return { nodes: markNodes(shape, y, color, theme, kind), box }
  if (shape.stretches.length > 0) return { nodes: stretchNodes(shape, y, color, theme, kind), box }
  return { nodes: barNodes(shape, y, color, theme, kind), box }
}

function markNodes({ left, doubted }: EventShape, y: number, color: string, theme: Theme, kind: EventKind) {
  if (kind === 'milestone')
    return doubted ? doubtedDiamond(left, y, color, theme) : [diamond(left, y, color, mark.diamond)]
  if (doubted) return doubtedDot(left, y, color, theme)
  return [{ kind: 'circle', x: left, y, radius: mark.radius, fill: color } as const]
}

function barNodes(shape: EventShape, y: number, color: string, theme: Theme, kind: EventKind): SceneNode[] {
  const { left, right, start, end, oneMoment } = shape
  // An arrow takes the end of the bar.
  const hasArrow = (look: EventShape['start']) => look === 'open' || look === 'unbounded'
  const from = hasArrow(start) ? Math.min(left + mark.arrow, right) : left
  const until = hasArrow(end) ? Math.max(right - mark.arrow, from) : right
  const body = { left: from, right: until }
  const nodes: SceneNode[] = [barNode(body, y, barPaint(shape, body, color))]
  if (shape.doubted) nodes.push(doubtedOutline(body, y, color))
  if (start === 'open') nodes.push(arrow(left, from, y, color))
  if (end === 'open') nodes.push(arrow(right, until, y, color))
  if (start === 'unbounded') nodes.push(hollowArrow(left, from, y, color, theme))
  if (end === 'unbounded') nodes.push(hollowArrow(right, until, y, color, theme))
  if (end === 'ongoing') nodes.push(cap(right - 3, y, 3, mark.cap, color))
  if (oneMoment && start === 'unbounded') nodes.push(cap(right - 2.5, y, 2.5, mark.bound, color))
  if (oneMoment && end === 'unbounded') nodes.push(cap(left, y, 2.5, mark.bound, color))
  return [...nodes, ...pointNodes(shape, body, y, color, theme, kind)]
}

function barNode({ left, right }: PageStretch, y: number, fill: ReturnType<typeof barPaint>): SceneNode {
  const { bar } = mark
  return { kind: 'rect', x: left, y: y - bar / 2, width: right - left, height: bar, fill, radius: 1.5 }
}

function doubtedOutline({ left, right }: PageStretch, y: number, color: string): SceneNode {
  const inset = 0.75
  return {
    kind: 'rect',
    x: left + inset,
    y: y - mark.bar / 2 + inset,
    width: Math.max(0, right - left - 2 * inset),
    height: mark.bar - 2 * inset,
    fill: 'none',
    stroke: color,
    strokeWidth: 1.5,
    dash: dashes.doubted,
    radius: 1.5,
  }
}

/** The stretches in which one moment may lie, tied by a dotted line over the holes; each with a ring. */
function stretchNodes(
  shape: EventShape,
  y: number,
  color: string,
  theme: Theme,
  kind: EventKind,
): SceneNode[] {
  const { stretches, start, end } = shape
  const ties = stretches.slice(1).map(({ left }, i): SceneNode => {
    const x1 = stretches[i]?.right ?? left
    return { kind: 'line', x1, y1: y, x2: left, y2: y, stroke: color, strokeWidth: 1.5, dash: '1.5 3' }
  })
  const bars = stretches.flatMap((stretch, i): SceneNode[] => {
    const isFirst = i === 0 && start === 'unbounded'
    const isLast = i === stretches.length - 1 && end === 'unbounded'
    const left = isFirst ? stretch.left + mark.arrow : stretch.left
    const right = isLast ? stretch.right - mark.arrow : stretch.right
    const middle = (left + right) / 2
    return [
      barNode({ left, right }, y, stretchPaint(shape, color)),
      ...(shape.doubted ? [doubtedOutline({ left, right }, y, color)] : []),
      ...(isFirst ? [hollowArrow(stretch.left, left, y, color, theme)] : []),
      ...(isLast ? [hollowArrow(stretch.right, right, y, color, theme)] : []),
      ...(kind === 'milestone' ? hollowDiamond(middle, y, color, theme) : [ring(middle, y, color, theme)]),
    ]
  })
  return [...ties, ...bars]
}

function hollowDiamond(x: number, y: number, color: string, theme: Theme): SceneNode[] {
  return [diamond(x, y, color, mark.diamond), diamond(x, y, theme.background, mark.hollow)]
}

/** What marks a point of a bar: hollow means one moment, but not known which. */
function pointNodes(
  { left, oneMoment }: EventShape,
  body: PageStretch,
  y: number,
  color: string,
  theme: Theme,
  kind: EventKind,
): SceneNode[] {
  const middle = (body.left + body.right) / 2
  if (kind === 'milestone')
    return oneMoment ? hollowDiamond(middle, y, color, theme) : [diamond(left, y, color, mark.diamond)]
  return oneMoment ? [ring(middle, y, color, theme)] : []
}

/** How far the ink reaches before the shape's left and after its right end, px. */
export function reach(shape: EventShape, kind: EventKind): readonly [number, number] {
  const half = kind === 'milestone' ? mark.diamond : mark.radius
  if (shape.kind === 'mark') return [half, half]
  if (kind !== 'milestone') return [0, 0]
  const { stretches } = shape
  if (stretches.length > 0) return [half, half]
  const middle = shape.oneMoment ? (shape.right - shape.left) / 2 : 0
  return [Math.max(0, half - middle), Math.max(0, half - (shape.right - shape.left - middle))]
}

/** The height of the ink, px. */
export function tallness(shape: EventShape, kind: EventKind): number {
  const least = kind === 'milestone' ? 2 * mark.diamond : 0
  if (shape.kind === 'mark') return Math.max(least, 2 * mark.radius)
  const ends = [shape.start, shape.end]
  const hasEnd = ends.some((look) => look === 'open' || look === 'ongoing' || look === 'unbounded')
  return Math.max(least, hasEnd ? mark.cap : mark.bar)
}
