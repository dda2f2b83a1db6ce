import { eachRow } from './group-rows'
import type { LetThrough } from './let-through'
import type { LongEvent } from './longest'
import { longBuckets, type Stretch } from './tile-stretch'
import type { TilesQuery } from './tiles'

/** The long events that touch the stretch, in the wanted rows, without the pinned ones; and how many there are in all rows. */
export function longEvents(
  { columns, rows, pinned, wanted }: TilesQuery,
  { from, until, level }: Stretch,
  { positions, placeOf }: LetThrough,
): { readonly events: readonly LongEvent[]; readonly total: number } {
  const { length } = columns
  const longest = level + Math.log2(longBuckets)
  const events: LongEvent[] = []
  let total = 0
  if (columns.longest <= longest) return { events, total }
  const first = columns.firstFrom(from)
  const end = placeOf(columns.firstFrom(until))
  for (let place = placeOf(columns.firstFrom(from - 2 ** columns.longest)); place < end; place += 1) {
    const position = positions === null ? place : (positions[place] ?? 0)
    if ((length[position] ?? 0) <= longest) continue
    const until = columns.until[position] ?? 0
    if (position < first && until <= from) continue
    total += 1
    if (pinned.has(position)) continue
    const begins = columns.from[position] ?? 0
    eachRow(rows, position, (row) => {
      if (!wanted || wanted.has(row)) events.push({ position, row, from: begins, until })
    })
  }
  return { events, total }
}
