import type { TimelineItem } from '../../shared/api'
import type { Ms } from '../../shared/dates/date-value'
import type { DrawnIn } from '../../shared/lanes/lanes-in-view'
import type { Id } from '../../shared/model'
import { classesOf } from './item-classes'
import { placeStyle } from './item-places'
import { extentOf, shapeOf } from './item-shape'
import { itemTexts } from './item-texts'
import type { LabelKind, LabelWidth } from './label-width'
import { overAllLanes } from './lanes'
import { placeOf } from './stacking'

/** One thing that vis draws; every field is primitive, and there are no others. */
export interface VisItem {
  /** That of the event; where it stands in several rows, with the row in all but the first. */
  readonly id: string
  /** Missing for what lies behind all rows. */
  readonly group?: string
  readonly type: 'range' | 'background'
  readonly start: Ms
  readonly end: Ms
  readonly content: ''
  readonly className: string
  /** CSS properties of its own, on the body of its box: see `item-body.ts`. */
  readonly looks: string
  /** What stacks first: labels of periods above the rest; then by `sort`, longer first, then by `place`. */
  readonly tier: number
  readonly sort: Ms
  readonly lasts: Ms
  readonly place: string
  readonly event: Id
  readonly label: string
  readonly date: string
  /** px of the label in one line. */
  readonly width: number
  /** Whether the label stands beside its bar. */
  readonly beside: boolean
  /** px from top to bottom; 0 for what lies behind a row. */
  readonly height: number
}

/** What an item's looks depend on beside the item. */
export interface DrawContext {
  readonly msPerPx: number
  /** Where the events of a lane are drawn; undefined for a lane that isn't known. */
  readonly drawnIn: (lane: Id | null) => DrawnIn | undefined
  /** CSS colour of a lane. */
  readonly colorOf: (lane: Id | null) => string
  readonly widthOf: LabelWidth
  /** How labels are set when not by the kind of their event. */
  readonly labels?: LabelKind | undefined
  /** Where labels beside their bars are cut, px. */
  readonly longest: number
  readonly selected: ReadonlySet<Id>
  readonly dragged: ReadonlySet<Id>
  readonly pending: ReadonlySet<Id>
  /** Where a dragged item was: it keeps its place in the order until the drop. */
  readonly sortOf: (item: TimelineItem) => Ms
}

/** An event where it stands in one of its rows. */
interface Copy {
  readonly id: string
  readonly row: Id | null
}

const placed = (item: TimelineItem, { msPerPx }: DrawContext) => {
  const extent = extentOf(item, msPerPx)
  return { start: extent.from, end: extent.until, style: placeStyle(item, extent, msPerPx) }
}

const cssText = (properties: readonly (readonly [string, string])[]): string =>
  properties.map(([name, value]) => `${name}:${value}`).join(';')

const orderOf = (item: TimelineItem, { sortOf }: DrawContext) => ({
  sort: sortOf(item),
  lasts: item.until - item.from,
  place: placeOf(item),
})

/** The ids by which an item is drawn, one for each of its rows. */
export function copyIds({ id, rows }: Pick<TimelineItem, 'id' | 'rows'>): readonly string[] {
  return rows.map((row, at) => (at === 0 ? id : `${id} ${row ?? ''}`))
}

/** px from the top to the bottom of what is stacked, as in looks/events.css. */
export const heights: Record<LabelKind, number> = { event: 24, milestone: 24, period: 19, rival: 18 }
/** The label of what still goes on stands clear of the stroke at its end, px. */
const besideStroke = 5

const barOf = (item: TimelineItem, { id, row }: Copy, context: DrawContext): VisItem => {
  const texts = itemTexts(item)
  const kind = context.labels ?? item.kind
  const { start, end, style } = placed(item, context)
  const label = Math.min(context.widthOf(texts, kind), context.longest)
  const isBeside = label > (end - start) / context.msPerPx
  const ongoing = item.date.end?.state === 'ongoing' ? besideStroke : 0
  return {
    id,
    group: row ?? overAllLanes,
    type: 'range',
    start,
    end,
    content: '',
    className: classesOf(item, isBeside, context),
    looks: cssText([['--lane', context.colorOf(item.lane)], ['--longest', `${context.longest}px`], ...style]),
    tier: item.kind === 'period' ? 0 : 1,
    ...orderOf(item, context),
    event: item.id,
    label: texts.title,
    date: texts.date,
    width: Math.ceil(label + ongoing),
    beside: isBeside,
    height: heights[kind],
  }
}

/** What lies behind a row: vis stacks none of it. */
const behind = (
  item: TimelineItem,
  context: DrawContext,
  looks: Pick<VisItem, 'id' | 'className'> & Partial<Pick<VisItem, 'group'>>,
): VisItem => {
  const { start, end, style } = placed(item, context)
  return {
    ...looks,
    type: 'background',
    start,
    end,
    content: '',
    looks: cssText([['--lane', context.colorOf(item.lane)], ...style]),
    tier: 0,
    ...orderOf(item, context),
    event: item.id,
    label: '',
    date: '',
    width: 0,
    beside: false,
    height: 0,
  }
}

const bandOf = (item: TimelineItem, { row }: Copy, context: DrawContext): VisItem =>
  behind(item, context, {
    // The row is part of the id because vis never takes an item out of its group again.
    id: `band ${item.id} ${row ?? ''}`,
    ...(row === null ? {} : { group: row }),
    className: [
      'band',
      row === null ? 'over-all' : 'in-lane',
      ...(shapeOf(item).doubted ? ['doubted'] : []),
      ...(context.selected.has(item.id) ? ['selected'] : []),
    ].join(' '),
  })

/** In the thin row of a collapsed lane: lying behind it, so that vis does not stack it. */
const markOf = (item: TimelineItem, row: Id, context: DrawContext): VisItem =>
  behind(item, context, {
    id: `mark ${item.id} ${row}`,
    group: row,
    className: `folded ${item.kind} ${item.date.shape}${context.selected.has(item.id) ? ' selected' : ''}`,
  })

const drawn = (item: TimelineItem, copy: Copy, context: DrawContext): readonly VisItem[] => {
  const place = context.drawnIn(copy.row)
  if (place?.folded) return [markOf(item, place.row, context)]
  const bar = barOf(item, copy, context)
  return item.kind === 'period' ? [bandOf(item, copy, context), bar] : [bar]
}

/**
 * What vis draws for the items of a window: a bar in each of its rows, and a band behind its row (or all rows) for a period; a mark where
 * the lane is collapsed.
 */
export function visItems(items: readonly TimelineItem[], context: DrawContext): readonly VisItem[] {
  return items.flatMap((item) => {
    const ids = copyIds(item)
    return item.rows.flatMap((row, at) => drawn(item, { id: ids[at] ?? item.id, row }, context))
  })
}
