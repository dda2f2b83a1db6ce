import { eachRow } from './group-rows'
import type { LetThrough } from './let-through'
import { longBuckets, type Stretch } from './tile-stretch'
import type { TilesQuery } from './tiles'

/** The short events, pinned ones left out of the counts: `counts` has those of bucket b and row r at b * rows + r. */
export interface Counted {
  readonly counts: Int32Array
  /** The first place of each bucket, and of what comes after the last. */
  readonly begins: readonly number[]
  readonly longest: number
  readonly total: number
}

/** Counts those that begin in the stretch and are short, in the bucket in which they begin. */
export function countShort(
  { columns, rows, marks, pinned }: TilesQuery,
  { from, until, level }: Stretch,
  { positions, placeOf }: LetThrough,
): Counted {
  const bucket = 2 ** level
  const buckets = (until - from) / bucket
  const rowCount = rows.ids.length
  const counts = new Int32Array(rowCount * buckets)
  const begins = Array.from({ length: buckets + 1 }, (_, at) =>
    placeOf(columns.firstFrom(from + at * bucket)),
  )
  const longest = level + Math.log2(longBuckets)
  const { length } = columns
  const { row, lists } = rows
  let total = 0
  for (let at = 0; at < buckets; at += 1) {
    const base = at * rowCount
    const end = begins[at + 1] ?? 0
    for (let place = begins[at] ?? 0; place < end; place += 1) {
      const position = positions === null ? place : (positions[place] ?? 0)
      if ((length[position] ?? 0) > longest) continue
      total += 1
      const own = row[position] ?? 0
      if (own >= 0) counts[base + own] = (counts[base + own] ?? 0) + 1
      else for (const one of lists[-1 - own] ?? []) counts[base + one] = (counts[base + one] ?? 0) + 1
    }
  }
  for (const position of pinned) {
    const at = Math.floor(((columns.from[position] ?? 0) - from) / bucket)
    const isCounted =
      at >= 0 && at < buckets && (length[position] ?? 0) <= longest && (!marks || marks[position] === 1)
    if (isCounted)
      eachRow(rows, position, (one) => (counts[at * rowCount + one] = (counts[at * rowCount + one] ?? 0) - 1))
  }
  return { counts, begins, longest, total }
}
