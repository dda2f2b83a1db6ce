import type { Ms } from '../../shared/dates/date-value'

/** A bucket is near this width on screen, px: room for a count, and for its neighbour beside it. */
const bucketWidth = 48
/** A level stays while its buckets are this many times as wide as that: zooming slowly back and forth changes nothing. */
const narrowest = 0.65
const widest = 1.75
/** Until the timeline has a width, so many buckets count as a window full. */
const bucketsOfWindow = 33
/** The level of buckets of 36,000 years; a window shows 40,000 at most. */
const highest = 50

/** How long the buckets of a level are, ms. */
function bucketOf(level: number): Ms {
  return 2 ** level
}

/** The level whose buckets are nearest to `length` ms. */
function nearestLevel(length: Ms): number {
  return Math.min(Math.max(Math.round(Math.log2(length)), 0), highest)
}

/** The level at which `length` ms are about one window full. */
export function levelOfWindow(length: Ms): number {
  return nearestLevel(length / bucketsOfWindow)
}

/** The level for a window `length` ms long that is drawn `width` px wide; `before` stays as long as it does well. */
export function levelAt(length: Ms, width: number, before: number | null): number {
  const right = (length / width) * bucketWidth
  if (before !== null) {
    const share = bucketOf(before) / right
    if (share >= narrowest && share <= widest) return before
  }
  return nearestLevel(right)
}

/** The width that a window counts as while it is not drawn, px. */
export const assumedWidth = bucketsOfWindow * bucketWidth
