import { AppError } from '../errors'
import { figureProblems, figureWords } from '../messages/figure'
import { countPills, inPillOrder, pillRow } from './count-pills'
import { countEvents } from './drawable-events'
import { dateOf, rivalDateOf, titleOf } from './event-label'
import type { FigureEvent } from './figure-input'
import type { Note } from './flow-notes'
import type { FigureLane, LaneOrder } from './lane-order'
import { claimsOf, laneSection, padding, type Claim, type Drawing, type LaneSection } from './lane-section'
import { laneGap } from './plot'
import type { PlotPart } from './plot-parts'

/** A plot on one page, and the table of what is only counted in it. */
export interface CountedPlot {
  readonly part: PlotPart
  readonly counted: readonly FigureEvent[]
  readonly table: readonly Note[]
}

/** The periods over all lanes take at most this share of the room. */
const headerShare = 0.4

interface Row {
  readonly lane: FigureLane
  readonly claims: readonly Claim[]
  /** Its height with all its events. */
  readonly whole: number
}

/**
 * Puts the lanes on one page of `room` px: what has no room is counted, in pills at the foot of its lane. Null when all have room.
 * @throws AppError `figure-too-large` when not even the titles of the lanes have room
 */
export function countedPlot(
  order: LaneOrder,
  { left, right }: { readonly left: number; readonly right: number },
  room: number,
  drawing: Drawing,
): CountedPlot | null {
  const overAll = { id: null, title: '', color: 'grey', depth: 0, events: order.overAll }
  const sectionOf = (lane: FigureLane, claims: readonly Claim[], most: number): LaneSection =>
    laneSection(lane, claims, { left, right, most, after: '', skips: true }, drawing)
  const rows = [overAll, ...order.lanes].map((lane): Row => {
    const claims = claimsOf(lane, drawing)
    return { lane, claims, whole: sectionOf(lane, claims, Infinity).height }
  })
  const isEmpty = ({ whole }: Row): boolean => whole === 0
  const gaps = laneGap * rows.filter((row) => !isEmpty(row)).length
  if (rows.reduce((sum, { whole }) => sum + whole, gaps) <= room) return null
  const least = rows.map((row) => (isEmpty(row) ? 0 : leastOf(sectionOf(row.lane, [], Infinity))))
  const shares = sharedOut(
    rows.map(({ lane, whole }) => (lane === overAll ? Math.min(whole, room * headerShare) : whole)),
    least,
    room - gaps,
  )
  if (shares === null) throw new AppError('figure-too-large', figureProblems.tooManyLanes(order.lanes.length))
  const placed = rows.map(({ lane, claims, whole }, at) => {
    const share = shares[at] ?? 0
    if (whole <= share) return { section: sectionOf(lane, claims, Infinity), counted: [] }
    return withoutParts(sectionOf(lane, claims, share - pillRow), claims)
  })
  const most = placed.reduce((sum, { counted }) => sum + counted.length, 0)
  const table: Note[] = []
  const all: FigureEvent[] = []
  const sections = placed.map(({ section, counted }) => {
    if (counted.length === 0) return section
    const own = inPillOrder(counted)
    const pills = countPills(own, table.length + 1, most, drawing.scale, drawing.measure)
    for (const { event } of own) {
      all.push(event)
      table.push(entryOf(event, section.lane, table.length + 1, drawing))
    }
    return { ...section, pills, height: heightWithPills(section) }
  })
  const [header, ...lanes] = sections
  const part = { header: header && header.height > 0 ? header : null, lanes, first: true }
  return { part, counted: all, table }
}

/** How many events are counted and nowhere drawn: one in several rows may be drawn in another. */
export function countUndrawn({ part, counted }: CountedPlot): number {
  const sections = [...(part.header ? [part.header] : []), ...part.lanes]
  const drawn = new Set(
    sections.flatMap(({ periods, items }) => [...periods, ...items].map(({ item }) => item.event.id)),
  )
  return countEvents(counted.filter(({ id }) => !drawn.has(id)))
}

/** A lane of which nothing is drawn but its title, and pills beside it. */
const leastOf = ({ title }: LaneSection): number => Math.max(title.height + 2 * padding - 4, pillRow + 8)

/** Below the rows, or beside the title, there is room for the pills. */
function heightWithPills(section: LaneSection): number {
  const bottoms = [...section.periods, ...section.items].flatMap(({ item, y }) =>
    item.footprints.map((footprint) => y + footprint.y + footprint.height),
  )
  const rows = bottoms.length === 0 ? 0 : Math.max(...bottoms) + 2 * padding - 4
  return Math.max(leastOf(section), rows + pillRow)
}

/** Takes out what is drawn only in part: an event stands there with all its dates, or is counted with them. */
function withoutParts(
  section: LaneSection,
  claims: readonly Claim[],
): { readonly section: LaneSection; readonly counted: readonly Claim[] } {
  const out = new Set(section.rest.map(({ event }) => event.id))
  const isDrawn = ({ item }: { readonly item: { readonly event: FigureEvent } }) => !out.has(item.event.id)
  return {
    section: {
      ...section,
      periods: section.periods.filter(isDrawn),
      items: section.items.filter(isDrawn),
      rest: [],
    },
    counted: claims.filter(({ event, isRival }) => !isRival && out.has(event.id)),
  }
}

/** How high each may be: as high as it needs to be up to one height for all, never less than `least`; null when these are too much. */
function sharedOut(
  wanted: readonly number[],
  least: readonly number[],
  room: number,
): readonly number[] | null {
  const at = (level: number) =>
    wanted.map((height, i) => Math.min(Math.max(height, 0), Math.max(level, least[i] ?? 0)))
  const total = (level: number) => at(level).reduce((sum, height) => sum + height, 0)
  if (total(0) > room) return null
  let [low, high] = [0, room]
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    if (total(middle) <= room) low = middle
    else high = middle
  }
  return at(low)
}

function entryOf(
  event: FigureEvent,
  { title }: FigureLane,
  number: number,
  { rivalsOf, raisedAt }: Drawing,
): Note {
  const dates = [dateOf(event), ...rivalsOf(event).map(rivalDateOf)].join(figureWords.dateSeparator)
  return {
    number: figureWords.tableNumber(number),
    text: [dates, title || figureWords.overAllLanes, titleOf(event)].join(figureWords.factSeparator),
    raised: raisedAt(event),
  }
}
