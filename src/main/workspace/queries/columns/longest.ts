import type { Ms } from '../../../../shared/dates/date-value'

/** So many of the longest events of a row come for each tile. */
const mostInTile = 8

/** An event that is too long to be counted in a bucket, in one of its rows. */
export interface LongEvent {
  readonly position: number
  readonly row: number
  readonly from: Ms
  readonly until: Ms
}

/**
 * The events that are among the longest of their row in any tile of the stretch that they touch: they don't depend on what else the
 * window shows, so that none comes or goes while it moves.
 */
export function chooseLongest(
  events: readonly LongEvent[],
  stretch: { readonly from: Ms; readonly until: Ms },
  tile: Ms,
): readonly LongEvent[] {
  const taken = new Map<number, Uint8Array>()
  const tiles = (stretch.until - stretch.from) / tile
  const tileOf = (time: Ms): number =>
    Math.min(Math.max(Math.floor((time - stretch.from) / tile), 0), tiles - 1)
  const longestFirst = events.toSorted(
    (a, b) => b.until - b.from - (a.until - a.from) || a.position - b.position,
  )
  return longestFirst.filter(({ row, from, until }) => {
    const counts = taken.get(row) ?? new Uint8Array(tiles)
    taken.set(row, counts)
    let isAmong = false
    for (let at = tileOf(from); at <= tileOf(until - 1); at += 1) {
      const count = counts[at] ?? 0
      if (count >= mostInTile) continue
      counts[at] = count + 1
      isAmong = true
    }
    return isAmong
  })
}
