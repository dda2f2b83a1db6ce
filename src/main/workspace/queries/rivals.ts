import type { TimelineItem, TimelineRival } from '../../../shared/api'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import { drawnBounds } from '../../../shared/dates/drawn-bounds'
import type { Ms } from '../../../shared/dates/date-value'
import type { Id } from '../../../shared/model'
import type { Value } from '../database/connection'
import { idOfBytes } from '../database/id-bytes'
import { recordOf, type Records } from '../database/records'
import { drawnFrom, drawnUntil } from './drawn-claims'

/** More rivals of a window than this don't come. */
const mostRivals = 2000

const selectRivals = `SELECT claim.* FROM json_each(@keys) AS wanted CROSS JOIN event ON event.key = wanted.value
  CROSS JOIN claim ON claim.event = event.id AND claim.preferred = 0 ORDER BY claim.id LIMIT @most`

const selectEvents = `SELECT DISTINCT claim.event AS event FROM claim INDEXED BY claim_rival
  WHERE claim.preferred = 0 AND ${drawnFrom} < @until AND ${drawnUntil} > @from ORDER BY claim.event LIMIT @most`

/** The events that have a rival date in [from, until), ms UTC, wherever their own date lies. */
export function eventsWithRivals(
  { connection }: Records,
  asOf: Ms,
  { from, until }: { readonly from: Ms; readonly until: Ms },
): readonly Id[] {
  const rows = connection.all(selectEvents, { asOf, from, until, most: mostRivals })
  return (rows as { event: Uint8Array }[]).map(({ event }) => idOfBytes(event))
}

/** The dates that compete with those of the items of a window, in the order in which they were made. */
export function rivalsOfItems(
  { connection }: Records,
  asOf: Ms,
  items: readonly TimelineItem[],
): readonly TimelineRival[] {
  const known = new Map(items.map((item) => [item.id, item]))
  const keys = JSON.stringify(items.map(({ key }) => key))
  const rows = connection.all(selectRivals, { keys, most: mostRivals }) as Readonly<Record<string, Value>>[]
  return rows.flatMap((row) => {
    const claim = recordOf('claim', row)
    const item = known.get(idOfBytes(row['event'] as Uint8Array))
    if (!item) return []
    const { id: event, key, lane, kind, title } = item
    const date = readingOfClaim(claim)
    const { from, until } = drawnBounds(date, asOf)
    return [{ claim: claim.id, event, key, lane, kind, title, date, from, until }]
  })
}
