import { figureWords } from '../messages/figure'
import { breakStrips } from './axis-breaks'
import { eventMarks } from './event-marks'
import type { EventShape } from './event-shape'
import { mark, text, type Theme } from './figure-style'
import { linkArrow } from './link-arrow'
import { linkInk } from './link-looks'
import { rivalMarks } from './rival-marks'
import type { Measure, SceneNode } from './scene'
import { setLine } from './set-text'

/** What the key can explain, in its order. */
export const keyNames = [
  'exact',
  'milestone',
  'uncertain',
  'holes',
  'oneSided',
  'span',
  'soft',
  'unbounded',
  'ongoing',
  'open',
  'unknown',
  'period',
  'approximate',
  'doubted',
  'rival',
  'counted',
  'fold',
] as const
export type KeyName = (typeof keyNames)[number]

const sampleWidth = 34
/** Where an arrow takes part of the bar. */
const arrowWidth = 42

/** Of a break in time, and of the axis at either side of it. */
const foldWidth = 16
const foldAxis = 7

/** What the key shows for a name, from `x` and with its middle at `y`, px. */
export function keySample(
  name: KeyName,
  x: number,
  y: number,
  theme: Theme,
  measure: Measure,
): { readonly nodes: readonly SceneNode[]; readonly width: number } {
  const { size } = text.key
  if (name === 'approximate') {
    const line = setLine(figureWords.key.approximate, x, y + size * 0.32, text.key, theme.ink, measure)
    return { nodes: [line], width: line.box.width }
  }
  if (name === 'period') {
    const fill = { color: theme.muted, stops: [{ at: 0, opacity: theme.periodTint * 1.6 }] }
    const band: SceneNode = { kind: 'rect', x, y: y - 8, width: sampleWidth, height: 16, fill }
    return { nodes: [band], width: sampleWidth }
  }
  if (name === 'counted') {
    const width = measure(figureWords.countedSample, text.key) + 16
    const outline = { stroke: theme.muted, strokeWidth: 1.25, radius: 8 } as const
    return {
      nodes: [
        { kind: 'rect', x, y: y - 8, width, height: 16, fill: theme.background, ...outline },
        setLine(figureWords.countedSample, x + 8, y + size * 0.32, text.key, theme.ink, measure),
      ],
      width,
    }
  }
  if (name === 'fold') {
    const width = foldWidth + 2 * foldAxis
    const breaks = [{ left: x + foldAxis, right: x + foldAxis + foldWidth }]
    const line = { kind: 'line', x1: x, y1: y, x2: x + width, y2: y } as const
    const nodes = [
      { ...line, stroke: theme.muted, strokeWidth: 1 },
      ...breakStrips(breaks, y - 7, y + 7, theme),
    ]
    return { nodes, width }
  }
  const shape = sampleShape(name, x)
  const width = shape.kind === 'mark' ? 2 * mark.diamond : shape.right - shape.left
  if (name === 'rival') return { nodes: rivalMarks(shape, y, theme.muted, theme).nodes, width }
  const kind = name === 'milestone' ? 'milestone' : 'event'
  return { nodes: eventMarks(shape, kind, y, theme.muted, theme).nodes, width }
}

/** What the key shows for links of a look, from `x` and with its middle at `y`, px. */
export function linkSample(
  dash: string | null,
  x: number,
  y: number,
  theme: Theme,
): { readonly nodes: readonly SceneNode[]; readonly width: number } {
  const ends = [
    { x, y },
    { x: x + arrowWidth, y },
  ]
  return { nodes: linkArrow(ends, linkInk(theme), dash), width: arrowWidth }
}

function sampleShape(name: KeyName, x: number): EventShape {
  const right = x + sampleWidth
  const bar: EventShape = {
    kind: 'bar',
    left: x,
    right,
    coreLeft: x,
    coreRight: right,
    start: 'sure',
    end: 'sure',
    oneMoment: false,
    stretches: [],
    doubted: false,
  }
  const running = { ...bar, right: x + arrowWidth, coreRight: x + arrowWidth }
  switch (name) {
    case 'exact':
    case 'milestone':
      return { ...bar, kind: 'mark', left: x + mark.diamond, right: x + mark.diamond, oneMoment: true }
    case 'uncertain':
      return { ...bar, start: 'soft', end: 'soft', oneMoment: true }
    case 'holes':
      return {
        ...bar,
        right: x + 46,
        oneMoment: true,
        stretches: [
          { left: x, right: x + 14 },
          { left: x + 26, right: x + 46 },
        ],
      }
    case 'oneSided':
      return { ...running, start: 'sure', end: 'unbounded', oneMoment: true }
    case 'soft':
      return { ...bar, coreLeft: x + 12, coreRight: right - 12, start: 'soft', end: 'soft' }
    case 'unbounded':
      return { ...running, coreRight: x + 14, end: 'unbounded' }
    case 'ongoing':
      return { ...bar, end: 'ongoing' }
    case 'open':
      return { ...running, end: 'open' }
    case 'unknown':
      return { ...bar, coreRight: x + 10, end: 'unknown' }
    case 'doubted':
      return { ...bar, doubted: true }
    default:
      return bar
  }
}
