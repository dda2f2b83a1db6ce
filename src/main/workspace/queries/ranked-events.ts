import type { EventsQuery } from '../../../shared/api'
import type { IndexedEvents } from './columns/indexed-events'

/** A small number for each position, that sorts before time: 0 up to `ranks`. */
export interface RankOf {
  readonly ranks: number
  readonly of: (position: number) => number
}

/** The keys of a stretch of the events by rank, then time; without ranks by time alone. */
export function stretchOf(
  events: IndexedEvents,
  rank: RankOf | null,
  total: number,
  { from, count, descending }: Pick<EventsQuery, 'from' | 'count' | 'descending'>,
): readonly number[] {
  const begin = descending ? Math.max(0, total - from - count) : from
  const end = descending ? total - from : Math.min(total, from + count)
  const keys = stretch(events, rank, begin, end).map((position) => events.columns.key[position] ?? 0)
  return descending ? keys.reverse() : keys
}

/** How many events come before the one at `position`. */
export function placeAmong({ columns, marks }: IndexedEvents, rank: RankOf | null, position: number): number {
  const own = rank?.of(position) ?? 0
  let place = 0
  for (let at = 0; at < columns.size; at += 1) {
    if (marks && marks[at] !== 1) continue
    const other = rank?.of(at) ?? 0
    if (other < own || (other === own && at < position)) place += 1
  }
  return place
}

function stretch(
  { columns, marks }: IndexedEvents,
  rank: RankOf | null,
  begin: number,
  end: number,
): number[] {
  if (end <= begin) return []
  if (!marks && !rank) return Array.from({ length: end - begin }, (_, at) => begin + at)
  const counts = new Float64Array(rank?.ranks ?? 1)
  const isIn = (at: number): boolean => !marks || marks[at] === 1
  if (rank)
    for (let at = 0; at < columns.size; at += 1)
      if (isIn(at)) counts[rank.of(at)] = (counts[rank.of(at)] ?? 0) + 1
  const found: number[] = []
  let before = 0
  for (let own = 0; own < counts.length && before < end; own += 1) {
    const size = rank ? (counts[own] ?? 0) : Infinity
    if (before + size > begin) {
      let place = before
      for (let at = 0; at < columns.size && place < Math.min(end, before + size); at += 1) {
        if (!isIn(at) || (rank && rank.of(at) !== own)) continue
        if (place >= begin) found.push(at)
        place += 1
      }
    }
    before += size
  }
  return found
}
