import type { Change } from '../../../shared/diff'
import type { ClaimRecord, Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { altered, removed } from './edit'

/** The claims of an event: the preferred one first, then its rivals in the order in which they were made. */
export function claimsOf(records: Records, event: Id): readonly ClaimRecord[] {
  const claims = records.where('claim', 'event', event)
  return claims.sort((a, b) => b.preferred - a.preferred)
}

/** The dating that an event is drawn by, or null. */
export function preferredClaim(records: Records, event: Id): ClaimRecord | null {
  return claimsOf(records, event).find(({ preferred }) => preferred === 1) ?? null
}

/**
 * The changes that take a claim away. With the preferred one gone, the oldest rival takes its place: an event that has dates would
 * otherwise vanish from the timeline. One after the other, as an event has at most one preferred claim at every moment.
 */
export function removal(records: Records, claim: ClaimRecord): readonly Change[] {
  const heir =
    claim.preferred === 1 && claimsOf(records, claim.event).find(({ preferred }) => preferred === 0)
  return [removed('claim', claim), ...(heir ? [altered('claim', heir, { preferred: 1 })] : [])]
}

/** The changes that make a claim the one its event is drawn by. */
export function preferring(records: Records, claim: ClaimRecord): readonly Change[] {
  const former = preferredClaim(records, claim.event)
  if (former?.id === claim.id) return []
  const promoted = altered('claim', claim, { preferred: 1 })
  return former ? [altered('claim', former, { preferred: 0 }), promoted] : [promoted]
}
