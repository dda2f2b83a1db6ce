import type { EventMarks } from './event-marks'
import type { EventShape } from './event-shape'
import { mark, type Theme } from './figure-style'
import { dashes } from './mark-glyphs'
import type { Paint, SceneNode, Stroke } from './scene'

const faint = 0.16
/** Half the width of the outline, px. */
const inset = 0.625

/** Draws a rival date faintly: a thin dotted outline over all that it allows; a dot in it where it is one moment. `y` is its middle, px. */
export function rivalMarks(shape: EventShape, y: number, color: string, theme: Theme): EventMarks {
  const half = mark.rival / 2
  const left = shape.kind === 'mark' ? shape.left - mark.ring : shape.left
  const right = shape.kind === 'mark' ? shape.right + mark.ring : shape.right
  const box = { x: left, y: y - mark.ring, width: right - left, height: 2 * mark.ring }
  const outline: Required<Stroke> = { stroke: color, strokeWidth: 1.25, dash: dashes.rival }
  if (shape.kind === 'mark') {
    const radius = mark.ring - 0.75
    return {
      nodes: [{ kind: 'circle', x: shape.left, y, radius, fill: theme.background, ...outline }],
      box,
    }
  }
  const fill: Paint = { color, stops: [{ at: 0, opacity: faint }] }
  const stretches = shape.stretches.length > 0 ? shape.stretches : [shape]
  const nodes = stretches.map((stretch): SceneNode => ({
    kind: 'rect',
    x: stretch.left + inset,
    y: y - half + inset,
    width: Math.max(0, stretch.right - stretch.left - 2 * inset),
    height: mark.rival - 2 * inset,
    fill,
    ...outline,
  }))
  const dot: SceneNode = { kind: 'circle', x: (left + right) / 2, y, radius: 1.75, fill: color }
  return { nodes: shape.oneMoment && shape.stretches.length === 0 ? [...nodes, dot] : nodes, box }
}
