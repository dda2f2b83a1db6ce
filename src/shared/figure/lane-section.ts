import { laneColor } from '../palette'
import { eventItems, itemNode, type EventItem } from './event-item'
import { eventLabel } from './event-label'
import { eventRows, type PlacedItem } from './event-rows'
import type { EventShape } from './event-shape'
import type { FigureEvent } from './figure-input'
import { text, type Theme } from './figure-style'
import type { FigureLane } from './lane-order'
import { periodBand, periodItem, periodLabel, type PeriodItem } from './period-band'
import type { Measure, SceneNode } from './scene'
import { setBlock, stackLines, type TextBlock } from './set-text'
import type { TimeScale } from './time-scale'
import { Tracks } from './tracks'
import { wrapText } from './wrap-text'

/** What every part of the layout needs to know. */
export interface Drawing {
  readonly scale: TimeScale
  readonly theme: Theme
  readonly measure: Measure
  /** The name of an event's node, unique in the figure. */
  readonly nameOf: (event: FigureEvent) => string
  /** What stands for an event, null when it has no bounds. */
  readonly shapeOf: (event: FigureEvent) => EventShape | null
  /** The dates that compete with that of an event. */
  readonly rivalsOf: (event: FigureEvent) => readonly FigureEvent[]
}

/** A lane laid out, but not yet at its height on the page. */
export interface LaneSection {
  readonly lane: FigureLane
  readonly color: string
  readonly title: TextBlock
  readonly titleX: number
  readonly periods: readonly PlacedItem<PeriodItem>[]
  readonly items: readonly PlacedItem<EventItem>[]
  readonly height: number
}

/** px above the first and below the last row, from the stripe to the title, and for each lane around. */
const padding = 10
const titleInset = 12
const indent = 12

/** Widest line of a label, px: on a narrow page a label still fits at one side of any point. */
function labelWidth({ left, right }: TimeScale): number {
  return Math.min(250, (right - left) * 0.45)
}

/** Rows for the events of a lane, in the order given; `columnLeft` and `columnRight` bound its title, px. */
export function laneSection(
  lane: FigureLane,
  columnLeft: number,
  columnRight: number,
  drawing: Drawing,
): LaneSection {
  const { scale, theme, measure, shapeOf, rivalsOf } = drawing
  const color = laneColor(lane.color, theme.name)
  const tracks = new Tracks()
  const shaped = lane.events.flatMap((event) => {
    const claims = [event, ...rivalsOf(event)]
    return claims.flatMap((claim) => {
      const shape = shapeOf(claim)
      const isRival = claim !== event
      if (shape === null) return []
      const label = eventLabel(claim, labelWidth(scale), color, theme, measure, isRival)
      return [{ event: claim, shape, label, isRival }]
    })
  })
  const periods = shaped
    .filter(({ event, isRival }) => event.kind === 'period' && !isRival)
    .map(({ event, shape, label }) => {
      const item = periodItem(event, shape, label, scale.left, scale.right)
      return { item, y: tracks.place(item.footprints) }
    })
  const ways = shaped
    .filter(({ event, isRival }) => event.kind !== 'period' || isRival)
    .map((item) => eventItems(item, scale.left, scale.right))
  const items = eventRows(ways, tracks)
  const titleX = columnLeft + titleInset + Math.min(lane.depth, 3) * indent
  const lines = wrapText(lane.title, text.lane, columnRight - titleX, measure)
  const title = stackLines(
    lines.map((line) => ({ text: line, style: text.lane, fill: color })),
    measure,
  )
  const rows = Math.max(tracks.height, lane.title === '' ? 0 : title.height)
  return { lane, color, title, titleX, periods, items, height: rows > 0 ? rows + 2 * padding - 4 : 0 }
}

/** The bands of the section's periods, from `top` to `bottom`, px. */
export function sectionBands(
  section: LaneSection,
  top: number,
  bottom: number,
  { theme, nameOf }: Drawing,
): SceneNode[] {
  return section.periods.map(({ item }) =>
    periodBand(item, nameOf(item.event), top, bottom, section.color, theme),
  )
}

/** The title and the events of the section, whose top is at `top`, px. */
export function sectionNodes(
  section: LaneSection,
  top: number,
  { theme, measure, nameOf }: Drawing,
): SceneNode[] {
  const { color, title, titleX } = section
  return [
    ...setBlock(title, titleX, top + padding - 1, 'start', measure),
    ...section.periods.map(({ item, y }) =>
      periodLabel(item, nameOf(item.event), top + padding + y, measure),
    ),
    ...section.items.map(({ item, y }) =>
      itemNode(item, nameOf(item.event), top + padding + y, color, theme, measure),
    ),
  ]
}
