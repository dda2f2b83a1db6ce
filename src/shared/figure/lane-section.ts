import { pillNodes, type CountPill } from './count-pills'
import { eventItems, itemNode, type EventItem } from './event-item'
import { eventLabel } from './event-label'
import { eventRows, type PlacedItem } from './event-rows'
import type { EventShape } from './event-shape'
import type { FigureEvent } from './figure-input'
import { laneInk, text, type Theme } from './figure-style'
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
  /** The numbers of the endnotes of an event as they are raised at it, or null. */
  readonly raisedAt: (event: FigureEvent) => string | null
}

/** A date that is drawn: that of an event, or one that competes with it. */
export interface Claim {
  readonly event: FigureEvent
  readonly shape: EventShape
  readonly label: TextBlock
  readonly isRival: boolean
}

/** A lane laid out as far as there is room, but not yet at its height on the page. */
export interface LaneSection {
  readonly lane: FigureLane
  readonly color: string
  readonly title: TextBlock
  readonly titleX: number
  readonly periods: readonly PlacedItem<PeriodItem>[]
  readonly items: readonly PlacedItem<EventItem>[]
  readonly height: number
  /** What found no room. */
  readonly rest: readonly Claim[]
  /** What is only counted, below the rows. */
  readonly pills?: readonly CountPill[] | undefined
}

/** px above the first and below the last row. */
export const padding = 10
/** px from the stripe to the title, and for each lane around. */
const titleInset = 12
const indent = 12

/** Widest line of a label, px: on a narrow page a label still fits at one side of any point. */
function labelWidth({ left, right }: TimeScale): number {
  return Math.min(250, (right - left) * 0.45)
}

/** What is drawn of a lane, in the order in which it finds its place: periods first, then in time order. */
export function claimsOf(
  lane: FigureLane,
  { scale, theme, measure, shapeOf, rivalsOf, raisedAt }: Drawing,
): Claim[] {
  const color = laneInk(lane.color, theme)
  const claims = lane.events.flatMap((event) =>
    [event, ...rivalsOf(event)].flatMap((claim): Claim[] => {
      const shape = shapeOf(claim)
      const isRival = claim !== event
      if (shape === null) return []
      const about = { isRival, raised: isRival ? null : raisedAt(event) }
      return [
        {
          event: claim,
          shape,
          isRival,
          label: eventLabel(claim, labelWidth(scale), color, theme, measure, about),
        },
      ]
    }),
  )
  return [...claims.filter(isPeriod), ...claims.filter((claim) => !isPeriod(claim))]
}

const isPeriod = ({ event, isRival }: Claim): boolean => event.kind === 'period' && !isRival

/** Where the title of a lane stands, and how much room there is, px. */
export interface SectionRoom {
  /** The bounds of the column of titles. */
  readonly left: number
  readonly right: number
  /** The height there is for the whole section. */
  readonly most: number
  /** What is said after the title; empty for nothing. */
  readonly after: string
  /** Whether what has no room is passed over; else what comes after it is left, too. */
  readonly skips?: boolean
}

/** Rows for the claims of a lane, in the order given, as many as have room. */
export function laneSection(
  lane: FigureLane,
  claims: readonly Claim[],
  { left, right, most, after, skips = false }: SectionRoom,
  { scale, theme, measure }: Drawing,
): LaneSection {
  const color = laneInk(lane.color, theme)
  const rows = most - 2 * padding
  const tracks = new Tracks()
  const periods: PlacedItem<PeriodItem>[] = []
  const others = claims.filter((claim) => !isPeriod(claim))
  for (const { event, shape, label } of claims.filter(isPeriod)) {
    const item = periodItem(event, shape, label, scale.left, scale.right)
    if (tracks.find(item.footprints) + (item.footprints[0]?.height ?? 0) > rows) {
      if (skips) continue
      break
    }
    periods.push({ item, y: tracks.place(item.footprints) })
  }
  const isAll = periods.length === claims.length - others.length
  const ways = others.map((item) => eventItems(item, scale.left, scale.right, scale.breaks))
  const items = isAll || skips ? eventRows(ways, tracks, rows, skips) : []
  const titleX = left + titleInset + Math.min(lane.depth, 3) * indent
  const words = [
    ...wrapText(lane.title, text.lane, right - titleX, measure).map((line) => ({
      line,
      style: text.lane,
      fill: color,
    })),
  ]
  const more = after === '' ? [] : wrapText(after, text.key, right - titleX, measure)
  const title = stackLines(
    [
      ...words.map(({ line, style, fill }) => ({ text: line, style, fill })),
      ...more.map((line) => ({ text: line, style: text.key, fill: theme.muted })),
    ],
    measure,
  )
  const height = Math.max(tracks.height, lane.title === '' ? 0 : title.height)
  const placed = new Set([...periods, ...items].map(({ item }) => item.event))
  const rest = claims.filter(({ event }) => !placed.has(event))
  return {
    lane,
    color,
    title,
    titleX,
    periods,
    items,
    height: height > 0 ? height + 2 * padding - 4 : 0,
    rest,
  }
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
  { scale, theme, measure, nameOf }: Drawing,
): SceneNode[] {
  const { color, title, titleX, pills } = section
  return [
    ...setBlock(title, titleX, top + padding - 1, 'start', measure),
    ...section.periods.map(({ item, y }) =>
      periodLabel(item, nameOf(item.event), top + padding + y, measure),
    ),
    ...section.items.map(({ item, y }) =>
      itemNode(item, nameOf(item.event), top + padding + y, color, scale.breaks, theme, measure),
    ),
    ...(pills ?? []).flatMap((pill) => pillNodes(pill, top + section.height, color, theme, measure)),
  ]
}
