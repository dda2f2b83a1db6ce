import type { EventsPage, EventSort, EventsQuery, TimelineItem } from '../../../shared/api'
import type { Id } from '../../../shared/model'
import { workspaceRecord } from '../commands/required-record'
import type { Value } from '../database/connection'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import { drawnFrom, drawnUntil } from './drawn-claims'
import { conditionsOfFilter } from './filter-conditions'
import { itemColumns, itemOf } from './window'

type Row = Readonly<Record<string, Value>>

const inTime = [drawnFrom, drawnUntil, 'claim.dayOrder', 'event.id']
const orders: Readonly<Record<EventSort, readonly string[]>> = {
  time: inTime,
  title: ['event.title COLLATE NOCASE', ...inTime],
  lane: ['lane.position', 'lane.id', ...inTime],
  kind: ['event.kind', ...inTime],
}

const source = `FROM event JOIN claim ON claim.event = event.id AND claim.preferred = 1
  LEFT JOIN lane ON lane.id = event.lane`

const orderBy = ({ sort, descending }: Pick<EventsQuery, 'sort' | 'descending'>): string =>
  orders[sort].map((term) => `${term} ${descending ? 'DESC' : 'ASC'}`).join(', ')

/** A stretch of the list of dated events that a filter lets through. */
export function events(records: Records, query: EventsQuery): Omit<EventsPage, 'head'> {
  const { asOf } = workspaceRecord(records)
  const { where, values } = conditionsOfFilter(records, query.filter)
  const rest = `${source} WHERE ${['TRUE', ...where].join(' AND ')}`
  const given = { ...values, asOf }
  const { total } = records.connection.get(`SELECT count(*) AS total ${rest}`, given) as { total: number }
  const rows = records.connection.all(
    `${itemColumns} ${rest} ORDER BY ${orderBy(query)} LIMIT @count OFFSET @from`,
    { ...given, count: query.count, from: query.from },
  ) as Row[]
  return {
    total,
    progress: null,
    rows: withTags(
      records,
      rows.map((row) => itemOf(row, asOf)),
    ),
  }
}

/** How many events come before one in the list; null when it is not in it. */
export function placeInEvents(
  records: Records,
  id: Id,
  query: Pick<EventsQuery, 'filter' | 'sort' | 'descending'>,
): number | null {
  const { asOf } = workspaceRecord(records)
  const { where, values } = conditionsOfFilter(records, query.filter)
  const found = records.connection.get(
    `SELECT place - 1 AS place FROM (
      SELECT event.id AS id, row_number() OVER (ORDER BY ${orderBy(query)}) AS place
      ${source} WHERE ${['TRUE', ...where].join(' AND ')}
    ) WHERE id = @event`,
    { ...values, asOf, event: bytesOfId(id) },
  ) as { place: number } | undefined
  return found?.place ?? null
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
