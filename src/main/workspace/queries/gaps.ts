import type { FoundGap, Gaps, GapsQuery } from '../../../shared/api'
import { addUnits } from '../../../shared/dates/civil'
import { gapsBetween, type Gap, type Occupied } from '../../../shared/dates/compute/gaps'
import { earliestOf, latestOf, possibleWithin, type EndBounds } from '../../../shared/dates/compute/possible'
import { earliestEnd, latestStart } from '../../../shared/dates/compute/relations'
import type { EndpointState, Ms } from '../../../shared/dates/date-value'
import { required, workspaceRecord } from '../commands/required-record'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'

/** More than these, the longest, are only counted. */
export const mostGaps = 200

interface Row {
  readonly key: number
  readonly startState: EndpointState
  readonly startEarliest: Ms | null
  readonly startLatest: Ms | null
  readonly endState: EndpointState | null
  readonly endEarliest: Ms | null
  readonly endLatest: Ms | null
}

const bounds = `event.key, claim.startState, claim.startEarliest, claim.startLatest,
  claim.endState, claim.endEarliest, claim.endLatest`

/**
 * The gaps between dated events, all or those of a lane or with a tag, that are longer than so many calendar units: of the longest, in
 * time. Dates without a zone are taken as UTC, as they are drawn. Throws `not-found` for a lane or tag that isn't there.
 */
export function gaps(records: Records, query: GapsQuery): Gaps {
  const { keys, events } = occupied(records, query)
  const { unit, count } = query.longerThan
  const found = gapsBetween(events, ({ from, until }) => addUnits(from, unit, count) < until)
  const longest =
    found.length <= mostGaps
      ? found
      : found
          .toSorted((a, b) => b.until - b.from - (a.until - a.from))
          .slice(0, mostGaps)
          .sort((a, b) => a.from - b.from)
  const named = longest.map((gap) => namedGap(records, keys, gap))
  return { gaps: named, total: found.length, events: events.length }
}

function occupied(
  records: Records,
  { lane, tag, periods }: GapsQuery,
): { readonly keys: readonly number[]; readonly events: readonly Occupied[] } {
  const { asOf } = workspaceRecord(records)
  if (lane !== null) required(records, 'lane', lane)
  if (tag !== null) required(records, 'tag', tag)
  const where = [
    'claim.preferred = 1',
    ...(periods ? [] : ["event.kind <> 'period'"]),
    ...(lane === null ? [] : ['event.lane = @lane']),
    ...(tag === null
      ? []
      : ['EXISTS (SELECT 1 FROM eventTag WHERE eventTag.event = event.id AND eventTag.tag = @tag)']),
  ]
  const sql = `SELECT ${bounds} FROM event JOIN claim ON claim.event = event.id WHERE ${where.join(' AND ')}`
  const values = { ...(lane && { lane: bytesOfId(lane) }), ...(tag && { tag: bytesOfId(tag) }) }
  const keys: number[] = []
  const events: Occupied[] = []
  for (const row of records.connection.iterate(sql, values) as Iterable<Row>) {
    keys.push(row.key)
    events.push(occupiedBy(row, asOf))
  }
  return { keys, events }
}

function occupiedBy(row: Row, asOf: Ms): Occupied {
  const start = { state: row.startState, earliest: row.startEarliest, latest: row.startLatest, offset: null }
  const end: EndBounds | null = row.endState && {
    state: row.endState,
    earliest: row.endEarliest,
    latest: row.endLatest,
    offset: null,
  }
  const possible = possibleWithin({ start, end }, asOf)
  return {
    from: earliestOf(possible.start),
    until: latestOf(possible.end ?? possible.start) + 1,
    earliestEnd: earliestEnd(possible),
    latestStart: latestStart(possible) + 1,
  }
}

function namedGap({ connection }: Records, keys: readonly number[], gap: Gap): FoundGap {
  const named = (at: number): FoundGap['before'] => {
    const sql = 'SELECT id, title FROM event WHERE key = ?'
    const { id, title } = connection.get(sql, keys[at] ?? null) as { id: Uint8Array; title: string }
    return { id: idOfBytes(id), title }
  }
  const { from, until, certain } = gap
  return { from, until, certain, before: named(gap.before), after: named(gap.after) }
}
