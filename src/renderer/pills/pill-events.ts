import type { EventsPage, EventsQuery } from '../../shared/api'
import type { EventFilter } from '../../shared/filter/event-filter'
import type { Client } from '../api'
import type { DrawnPill } from '../timeline/pills'

/** The list of a pill holds at most this many events. */
const mostListed = 200
/** An event longer than this many buckets is drawn by itself, not counted in a pill. */
const longInBuckets = 4
const minute = 60_000

export type ListedEvent = EventsPage['rows'][number]

/** The events of a pill, in order of time, as far as they are listed. */
export interface PillEvents {
  readonly events: readonly ListedEvent[]
  /** How many more there are. */
  readonly more: number
  /** Whether all of them begin in one minute: no zooming parts them. */
  readonly isMoment: boolean
}

/** What the pill counts, beside what the user asked for: its stretch of time, and its lanes as far as they can be asked for. */
function filterOf({ rows, from, until }: DrawnPill, filter: EventFilter, isGrouped: boolean): EventFilter {
  const lanes = rows.filter((row) => row !== null)
  const isOfLanes = !isGrouped && lanes.length === rows.length
  return {
    ...filter,
    from: Math.max(filter.from ?? -Infinity, from),
    until: Math.min(filter.until ?? Infinity, until),
    lanes: isOfLanes ? lanes : filter.lanes,
  }
}

/** Asks until all events are read and the filter is evaluated: a list that lacks some would say that there are no others. */
async function wholePage(client: Client, query: EventsQuery): Promise<EventsPage> {
  const page = await client.events(query)
  return page.progress === null ? page : wholePage(client, query)
}

/** Asks for the events that a pill counts, under the filter of the timeline; `isGrouped`: its rows are tags. */
export async function pillEvents(
  client: Client,
  pill: DrawnPill,
  filter: EventFilter,
  isGrouped: boolean,
): Promise<PillEvents> {
  const query = { filter: filterOf(pill, filter, isGrouped), sort: 'time', descending: true } as const
  // Those that began before the bucket and last into it come last in this order.
  const first = Math.max(pill.count - mostListed, 0)
  const [page, newest] = await Promise.all([
    wholePage(client, { ...query, from: first, count: mostListed }),
    first > 0 ? wholePage(client, { ...query, from: 0, count: 1 }) : null,
  ])
  const isOf = ({ from, until, lane, tags }: ListedEvent): boolean =>
    from >= pill.from &&
    from < pill.until &&
    until - from <= longInBuckets * (pill.until - pill.from) &&
    pill.rows.some((row) => (isGrouped ? row === null || tags.includes(row) : row === lane))
  const events = page.rows.filter(isOf).toReversed()
  const minutes = [...events, ...(newest?.rows ?? [])].map(({ from }) => Math.floor(from / minute))
  return {
    events,
    more: Math.max(pill.count - events.length, 0),
    isMoment: new Set(minutes).size <= 1,
  }
}
