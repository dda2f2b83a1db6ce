import { isFading, type EventShape } from './event-shape'
import type { FigureEvent } from './figure-input'
import type { Theme } from './figure-style'
import { dashes } from './mark-glyphs'
import type { GroupNode, Measure, Paint, SceneNode } from './scene'
import { setBlock, type TextBlock } from './set-text'
import type { Footprint } from './tracks'

/** A period: a band behind everything, its label at the top of the band. */
export interface PeriodItem {
  readonly event: FigureEvent
  readonly shape: EventShape
  readonly label: TextBlock
  readonly labelX: number
  readonly footprints: readonly Footprint[]
}

/** px from the edge of the band to its label, and the narrowest band that can be seen. */
const inset = 6
const narrowest = 3

/** Places the label of a period at its band, between `left` and `right`, px. */
export function periodItem(
  event: FigureEvent,
  shape: EventShape,
  label: TextBlock,
  left: number,
  right: number,
): PeriodItem {
  const labelX = Math.max(left, Math.min(shape.left + inset, right - label.width))
  const footprint = { x: labelX - 1, y: 0, width: label.width + 14, height: label.height + 8 }
  return { event, shape, label, labelX, footprints: [footprint] }
}

/** The band from `top` to `bottom`, px: soft where its ends are not known. */
export function periodBand(
  { event, shape }: PeriodItem,
  name: string,
  top: number,
  bottom: number,
  color: string,
  theme: Theme,
): GroupNode {
  const width = Math.max(narrowest, shape.right - shape.left)
  const opacity = event.lane === null ? theme.overallTint : theme.periodTint
  const at = (x: number) => Math.round(((x - shape.left) / width) * 1000) / 1000
  const softStart = isFading(shape.start)
  const softEnd = isFading(shape.end)
  const fill: Paint = {
    color,
    stops:
      softStart || softEnd
        ? [
            { at: 0, opacity: softStart ? 0 : opacity },
            { at: at(shape.coreLeft), opacity },
            { at: at(shape.coreRight), opacity },
            { at: 1, opacity: softEnd ? 0 : opacity },
          ]
        : [{ at: 0, opacity }],
  }
  const band = { kind: 'rect', x: shape.left, y: top, width, height: bottom - top, fill } as const
  const edges = shape.doubted ? doubtedEdges(shape.left, shape.left + width, top, bottom, color) : []
  return { kind: 'group', name: `${name}-band`, event: event.id, children: [band, ...edges] }
}

function doubtedEdges(left: number, right: number, top: number, bottom: number, color: string): SceneNode[] {
  const edge = (x: number): SceneNode => ({
    kind: 'line',
    x1: x,
    y1: top,
    x2: x,
    y2: bottom,
    stroke: color,
    strokeWidth: 1.25,
    dash: dashes.doubted,
  })
  return [edge(left), edge(right)]
}

/** The label of a period with its top at `y`, px. */
export function periodLabel(item: PeriodItem, name: string, y: number, measure: Measure): GroupNode {
  const children = setBlock(item.label, item.labelX, y, 'start', measure)
  return { kind: 'group', name, event: item.event.id, marks: [], children }
}
