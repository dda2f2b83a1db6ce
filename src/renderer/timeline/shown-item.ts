import type { TimelineItem } from '../../shared/api'
import type { DateReading, Ms } from '../../shared/dates/date-value'
import type { Id } from '../../shared/model'
import { drawnBounds } from '../../shared/dates/drawn-bounds'
import { readingInZone } from '../../shared/dates/shown-in-zone'

/** An item as it is drawn: its bounds at the wall time of the zone shown; `shown` is its date so placed, missing where that is `date`. */
export interface ShownItem extends TimelineItem {
  readonly shown?: DateReading
}

/** What says where dates are drawn. */
export interface ShownIn {
  /** Where ongoing spans end, ms UTC. */
  readonly asOf: Ms
  /** IANA name of the zone in which times are shown. */
  readonly zone: string
}

/** The item at the wall time of the zone; the same one when it has no time that depends on it. */
export function shownItem<Item extends Pick<TimelineItem, 'date' | 'from' | 'until'>>(
  item: Item,
  { asOf, zone }: ShownIn,
): Item & Pick<ShownItem, 'shown'> {
  const shown = readingInZone(item.date, zone)
  if (shown === item.date) return item
  const { from, until } = drawnBounds(shown, asOf)
  return { ...item, from, until, shown }
}

/** The items that stand in any of the rows there are, each only in these. */
export function itemsInRows<Item extends Pick<TimelineItem, 'rows'>>(
  items: readonly Item[],
  isRow: (row: Id | null) => boolean,
): readonly Item[] {
  if (items.every(({ rows }) => rows.every(isRow))) return items
  return items.flatMap((item) => {
    const rows = item.rows.filter(isRow)
    return rows.length === 0 ? [] : [rows.length === item.rows.length ? item : { ...item, rows }]
  })
}

/** All items at the wall time of the zone. */
export function shownItems<Item extends Pick<TimelineItem, 'date' | 'from' | 'until'>>(
  items: readonly Item[],
  where: ShownIn,
): readonly Item[] {
  return where.zone === 'UTC' ? items : items.map((item) => shownItem(item, where))
}
