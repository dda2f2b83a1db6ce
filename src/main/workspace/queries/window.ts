import type { WindowItems, WindowQuery } from '../../../shared/api'
import { isEmptyFilter, noFilter } from '../../../shared/filter/event-filter'
import type { Id } from '../../../shared/model'
import type { Records } from '../database/records'
import type { Indexed, IndexedEvents } from './columns/indexed-events'
import { countMarked } from './columns/marked'
import { tiles } from './columns/tiles'
import { linksOfItems } from './links'
import { eventsWithRivals, rivalsOfItems } from './rivals'

/** When there are no more events than this, all come as themselves. */
export const fewEvents = 250
/** How long an answer may work on what is not indexed yet before it says how far it is, ms. */
export const patience = 9

/** What the timeline draws of a window: see `WindowItems`. */
export function windowItems(
  records: Records,
  indexed: Indexed,
  query: WindowQuery,
): Omit<WindowItems, 'head'> {
  const { filter = noFilter, group = null, rows: wanted, pinned, rivals } = query
  const found = indexed.look({ filter, group }, patience)
  const { columns, rows, marks, progress } = found
  const { asOf } = indexed
  const besides = rivals ? eventsWithRivals(records, asOf, query) : []
  const { items, pills, hidden, ...stretch } = tiles({
    columns,
    rows,
    marks,
    from: query.from,
    until: query.until,
    level: query.level,
    wanted: wanted ? numbersOf(rows.ids, wanted) : null,
    pinned: positionsOf(records, columns, [...pinned, ...besides]),
    all: isFew(found, isEmptyFilter(filter)),
  })
  const idOf = (row: number): Id | null => rows.ids[row] ?? null
  const known = indexed.itemsOf([...items.keys()].map((position) => columns.key[position] ?? 0))
  const drawn = [...items].flatMap(([position, numbers]) => {
    const item = known.get(columns.key[position] ?? 0)
    return item ? [{ ...item, rows: numbers.map(idOf) }] : []
  })
  const longestFirst = drawn.sort((a, b) => b.until - b.from - (a.until - a.from) || (a.id < b.id ? -1 : 1))
  return {
    ...stretch,
    items: longestFirst,
    pills: pills.map(({ row, ...pill }) => ({ row: idOf(row), ...pill })),
    hidden: [...hidden].map(([row, count]) => ({ lane: idOf(row), count })),
    progress,
    ...linksOfItems(records, asOf, longestFirst),
    rivals: rivals ? rivalsOfItems(records, asOf, longestFirst) : [],
  }
}

function numbersOf(ids: readonly (Id | null)[], wanted: readonly (Id | null)[]): ReadonlySet<number> {
  const set = new Set(wanted)
  return new Set(ids.flatMap((id, number) => (set.has(id) ? [number] : [])))
}

function positionsOf(
  records: Records,
  columns: IndexedEvents['columns'],
  ids: readonly Id[],
): ReadonlySet<number> {
  const keys = ids.flatMap((id) => records.keyOf('event', id) ?? [])
  return new Set(keys.map((key) => columns.positionOf(key)).filter((position) => position >= 0))
}

function isFew({ columns, marks }: IndexedEvents, isUnfiltered: boolean): boolean {
  if (isUnfiltered || columns.size <= fewEvents) return columns.size <= fewEvents
  return marks === null || countMarked(marks, columns.size, fewEvents + 1) <= fewEvents
}
