import type { EventLink, LinkEnd, TimelineItem, TimelineLink } from '../../../shared/api'
import type { Ms } from '../../../shared/dates/date-value'
import type { Id } from '../../../shared/model'
import { required } from '../commands/required-record'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import { drawnFrom, drawnUntil } from './drawn-claims'

/** More links of a window than this are only counted. */
export const mostLinks = 2000

/** The most types that are offered. */
const mostTypes = 200

interface LinkRow {
  readonly id: Uint8Array
  readonly type: string
  readonly from: Uint8Array
  readonly to: Uint8Array
}

interface EndRow {
  readonly id: Uint8Array
  readonly lane: Uint8Array | null
  readonly from: Ms | null
  readonly until: Ms | null
}

/** The links of the events with `@keys`, each once: two searches of indexes for each event. Exported for the test of its plan. */
export const touchingLinks = `
  SELECT link.key FROM json_each(@keys) AS wanted CROSS JOIN event ON event.key = wanted.value
    CROSS JOIN link ON link."from" = event.id
  UNION
  SELECT link.key FROM json_each(@keys) AS wanted CROSS JOIN event ON event.key = wanted.value
    CROSS JOIN link ON link."to" = event.id`

const selectLinks = `SELECT link.id, link.type, link."from", link."to"
  FROM (${touchingLinks}) AS found CROSS JOIN link ON link.key = found.key ORDER BY link.id LIMIT @most`

const selectEnd = `SELECT event.id, event.lane,
    CASE WHEN claim.key IS NOT NULL THEN ${drawnFrom} END AS "from",
    CASE WHEN claim.key IS NOT NULL THEN ${drawnUntil} END AS until
  FROM event LEFT JOIN claim ON claim.event = event.id AND claim.preferred = 1 WHERE event.id = @id`

const selectOfEvent = `
  SELECT link.id, 'out' AS way, link.type, event.id AS event, event.title
  FROM link JOIN event ON event.id = link."to" WHERE link."from" = @id
  UNION ALL
  SELECT link.id, 'in', link.type, event.id, event.title
  FROM link JOIN event ON event.id = link."from" WHERE link."to" = @id
  ORDER BY 2 DESC, 5, 1`

/** The links of the items of a window, with the places of ends that are not among them. */
export function linksOfItems(
  records: Records,
  asOf: Ms,
  items: readonly TimelineItem[],
): { readonly links: readonly TimelineLink[]; readonly linkCount: number } {
  const linked = items.filter(({ links }) => links > 0)
  if (linked.length === 0) return { links: [], linkCount: 0 }
  const { connection } = records
  const keys = JSON.stringify(linked.map(({ key }) => key))
  const rows = connection.all(selectLinks, { keys, most: mostLinks }) as LinkRow[]
  const ends = new Map<Id, LinkEnd>(
    linked.map(({ id, lane, from, until }) => [id, { id, lane, from, until }]),
  )
  const endOf = (bytes: Uint8Array): LinkEnd => {
    const id = idOfBytes(bytes)
    const end = ends.get(id) ?? endFrom(connection.get(selectEnd, { id: bytes, asOf }) as EndRow)
    ends.set(id, end)
    return end
  }
  return {
    links: rows.map(({ id, type, from, to }) => ({
      id: idOfBytes(id),
      type,
      from: endOf(from),
      to: endOf(to),
    })),
    linkCount: rows.length < mostLinks ? rows.length : countLinks(records, keys),
  }
}

/** The links of an event, both ways; throws `not-found`. */
export function linksOf(records: Records, id: Id): EventLink[] {
  required(records, 'event', id)
  const rows = records.connection.all(selectOfEvent, { id: bytesOfId(id) }) as {
    readonly id: Uint8Array
    readonly way: EventLink['way']
    readonly type: string
    readonly event: Uint8Array
    readonly title: string
  }[]
  return rows.map(({ id: link, way, type, event, title }) => ({
    id: idOfBytes(link),
    way,
    type,
    event: { id: idOfBytes(event), title },
  }))
}

/** The types in use, the most used first. */
export function linkTypes(records: Records): string[] {
  const rows = records.connection.all(
    'SELECT type FROM link GROUP BY type ORDER BY count(*) DESC, type LIMIT ?',
    mostTypes,
  )
  return (rows as { type: string }[]).map(({ type }) => type)
}

function endFrom({ id, lane, from, until }: EndRow): LinkEnd {
  return { id: idOfBytes(id), lane: lane && idOfBytes(lane), from, until }
}

function countLinks(records: Records, keys: string): number {
  const { count } = records.connection.get(`SELECT count(*) AS count FROM (${touchingLinks})`, { keys }) as {
    count: number
  }
  return count
}
