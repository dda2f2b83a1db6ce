import type { Ms } from '../dates/date-value'

/** A stretch of time, ms UTC. */
export interface Stretch {
  readonly from: Ms
  readonly until: Ms
}

/** A stretch without events is long enough to be folded from this share of the time shown, and so many times the median one. */
const long = { share: 0.15, times: 8 } as const
/** How much of the time that stays is kept free at either side of a fold, as a share. */
const kept = 0.05

/**
 * The stretches of `shown` that can be left out, in order: long ones in which nothing of `edges` lies, but for some room at
 * either side. Never the time before the first or after the last of them.
 */
export function foldsIn(edges: readonly Stretch[], shown: Stretch): readonly Stretch[] {
  const gaps = gapsBetween(
    edges.filter(({ from, until }) => until >= shown.from && from <= shown.until),
    shown,
  )
  const lengths = gaps.map(lengthOf).sort((a, b) => a - b)
  const median = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0
  const least = Math.max(lengthOf(shown) * long.share, median * long.times)
  const empty = gaps.filter((gap) => lengthOf(gap) >= least)
  const left = lengthOf(shown) - empty.reduce((sum, gap) => sum + lengthOf(gap), 0)
  // What stays free at both sides of all folds is time that stays, too.
  const room = (left * kept) / Math.max(1 - 2 * kept * empty.length, kept)
  return empty
    .map(({ from, until }) => ({ from: Math.ceil(from + room), until: Math.floor(until - room) }))
    .filter((fold) => lengthOf(fold) >= least / 2)
}

const lengthOf = ({ from, until }: Stretch): Ms => until - from

function gapsBetween(edges: readonly Stretch[], shown: Stretch): readonly Stretch[] {
  const gaps: Stretch[] = []
  let end: Ms | null = null
  for (const { from, until } of edges.toSorted((a, b) => a.from - b.from)) {
    if (end !== null && from > end) gaps.push({ from: end, until: Math.min(from, shown.until) })
    end = Math.max(end ?? shown.from, until)
  }
  return gaps
}
