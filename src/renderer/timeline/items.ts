import type { TimelineItem } from '../../shared/api'
import type { Ms } from '../../shared/dates/date-value'
import type { DrawnIn } from '../../shared/lanes/lanes-in-view'
import type { Id } from '../../shared/model'
import { placesInPercent, shapeOf } from './item-shape'
import { itemTexts, type ItemTexts } from './item-texts'
import { overAllLanes } from './lanes'

/** One thing that vis draws; every field is primitive, and there are no others. */
export interface VisItem {
  readonly id: string
  /** Missing for what lies behind all rows. */
  readonly group?: string
  readonly type: 'range' | 'background'
  readonly start: Ms
  readonly end: Ms
  readonly content: ''
  readonly className: string
  readonly style: string
  /** What stacks first: labels of periods above the rest; then by `sort`, longer first. */
  readonly tier: number
  readonly sort: Ms
  readonly event: Id
  readonly label: string
  readonly date: string
}

/** What an item's looks depend on beside the item. */
export interface DrawContext {
  readonly msPerPx: number
  /** Where the events of a lane are drawn; undefined for a lane that isn't known. */
  readonly drawnIn: (lane: Id | null) => DrawnIn | undefined
  /** CSS colour of a lane. */
  readonly colorOf: (lane: Id | null) => string
  /** px of the label of an item in one line, with its padding. */
  readonly widthOf: (texts: ItemTexts) => number
  /** Where labels beside their bars are cut, px. */
  readonly longest: number
  readonly selected: ReadonlySet<Id>
  readonly dragged: ReadonlySet<Id>
  readonly pending: ReadonlySet<Id>
  /** Where a dragged item was: it keeps its place in the order until the drop. */
  readonly sortOf: (item: TimelineItem) => Ms
}

/** An item narrower than this is drawn as its mark, px. */
const narrowest = 10

const labelsFit = (
  item: TimelineItem,
  texts: ItemTexts,
  { msPerPx, widthOf, longest }: DrawContext,
): boolean => Math.min(widthOf(texts), longest) <= (item.until - item.from) / msPerPx

const classesOf = (item: TimelineItem, texts: ItemTexts, context: DrawContext): string => {
  const shape = shapeOf(item)
  const flag = (name: string, ids: ReadonlySet<Id>): string => (ids.has(item.id) ? name : '')
  return [
    item.kind,
    item.date.shape,
    (item.until - item.from) / context.msPerPx < narrowest ? 'narrow' : '',
    labelsFit(item, texts, context) ? 'inside' : 'beside',
    shape.start === 'known' ? '' : `start-${shape.start}`,
    shape.end === 'known' ? '' : `end-${shape.end}`,
    flag('selected', context.selected),
    flag('dragged', context.dragged),
    flag('pending', context.pending),
  ]
    .filter((name) => name !== '')
    .join(' ')
}

/** The CSS properties that say where an item fades on the box drawn of it. */
export function placeStyle(
  item: TimelineItem,
  drawn: { readonly from: Ms; readonly until: Ms },
): readonly (readonly [string, string])[] {
  const { from, coreFrom, coreUntil, until } = placesInPercent(item, drawn)
  return [
    ['--from', `${from}%`],
    ['--core-from', `${coreFrom}%`],
    ['--core-until', `${coreUntil}%`],
    ['--until', `${until}%`],
  ]
}

const cssText = (properties: readonly (readonly [string, string])[]): string =>
  properties.map(([name, value]) => `${name}:${value}`).join(';')

const barOf = (item: TimelineItem, context: DrawContext): VisItem => {
  const texts = itemTexts(item)
  return {
    id: item.id,
    group: item.lane ?? overAllLanes,
    type: 'range',
    start: item.from,
    end: item.until,
    content: '',
    className: classesOf(item, texts, context),
    style: cssText([
      ['--lane', context.colorOf(item.lane)],
      ['--longest', `${context.longest}px`],
      ...placeStyle(item, item),
    ]),
    tier: item.kind === 'period' ? 0 : 1,
    sort: context.sortOf(item),
    event: item.id,
    label: texts.title,
    date: texts.date,
  }
}

const bandOf = (item: TimelineItem, context: DrawContext): VisItem => ({
  // The lane is part of the id because vis never takes an item out of its group again.
  id: `band ${item.id} ${item.lane ?? ''}`,
  ...(item.lane === null ? {} : { group: item.lane }),
  type: 'background',
  start: item.from,
  end: item.until,
  content: '',
  className: [
    'band',
    item.lane === null ? 'over-all' : 'in-lane',
    context.selected.has(item.id) ? 'selected' : '',
  ]
    .join(' ')
    .trim(),
  style: cssText([['--lane', context.colorOf(item.lane)], ...placeStyle(item, item)]),
  tier: 0,
  sort: item.from,
  event: item.id,
  label: '',
  date: '',
})

/** In the thin row of a collapsed lane: lying behind it, so that vis does not stack it. */
const markOf = (item: TimelineItem, row: Id, context: DrawContext): VisItem => ({
  id: `mark ${item.id} ${row}`,
  group: row,
  type: 'background',
  start: item.from,
  end: item.until,
  content: '',
  className: `folded ${item.kind} ${item.date.shape}${context.selected.has(item.id) ? ' selected' : ''}`,
  style: cssText([['--lane', context.colorOf(item.lane)], ...placeStyle(item, item)]),
  tier: 0,
  sort: item.from,
  event: item.id,
  label: '',
  date: '',
})

const drawn = (item: TimelineItem, context: DrawContext): readonly VisItem[] => {
  const place = context.drawnIn(item.lane)
  if (place?.folded) return [markOf(item, place.row, context)]
  return item.kind === 'period' ? [bandOf(item, context), barOf(item, context)] : [barOf(item, context)]
}

/**
 * What vis draws for the items of a window: a bar each, and a band behind its row (or all rows) for a period; a mark where
 * the lane is collapsed.
 */
export function visItems(items: readonly TimelineItem[], context: DrawContext): readonly VisItem[] {
  return items.flatMap((item) => drawn(item, context))
}

type Ordered = Pick<VisItem, 'tier' | 'sort' | 'id'> & { readonly start: unknown; readonly end: unknown }

/** The order in which items of a row find their place; the same for the same items, always. vis gives Dates here. */
export function byStacking(a: Ordered, b: Ordered): number {
  const length = ({ start, end }: Ordered): number => Number(end) - Number(start)
  return (
    a.tier - b.tier || a.sort - b.sort || length(b) - length(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
