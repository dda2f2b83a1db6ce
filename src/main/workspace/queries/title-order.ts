import type { EventsQuery } from '../../../shared/api'
import type { EventFilter } from '../../../shared/filter/event-filter'
import type { Records } from '../database/records'
import type { Indexed, IndexedEvents } from './columns/indexed-events'
import { conditionsOfFilter } from './filter-conditions'

/** Up to so many events are sorted by themselves; of more the index of titles is walked. */
const few = 20_000

const dated = 'CROSS JOIN claim ON claim.event = event.id AND claim.preferred = 1'
const byTitle = (descending: boolean): string =>
  descending ? 'event.title COLLATE NOCASE DESC, event.key DESC' : 'event.title COLLATE NOCASE, event.key'

/** The keys of a stretch of the events by title (letters A to Z in either case alike), then as they were made. */
export function keysByTitle(
  records: Records,
  indexed: Indexed,
  { columns, marks }: IndexedEvents,
  total: number,
  { filter, from, count, descending }: EventsQuery,
): readonly number[] {
  const end = `ORDER BY ${byTitle(descending)} LIMIT @count OFFSET @from`
  const given = { from, count }
  const rows =
    marks && total <= few
      ? records.connection.all(
          `SELECT event.key AS key FROM json_each(@keys) AS wanted CROSS JOIN event ON event.key = wanted.value ${end}`,
          {
            ...given,
            keys: JSON.stringify(
              [...columns.key.subarray(0, columns.size)].filter((_, at) => marks[at] === 1),
            ),
          },
        )
      : records.connection.all(
          `SELECT event.key AS key FROM event ${dated} WHERE ${whereOf(records, filter).where} ${end}`,
          { ...given, ...whereOf(records, filter).values, asOf: indexed.asOf },
        )
  return (rows as { key: number }[]).map(({ key }) => key)
}

/** How many events come before the one with `key`, by title. */
export function placeByTitle(records: Records, indexed: Indexed, key: number, filter: EventFilter): number {
  const { where, values } = whereOf(records, filter)
  const { place } = records.connection.get(
    `SELECT count(*) AS place FROM event ${dated} WHERE ${where}
      AND (event.title COLLATE NOCASE, event.key) < (SELECT title, key FROM event WHERE key = @key)`,
    { ...values, asOf: indexed.asOf, key },
  ) as { place: number }
  return place
}

function whereOf(records: Records, filter: EventFilter) {
  const { where, values } = conditionsOfFilter(records, filter)
  return { where: ['TRUE', ...where].join(' AND '), values }
}
