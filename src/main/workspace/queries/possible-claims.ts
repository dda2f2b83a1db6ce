/** Before and after all that can be dated, ms. */
const never = '-9000000000000000'
const always = '9000000000000000'

/**
 * The outermost bounds of where a claim may lie, half open, ms UTC, as SQL: what `src/shared/dates/compute/possible.ts` says by bounds
 * alone. Without an end, or a bound of it, there is none; `@asOf` is the as-of date, ms UTC. Dates without a zone are taken as UTC, and
 * one of several years may lie in all years between.
 */
export const possibleFrom = `CASE claim.startState WHEN 'known' THEN coalesce(claim.startEarliest, ${never})
  WHEN 'ongoing' THEN @asOf ELSE ${never} END`

export const possibleUntil = `CASE coalesce(claim.endState, claim.startState)
  WHEN 'known' THEN coalesce(iif(claim.endState IS NULL, claim.startLatest, claim.endLatest), ${always})
  WHEN 'ongoing' THEN iif(claim.startEarliest > @asOf, coalesce(claim.startLatest, ${always}), @asOf + 1)
  ELSE ${always} END`
