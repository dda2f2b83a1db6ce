import type { EventsPage, EventsQuery, TimelineItem } from '../../../shared/api'
import type { Id } from '../../../shared/model'
import { idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import type { Indexed, IndexedEvents } from './columns/indexed-events'
import { placeAmong, stretchOf, type RankOf } from './ranked-events'
import { keysByTitle, placeByTitle } from './title-order'
import { patience } from './window'
import { lanesInOrder } from './workspace-state'

type Order = Pick<EventsQuery, 'filter' | 'sort' | 'descending'>

/** A stretch of the list of dated events that a filter lets through. */
export function eventList(records: Records, indexed: Indexed, query: EventsQuery): Omit<EventsPage, 'head'> {
  const events = indexed.look({ filter: query.filter }, patience)
  const total = countOf(events)
  const keys =
    query.sort === 'title'
      ? keysByTitle(records, indexed, events, total, query)
      : stretchOf(events, rankOf(records, events, query.sort), total, query)
  const items = indexed.itemsOf(keys)
  const rows = keys.flatMap((key) => items.get(key) ?? [])
  return { total, progress: events.progress, rows: withTags(records, rows) }
}

/** How many events come before one in the list; null when it is not in it. */
export function placeInEvents(records: Records, indexed: Indexed, id: Id, order: Order): number | null {
  const events = indexed.look({ filter: order.filter })
  const key = records.keyOf('event', id)
  const position = key === null ? -1 : events.columns.positionOf(key)
  if (key === null || position < 0 || (events.marks && events.marks[position] !== 1)) return null
  const total = countOf(events)
  const place =
    order.sort === 'title'
      ? placeByTitle(records, indexed, key, order.filter)
      : placeAmong(events, rankOf(records, events, order.sort), position)
  return order.descending ? total - 1 - place : place
}

/** What sorts before time: where the lanes stand, periods over all of them first; or the kind. */
function rankOf(
  records: Records,
  { columns, rows }: IndexedEvents,
  sort: 'time' | 'lane' | 'kind',
): RankOf | null {
  if (sort === 'time') return null
  if (sort === 'kind') return { ranks: 3, of: (position) => columns.kindOf(position) }
  const order = new Map<Id | null, number>(lanesInOrder(records).map(({ id }, at) => [id, at + 1]))
  const ranks = rows.ids.map((id) => order.get(id) ?? 0)
  return { ranks: order.size + 1, of: (position) => ranks[columns.lane[position] ?? 0] ?? 0 }
}

function countOf({ columns, marks }: IndexedEvents): number {
  if (!marks) return columns.size
  let count = 0
  for (let at = 0; at < columns.size; at += 1) count += marks[at] ?? 0
  return count
}

function withTags(records: Records, items: readonly TimelineItem[]): EventsPage['rows'] {
  const rows = records.connection.all(
    `SELECT event.key AS key, eventTag.tag AS tag FROM json_each(@keys) AS wanted
      CROSS JOIN event ON event.key = wanted.value CROSS JOIN eventTag ON eventTag.event = event.id ORDER BY eventTag.id`,
    { keys: JSON.stringify(items.map(({ key }) => key)) },
  ) as { key: number; tag: Uint8Array }[]
  const tags = new Map<number, Id[]>()
  for (const { key, tag } of rows) tags.set(key, [...(tags.get(key) ?? []), idOfBytes(tag)])
  return items.map((item) => ({ ...item, tags: tags.get(item.key) ?? [] }))
}
