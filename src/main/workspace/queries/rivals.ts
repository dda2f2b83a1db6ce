import type { TimelineItem, TimelineRival } from '../../../shared/api'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import { drawnBounds } from '../../../shared/dates/drawn-bounds'
import type { Ms } from '../../../shared/dates/date-value'
import type { Value } from '../database/connection'
import { idOfBytes } from '../database/id-bytes'
import { recordOf, type Records } from '../database/records'

/** More rivals of a window than this don't come. */
const mostRivals = 2000

const selectRivals = `SELECT claim.* FROM json_each(@keys) AS wanted CROSS JOIN event ON event.key = wanted.value
  CROSS JOIN claim ON claim.event = event.id AND claim.preferred = 0 ORDER BY claim.id LIMIT @most`

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
