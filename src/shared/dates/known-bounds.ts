import type { Endpoint, Ms } from './date-value'
import { stretchesOf } from './dating'
import { datingOf } from './endpoint'

/**
 * The first and the last of all bounds that are known of an end, ms UTC; null without any. "1667 or after 1670" has no latest, yet is
 * known to lie at the beginning of 1671 or beyond.
 */
export function knownBounds(end: Endpoint): { readonly from: Ms; readonly until: Ms } | null {
  const dating = datingOf(end)
  if (dating === null) return null
  const known = stretchesOf(dating)
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .filter((ms) => ms !== null)
  return known.length === 0 ? null : { from: Math.min(...known), until: Math.max(...known) }
}
