/**
 * The bounds a preferred claim is drawn in, as SQL: what `src/shared/dates/drawn-bounds.ts` says, from the computed columns where
 * they suffice and from the as-of date otherwise (an ongoing end, or nothing known). `@asOf` is the as-of date, ms UTC.
 */
export const drawnFrom = `coalesce(claim.drawnFrom, claim.startEarliest, claim.startLatest - 1, @asOf)`
export const drawnUntil = `coalesce(claim.drawnUntil, max(@asOf, coalesce(claim.startLatest, claim.startEarliest + 1, @asOf)))`

/** The longest stretch, ms, of each class of `claim.drawnClass`; the last one's is the whole of time. */
export const classLengths: readonly number[] = [
  ...Array.from({ length: 10 }, (_, power) => 60_000 * 8 ** power),
  1.8e16,
]
