import type { Ms } from '../../../../shared/dates/date-value'
import type { EventColumns } from './event-columns'
import { countShort, type Counted } from './count-short'
import { eachRow, type Rows } from './group-rows'
import { letThrough, type LetThrough } from './let-through'
import { longEvents } from './long-events'
import { chooseLongest } from './longest'
import { tileBuckets, tileStretch, type Stretch } from './tile-stretch'

/** A row of a tile with at most so many events … */
const fewInTile = 10
/** … shows them as themselves in buckets with at most so many. */
const fewInBucket = 3

/** What is asked of the columns. */
export interface TilesQuery {
  readonly columns: EventColumns
  readonly rows: Rows
  /** 1 for each event that the filter lets through; null: all. */
  readonly marks: Uint8Array | null
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

export interface Tiles extends Stretch {
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

/**
 * Counts the events of whole tiles by bucket and row: those that begin in the stretch and are shorter than `longBuckets` in the bucket
 * in which they begin, and those that are longer wherever they touch it.
 */
export function tiles(query: TilesQuery): Tiles {
  const stretch = tileStretch(query.from, query.until, query.level)
  const { columns, marks } = query
  const first = columns.firstFrom(stretch.from - 2 ** columns.longest)
  const through = letThrough(marks, first, columns.firstFrom(stretch.until))
  const counted = countShort(query, stretch, through)
  const long = longEvents(query, stretch, through)
  const items = new Map<number, number[]>()
  const show = (position: number, row: number): void => {
    const shown = items.get(position)
    if (shown) shown.push(row)
    else items.set(position, [row])
  }
  for (const position of query.pinned) eachRow(query.rows, position, (row) => show(position, row))
  const hidden = new Map<number, number>()
  for (const { row } of long.events) hidden.set(row, (hidden.get(row) ?? 0) + 1)
  const chosen = query.all
    ? long.events
    : chooseLongest(long.events, stretch, tileBuckets * 2 ** stretch.level)
  for (const { position, row } of chosen) {
    show(position, row)
    hidden.set(row, (hidden.get(row) ?? 0) - 1)
  }
  const { pills, singles } = pillsOf(query, stretch, counted)
  eachSingle(query, stretch, counted, through, singles, show)
  return {
    ...stretch,
    items,
    pills,
    hidden: new Map([...hidden].filter(([, count]) => count > 0)),
    total: counted.total + long.total,
  }
}

/** The pills, and for each bucket and row whether its events come as themselves. */
function pillsOf(
  { rows, wanted, all }: TilesQuery,
  { from, until, level }: Stretch,
  { counts }: Counted,
): { readonly pills: Tiles['pills']; readonly singles: Uint8Array } {
  const bucket = 2 ** level
  const buckets = (until - from) / bucket
  const rowCount = rows.ids.length
  const pills: Tiles['pills'][number][] = []
  const singles = new Uint8Array(counts.length)
  const wantedRows = wanted ? [...wanted] : rows.ids.map((_, row) => row)
  for (let tile = 0; tile < buckets; tile += tileBuckets) {
    for (const row of wantedRows) {
      let inTile = 0
      for (let at = tile; at < tile + tileBuckets; at += 1) inTile += counts[at * rowCount + row] ?? 0
      for (let at = tile; at < tile + tileBuckets && inTile > 0; at += 1) {
        const count = counts[at * rowCount + row] ?? 0
        if (count === 0) continue
        if (all || count === 1 || (count <= fewInBucket && inTile <= fewInTile))
          singles[at * rowCount + row] = 1
        else pills.push({ row, from: from + at * bucket, until: from + (at + 1) * bucket, count })
      }
    }
  }
  return { pills, singles }
}

function eachSingle(
  { columns, rows, pinned }: TilesQuery,
  { from, until, level }: Stretch,
  { begins, longest }: Counted,
  { positions }: LetThrough,
  singles: Uint8Array,
  show: (position: number, row: number) => void,
): void {
  const rowCount = rows.ids.length
  for (let at = 0; at < (until - from) / 2 ** level; at += 1) {
    const own = singles.subarray(at * rowCount, (at + 1) * rowCount)
    if (!own.includes(1)) continue
    const end = begins[at + 1] ?? 0
    for (let place = begins[at] ?? 0; place < end; place += 1) {
      const position = positions === null ? place : (positions[place] ?? 0)
      if ((columns.length[position] ?? 0) > longest || pinned.has(position)) continue
      eachRow(rows, position, (row) => {
        if (own[row] === 1) show(position, row)
      })
    }
  }
}
