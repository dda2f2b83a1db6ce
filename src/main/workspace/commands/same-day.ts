import { readingOfClaim } from '../../../shared/dates/claim-dates'
import { drawnBounds } from '../../../shared/dates/drawn-bounds'
import type { ClaimRecord } from '../../../shared/model'
import { recordOf, type Records } from '../database/records'

/** The drawn bounds lead to them in the index of time. Times of day say their order themselves. */
const selectSameDay = `SELECT * FROM claim INDEXED BY claim_by_time
  WHERE preferred = 1 AND drawnFrom = @from AND drawnUntil = @until
    AND shape = 'moment' AND startEarliest IS @earliest AND startLatest IS @latest
    AND startUnit NOT IN ('second', 'minute', 'hour')
  ORDER BY dayOrder, event`

/**
 * The preferred claims of moments with exactly the bounds of `claim`, itself among them, in the order in which they stand: those without
 * a position first, by their events' ids. None when `claim` is a rival, a span, or known to the hour or finer.
 */
export function sameDayClaims(records: Records, claim: ClaimRecord): readonly ClaimRecord[] {
  if (claim.shape !== 'moment' || claim.startState !== 'known') return []
  // Where a moment with bounds is drawn does not hang on the as-of date.
  const { from, until } = drawnBounds(readingOfClaim(claim), 0)
  const bounds = { from, until, earliest: claim.startEarliest, latest: claim.startLatest }
  const rows = records.connection.all(selectSameDay, bounds)
  const claims = rows.map((row) => recordOf('claim', row as Parameters<typeof recordOf>[1]))
  return claims.some(({ id }) => id === claim.id) ? claims : []
}
