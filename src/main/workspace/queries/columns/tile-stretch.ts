import type { Ms } from '../../../../shared/dates/date-value'

/** A tile is so many buckets. */
export const tileBuckets = 8
/** An event at least so many buckets long is never counted with others; one power of two. */
export const longBuckets = 4
/** More buckets than this are never answered. */
const mostBuckets = 2048

/** Whole tiles, with the level of their buckets: each is 2^level ms. */
export interface Stretch {
  readonly from: Ms
  readonly until: Ms
  readonly level: number
}

/**
 * The stretch of whole tiles around a window, at a level at which it has not too many buckets. It begins early enough that what begins
 * before the window and is counted where it begins, is in it.
 */
export function tileStretch(from: Ms, until: Ms, level: number): Stretch {
  const tile = tileBuckets * 2 ** level
  const begin = Math.floor((from - longBuckets * 2 ** level) / tile) * tile
  const end = Math.max(Math.ceil(until / tile) * tile, begin + tile)
  return (end - begin) / 2 ** level > mostBuckets
    ? tileStretch(from, until, level + 1)
    : { from: begin, until: end, level }
}
