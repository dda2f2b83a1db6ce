import { withoutTag, type Shown, type WorkspaceApi } from '../../../shared/api'
import type { Ms } from '../../../shared/dates/date-value'
import type { Id } from '../../../shared/model'
import { idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import type { Indexed, IndexedEvents } from './columns/indexed-events'
import { lanesInOrder } from './workspace-state'

type Direction = Parameters<WorkspaceApi['neighbour']>[1]

/** The next event in time among those shown, or the nearest in time in the next row above or below that has any; null at the end. */
export function neighbour(
  records: Records,
  indexed: Indexed,
  id: Id | null,
  direction: Direction,
  shown?: Shown,
): Id | null {
  const events = indexed.look(shown)
  const key = id === null ? null : records.keyOf('event', id)
  const at = key === null ? -1 : events.columns.positionOf(key)
  const found =
    at >= 0 && (direction === 'above' || direction === 'below')
      ? inOtherRow(events, at, rowsInOrder(records, events, direction, shown?.group ?? null))
      : alongTime(events, at, direction)
  if (found === null) return null
  const row = records.connection.get('SELECT id FROM event WHERE key = ?', events.columns.key[found] ?? 0)
  return idOfBytes((row as { id: Uint8Array }).id)
}

/** Without a place to go from: the first event, or the last for `previous`. */
function alongTime({ columns, marks }: IndexedEvents, at: number, direction: Direction): number | null {
  const step = direction === 'previous' ? -1 : 1
  const first = at >= 0 ? at + step : step > 0 ? 0 : columns.size - 1
  for (let next = first; next >= 0 && next < columns.size; next += step)
    if (!marks || marks[next] === 1) return next
  return null
}

/** The numbers of the rows from top to bottom, or from bottom to top: what lies over all stands above the first. */
function rowsInOrder(
  records: Records,
  { rows }: IndexedEvents,
  direction: 'above' | 'below',
  group: string | null,
): readonly number[] {
  const known = new Map(rows.ids.map((id, number) => [id, number]))
  const ids =
    group === null
      ? [null, ...lanesInOrder(records).map(({ id }) => id)]
      : [...rows.ids.filter((id) => id !== withoutTag), withoutTag]
  const numbers = ids.flatMap((id) => known.get(id) ?? [])
  return direction === 'below' ? numbers : numbers.reverse()
}

/** An event in several rows goes from the first of them. */
function inOtherRow(events: IndexedEvents, at: number, order: readonly number[]): number | null {
  const { columns, rows } = events
  const row = rows.row[at] ?? 0
  const own = order.indexOf(row >= 0 ? row : (rows.lists[-1 - row]?.[0] ?? 0))
  for (const other of order.slice(own + 1)) {
    const found = nearest(events, other, columns.from[at] ?? 0)
    if (found !== null) return found
  }
  return null
}

/** The event of a row that begins nearest to `time`; of several the earliest, and of those the first in the order of time. */
function nearest(events: IndexedEvents, row: number, time: Ms): number | null {
  const { columns, marks, rows } = events
  const isIn = (position: number): boolean => {
    if (marks && marks[position] !== 1) return false
    const of = rows.row[position] ?? 0
    return of === row || (of < 0 && (rows.lists[-1 - of]?.includes(row) ?? false))
  }
  const middle = columns.firstFrom(time)
  let before = middle - 1
  while (before >= 0 && !isIn(before)) before -= 1
  let after = middle
  while (after < columns.size && !isIn(after)) after += 1
  const ahead = after < columns.size ? (columns.from[after] ?? 0) - time : Infinity
  if (before < 0 || time - (columns.from[before] ?? 0) > ahead) return ahead === Infinity ? null : after
  let first = columns.firstFrom(columns.from[before] ?? 0)
  while (!isIn(first)) first += 1
  return first
}
