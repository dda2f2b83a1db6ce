import type { Ms } from '../../../../shared/dates/date-value'
import type { EventColumns } from './event-columns'
import { chooseLongest, type LongEvent } from './longest'
import type { Rows } from './group-rows'

/** A tile is so many buckets. */
export const tileBuckets = 8
/** A row of a tile with at most so many events … */
const fewInTile = 10
/** … shows them as themselves in buckets with at most so many. */
const fewInBucket = 3
/** More buckets than this are never answered. */
const mostBuckets = 2048

/** What is asked of the columns. */
export interface TilesQuery {
  readonly columns: EventColumns
  readonly rows: Rows
  /** 1 for each event that the filter lets through; null: all. */
  readonly marks: Uint8Array | Int32Array | null
  readonly from: Ms
  readonly until: Ms
  readonly level: number
  /** The numbers of the rows that are wanted; null: all. */
  readonly wanted: ReadonlySet<number> | null
  /** Positions of events that come as themselves whatever else. */
  readonly pinned: ReadonlySet<number>
  /** Whether all events come as themselves, for they are few. */
  readonly all: boolean
}

export interface Tiles {
  readonly from: Ms
  readonly until: Ms
  readonly level: number
  /** The events that come as themselves: the positions with the numbers of their rows. */
  readonly items: ReadonlyMap<number, readonly number[]>
  readonly pills: readonly {
    readonly row: number
    readonly from: Ms
    readonly until: Ms
    readonly count: number
  }[]
  readonly hidden: ReadonlyMap<number, number>
  readonly total: number
}

/** An event at least so many buckets long is never counted with others; one power of two. */
const longBuckets = 4

/**
 * The stretch of whole tiles around a window, at a level at which it has not too many buckets. It begins early enough that what begins
 * before the window and is counted where it begins, is in it.
 */
export function tileStretch(
  from: Ms,
  until: Ms,
  level: number,
): { readonly from: Ms; readonly until: Ms; readonly level: number } {
  const tile = tileBuckets * 2 ** level
  const begin = Math.floor((from - longBuckets * 2 ** level) / tile) * tile
  const end = Math.max(Math.ceil(until / tile) * tile, begin + tile)
  return (end - begin) / 2 ** level > mostBuckets
    ? tileStretch(from, until, level + 1)
    : { from: begin, until: end, level }
}

/**
 * Counts the events of whole tiles by bucket and row: those that begin in the stretch and are shorter than `longBuckets` in the bucket in
 * which they begin, and those that are longer wherever they touch it.
 */
export function tiles(query: TilesQuery): Tiles {
  const { columns, rows, marks, wanted, pinned } = query
  const stretch = tileStretch(query.from, query.until, query.level)
  const { from, until, level } = stretch
  const bucket = 2 ** level
  const buckets = (until - from) / bucket
  const rowCount = rows.ids.length
  const isWanted = Uint8Array.from(rows.ids, (_, row) => Number(!wanted || wanted.has(row)))
  const counts = new Int32Array(rowCount * buckets)
  const items = new Map<number, number[]>()
  const long: LongEvent[] = []
  const short = level + Math.log2(longBuckets)
  const first = columns.firstFrom(from)
  const end = columns.firstFrom(until)
  let total = 0

  const eachRow = (position: number, take: (row: number) => void): void => {
    const row = rows.row[position] ?? 0
    if (row >= 0) take(row)
    else for (const one of rows.lists[-1 - row] ?? []) take(one)
  }
  const show = (position: number, row: number): void => {
    const shown = items.get(position)
    if (shown) shown.push(row)
    else items.set(position, [row])
  }

  const begin = columns.firstFrom(from - 2 ** Math.max(columns.longest, 0))
  for (let position = begin; position < end; position += 1) {
    if (marks && marks[position] !== 1) continue
    const isShort = (columns.length[position] ?? 0) <= short
    if (isShort ? position < first : position < first && (columns.until[position] ?? 0) <= from) continue
    total += 1
    if (pinned.has(position)) continue
    if (isShort) {
      const at = Math.floor(((columns.from[position] ?? 0) - from) / bucket) * rowCount
      const row = rows.row[position] ?? 0
      if (row >= 0) counts[at + row] = (counts[at + row] ?? 0) + 1
      else for (const one of rows.lists[-1 - row] ?? []) counts[at + one] = (counts[at + one] ?? 0) + 1
    } else eachRow(position, (row) => isWanted[row] === 1 && long.push(longEvent(columns, position, row)))
  }
  for (const position of pinned) eachRow(position, (row) => show(position, row))

  const hidden = new Map<number, number>()
  for (const event of long) hidden.set(event.row, (hidden.get(event.row) ?? 0) + 1)
  const chosen = query.all ? long : chooseLongest(long, stretch, tileBuckets * bucket)
  for (const { position, row } of chosen) {
    show(position, row)
    hidden.set(row, (hidden.get(row) ?? 0) - 1)
  }
  for (const [row, count] of hidden) if (count === 0) hidden.delete(row)

  const pills: Tiles['pills'][number][] = []
  /** For each bucket, the rows whose events come as themselves. */
  const single = new Uint8Array(counts.length)
  for (let tile = 0; tile < buckets; tile += tileBuckets) {
    for (let row = 0; row < rowCount; row += 1) {
      if (isWanted[row] !== 1) continue
      let inTile = 0
      for (let at = tile; at < tile + tileBuckets; at += 1) inTile += counts[at * rowCount + row] ?? 0
      if (inTile === 0) continue
      for (let at = tile; at < tile + tileBuckets; at += 1) {
        const count = counts[at * rowCount + row] ?? 0
        const isSingle = query.all || count === 1 || (count <= fewInBucket && inTile <= fewInTile)
        if (count === 0) continue
        if (isSingle) single[at * rowCount + row] = 1
        else pills.push({ row, from: from + at * bucket, until: from + (at + 1) * bucket, count })
      }
    }
  }
  for (let at = 0; at < buckets; at += 1) {
    if (single.subarray(at * rowCount, (at + 1) * rowCount).indexOf(1) < 0) continue
    const last = columns.firstFrom(from + (at + 1) * bucket)
    for (let position = columns.firstFrom(from + at * bucket); position < last; position += 1) {
      if ((columns.length[position] ?? 0) > short || (marks && marks[position] !== 1) || pinned.has(position))
        continue
      eachRow(position, (row) => single[at * rowCount + row] === 1 && show(position, row))
    }
  }
  return { ...stretch, items, pills, hidden, total }
}

function longEvent({ from, until }: EventColumns, position: number, row: number): LongEvent {
  return { position, row, from: from[position] ?? 0, until: until[position] ?? 0 }
}
