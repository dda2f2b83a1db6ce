import type { TimelineItem } from '../../../shared/api'
import { drawnBounds } from '../../../shared/dates/drawn-bounds'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import type { Ms } from '../../../shared/dates/date-value'
import type { ClaimRecord, EventRecord } from '../../../shared/model'
import type { Value } from '../database/connection'
import { idOfBytes } from '../database/id-bytes'
import { recordOf, type Records } from '../database/records'

type Row = Readonly<Record<string, Value>>

/** What `itemOf` reads. */
export const itemColumns = `
  SELECT claim.*, event.key AS eventKey, event.lane, event.kind, event.title,
    (SELECT count(*) FROM noteEvent WHERE noteEvent.event = event.id) AS notes,
    (SELECT count(*) FROM link WHERE link."from" = event.id)
      + (SELECT count(*) FROM link WHERE link."to" = event.id) AS links`

const selectItems = `${itemColumns} FROM json_each(@keys) AS wanted CROSS JOIN event ON event.key = wanted.value
  CROSS JOIN claim INDEXED BY claim_preferred_by_event ON claim.event = event.id AND claim.preferred = 1`

/** The events with `keys` as the timeline draws them, by their keys; each stands in its lane. */
export function itemsOfKeys(
  { connection }: Records,
  asOf: Ms,
  keys: readonly number[],
): ReadonlyMap<number, TimelineItem> {
  const rows = connection.all(selectItems, { keys: JSON.stringify(keys) }) as Row[]
  return new Map(rows.map((row) => itemOf(row, asOf)).map((item) => [item.key, item]))
}

/** One event, from a row of `itemColumns`. */
export function itemOf(row: Row, asOf: Ms): TimelineItem {
  const date = readingOfClaim(recordOf('claim', row) satisfies ClaimRecord)
  const { from, until } = drawnBounds(date, asOf)
  const lane = row['lane'] instanceof Uint8Array ? idOfBytes(row['lane']) : null
  return {
    key: row['eventKey'] as number,
    id: idOfBytes(row['event'] as Uint8Array),
    lane,
    rows: [lane],
    kind: row['kind'] as EventRecord['kind'],
    title: row['title'] as string,
    date,
    dayPosition: row['dayPosition'] as string | null,
    from,
    until,
    notes: row['notes'] as number,
    links: row['links'] as number,
  }
}
