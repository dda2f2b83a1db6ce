import type { Box } from '../routing/geometry'
import { breakStrips } from './axis-breaks'
import { text } from './figure-style'
import type { LaneOrder } from './lane-order'
import { sectionBands, sectionNodes, type Drawing, type LaneSection } from './lane-section'
import type { PlotPart } from './plot-parts'
import type { Measure, SceneNode } from './scene'
import { sectionPlaces, type SectionPlaces } from './section-places'
import { axisHeight, axisNodes, gridNodes, type TimeAxis } from './time-axis'

/** px: the column of lane titles, and what parts it from the plot. */
export const column = { least: 84, most: 190, share: 0.16, gap: 16, inset: 14 } as const
/** px between two lanes. */
export const laneGap = 4
const stripe = 4
/** From this height on the axis is labelled below as well, px; and what parts it from the lanes. */
const tall = 760
const belowGap = 6

/** Where the plot begins: as much room for lane titles as they need, within bounds, px. */
export function plotLeft({ lanes }: LaneOrder, left: number, width: number, measure: Measure): number {
  const needed = lanes.map(
    ({ title, depth }) => measure(title, text.lane) + column.inset + 12 * Math.min(depth, 3),
  )
  const most = Math.max(column.least, Math.min(column.most, width * column.share))
  const widest = needed.reduce((a, b) => Math.max(a, b), column.least)
  return left + Math.ceil(Math.min(most, widest)) + column.gap
}

interface PlacedSection {
  readonly section: LaneSection
  readonly top: number
  readonly bottom: number
}

/** One below the other from `top`, px; what is empty takes no room. */
function placed(sections: readonly LaneSection[], top: number): PlacedSection[] {
  let y = top
  return sections
    .filter(({ height }) => height > 0)
    .map((section) => {
      const place = { section, top: y, bottom: y + section.height }
      y = place.bottom + laneGap
      return place
    })
}

/** The colours behind a lane: a stripe beside its title, a tint, the bands of its periods. */
function ground({ section, top, bottom }: PlacedSection, left: number, drawing: Drawing): SceneNode[] {
  const { scale, theme } = drawing
  const height = bottom - top
  const tint = { color: section.color, stops: [{ at: 0, opacity: theme.laneTint }] }
  return [
    { kind: 'rect', x: left, y: top, width: stripe, height, fill: section.color },
    { kind: 'rect', x: scale.left, y: top, width: scale.right - scale.left, height, fill: tint },
    ...sectionBands(section, top, bottom, drawing),
  ]
}

/** Axis and lanes of one page. */
interface Plot extends SectionPlaces {
  /** What lies behind the events, and what lies before it. */
  readonly behind: readonly SceneNode[]
  readonly before: readonly SceneNode[]
  readonly height: number
  /** Where lines between events may run, px. */
  readonly area: Box
}

/** px that a break reaches above the line of the axis. */
const tornAbove = 4

/** px that lines between events may leave the plot at either side: marks at its ends do so too. */
const beside = { left: 8, right: 11 } as const

/** Axis and lanes of one page from `top` down, in a column that begins at `left`, px; `height` is what they take. */
export function plotNodes(
  { header, lanes: sections, first }: PlotPart,
  axis: TimeAxis,
  left: number,
  top: number,
  drawing: Drawing,
): Plot {
  const { scale, theme, measure } = drawing
  const axisBottom = top + axisHeight(axis)
  // The periods over all lanes are named once; their bands go on over all pages.
  const head = placed(header && first ? [header] : [], axisBottom)[0]
  const lanes = placed(sections, head === undefined ? axisBottom : head.bottom)
  const bottom = lanes.at(-1)?.bottom ?? head?.bottom ?? axisBottom
  const hasAxisBelow = bottom - axisBottom > tall
  const axisBelow = bottom + belowGap + axisHeight(axis)
  const rule = { kind: 'line', x1: scale.left, y1: axisBottom, x2: scale.right, y2: axisBottom } as const
  const places = [...(head === undefined ? [] : [head]), ...lanes].map(({ section, top }) =>
    sectionPlaces(section, top),
  )
  return {
    places: places.flatMap((own) => own.places),
    obstacles: places.flatMap(({ obstacles }) => obstacles),
    area: { left: scale.left - beside.left, right: scale.right + beside.right, top: axisBottom, bottom },
    behind: [
      group('ground', [
        ...lanes.flatMap((lane) => ground(lane, left, drawing)),
        ...(header ? sectionBands(header, head?.top ?? axisBottom, bottom, drawing) : []),
        ...gridNodes(axis, axisBottom, bottom, theme),
        { ...rule, stroke: theme.rule, strokeWidth: 1 },
        ...breakStrips(scale.breaks, axisBottom - tornAbove, bottom, theme),
      ]),
      group('axis', axisNodes(axis, axisBottom, theme, measure)),
      ...(hasAxisBelow ? [group('axis-below', axisNodes(axis, axisBelow, theme, measure))] : []),
    ],
    before: [
      ...(head === undefined ? [] : [group('periods', sectionNodes(head.section, head.top, drawing))]),
      ...lanes.map(({ section, top }, i): SceneNode => {
        const children = sectionNodes(section, top, drawing)
        const { id } = section.lane
        return { kind: 'group', name: `lane-${i + 1}`, ...(id === null ? {} : { lane: id }), children }
      }),
    ],
    height: (hasAxisBelow ? axisBelow : bottom) - top,
  }
}

/** What an axis above and, where the plot is tall, below takes of a page, px. */
export function axesHeight(axis: TimeAxis, most: number): number {
  const height = axisHeight(axis)
  return most - height > tall ? 2 * height + belowGap : height
}

function group(name: string, children: readonly SceneNode[]): SceneNode {
  return { kind: 'group', name, children }
}
