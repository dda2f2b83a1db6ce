import type { EventKind } from '../model'
import type { EventShape } from './event-shape'
import { mark, type Theme } from './figure-style'
import type { Box, GradientStop, Paint, SceneNode } from './scene'

/** The nodes that stand for an event, and the box of their ink. `y` is the middle of the bar or mark, px. */
export interface EventMarks {
  readonly nodes: readonly SceneNode[]
  readonly box: Box
}

function diamond(x: number, y: number, color: string, half: number): SceneNode {
  const corners = [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ] as const
  return { kind: 'path', d: path(corners), fill: color }
}

function arrow(tip: number, foot: number, y: number, color: string): SceneNode {
  const half = mark.bar * 0.85
  const corners = [
    [tip, y],
    [foot, y - half],
    [foot, y + half],
  ] as const
  return { kind: 'path', d: path(corners), fill: color }
}

function path(points: readonly (readonly [number, number])[]): string {
  const text = points.map(([x, y]) => `${round(x)} ${round(y)}`)
  return `M${text.join('L')}Z`
}

const round = (value: number) => String(Math.round(value * 100) / 100)

/** Opacities along a bar: full in the core, falling to nothing at a soft edge. */
function barPaint(shape: EventShape, color: string): Paint {
  const width = shape.right - shape.left
  if (shape.oneMoment) return { color, stops: softMoment }
  if (shape.start !== 'soft' && shape.end !== 'soft') return color
  const at = (x: number) => Math.round(((x - shape.left) / width) * 1000) / 1000
  const stops: GradientStop[] = []
  if (shape.start === 'soft') stops.push({ at: 0, opacity: 0.06 })
  stops.push({ at: at(shape.coreLeft), opacity: 1 }, { at: at(shape.coreRight), opacity: 1 })
  if (shape.end === 'soft') stops.push({ at: 1, opacity: 0.06 })
  return { color, stops }
}

const softMoment: readonly GradientStop[] = [
  { at: 0, opacity: 0.04 },
  { at: 0.3, opacity: 0.5 },
  { at: 0.7, opacity: 0.5 },
  { at: 1, opacity: 0.04 },
]

function barNodes(shape: EventShape, y: number, color: string, theme: Theme, kind: EventKind): SceneNode[] {
  const { left, right, start, end } = shape
  const half = mark.bar / 2
  // An arrow takes the end of the bar.
  const from = start === 'open' ? Math.min(left + mark.arrow, right) : left
  const until = end === 'open' ? Math.max(right - mark.arrow, from) : right
  const nodes: SceneNode[] = [
    {
      kind: 'rect',
      x: from,
      y: y - half,
      width: until - from,
      height: mark.bar,
      fill: barPaint(shape, color),
      radius: 1.5,
    },
  ]
  if (start === 'open') nodes.push(arrow(left, from, y, color))
  if (end === 'open') nodes.push(arrow(right, until, y, color))
  if (end === 'ongoing') {
    const cap = { x: right - 3, y: y - mark.cap / 2, width: 3, height: mark.cap }
    nodes.push({ kind: 'rect', ...cap, fill: color, radius: 1 })
  }
  return [...nodes, ...pointNodes(shape, y, color, theme, kind)]
}

/** What marks a point of a bar: hollow means one moment, but not known which. */
function pointNodes(
  { left, right, oneMoment }: EventShape,
  y: number,
  color: string,
  theme: Theme,
  kind: EventKind,
): SceneNode[] {
  const middle = (left + right) / 2
  if (kind === 'milestone') {
    if (!oneMoment) return [diamond(left, y, color, mark.diamond)]
    return [diamond(middle, y, color, mark.diamond), diamond(middle, y, theme.background, mark.hollow)]
  }
  const ring = { x: middle, y, radius: mark.ring, fill: theme.background, stroke: color, strokeWidth: 2 }
  return oneMoment ? [{ kind: 'circle', ...ring }] : []
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
  if (shape.kind === 'bar') return { nodes: barNodes(shape, y, color, theme, kind), box }
  if (kind === 'milestone') return { nodes: [diamond(shape.left, y, color, mark.diamond)], box }
  return { nodes: [{ kind: 'circle', x: shape.left, y, radius: mark.radius, fill: color }], box }
}

/** How far the ink reaches before the shape's left and after its right end, px. */
export function reach(shape: EventShape, kind: EventKind): readonly [number, number] {
  const half = kind === 'milestone' ? mark.diamond : mark.radius
  if (shape.kind === 'mark') return [half, half]
  if (kind !== 'milestone') return [0, 0]
  const middle = shape.oneMoment ? (shape.right - shape.left) / 2 : 0
  return [Math.max(0, half - middle), Math.max(0, half - (shape.right - shape.left - middle))]
}

/** The height of the ink, px. */
export function tallness(shape: EventShape, kind: EventKind): number {
  const least = kind === 'milestone' ? 2 * mark.diamond : 0
  if (shape.kind === 'mark') return Math.max(least, 2 * mark.radius)
  const hasEnd = shape.start === 'open' || shape.end === 'open' || shape.end === 'ongoing'
  return Math.max(least, hasEnd ? mark.cap : mark.bar)
}
