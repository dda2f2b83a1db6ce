import type { Ms } from '../../../../shared/dates/date-value'
import type { Connection } from '../../database/connection'
import { withLinks, withNotes } from './column-row'
import { EventColumns } from './event-columns'
import type { LaneNumbers } from './lane-numbers'
import { positionsByKey } from './positions'
import { claimPages, possessors, tagPages } from './read-rows'
import { SortedRuns } from './sorted-runs'
import type { TagSets } from './tag-sets'

/**
 * Reads all dated events in the order in which they lie in the file, and sorts them then: reading them in the order of time jumps about
 * in the file and takes ten times as long. Yields how much is done, 0 to 1; returns the columns. The file must stay as it is meanwhile.
 */
export function* readAll(
  connection: Connection,
  asOf: Ms,
  lanes: LaneNumbers,
  tagSets: TagSets,
): Generator<number, EventColumns> {
  const { count, tags } = connection.get(
    'SELECT (SELECT count(*) FROM claim WHERE preferred = 1) AS count, (SELECT count(*) FROM eventTag) AS tags',
  ) as { count: number; tags: number }
  const progress = new Progress(count + tags)
  const unsorted = new EventColumns(count + 1)
  const ids = new Uint8Array(16 * count)
  const byHand = new Map<number, string>()
  const runs = new SortedRuns(count, (a, b) => inOrder(unsorted, ids, byHand, a, b))
  for (const rows of claimPages(connection, asOf)) {
    const begin = unsorted.size
    unsorted.insertAll(
      rows.map(({ laneKey, ...row }) => ({
        position: begin,
        row: { ...row, lane: lanes.numberOf(laneKey), tags: 0 },
      })),
    )
    for (const [at, { event, dayOrder }] of rows.entries()) {
      ids.set(event, 16 * (begin + at))
      if (dayOrder !== '') byHand.set(begin + at, dayOrder)
    }
    runs.add(begin, unsorted.size)
    yield progress.after(rows.length)
  }
  const positionOf = positionsByKey(unsorted)
  for (const rows of tagPages(connection)) {
    for (const { event, tag } of rows) {
      const position = positionOf(event)
      if (position >= 0) unsorted.tags[position] = tagSets.with(unsorted.tags[position] ?? 0, tag)
    }
    yield progress.after(rows.length)
  }
  for (const [of, flag] of [
    ['notes', withNotes],
    ['links', withLinks],
  ] as const) {
    for (const key of possessors(connection, of)) {
      const position = positionOf(key)
      if (position >= 0) unsorted.flags[position] = (unsorted.flags[position] ?? 0) | flag
    }
    yield 0.9
  }
  for (const merged of runs.merge()) yield merged ?? 0.95
  return unsorted.inOrder(runs.sorted)
}

/** What of so many rows is read: reading is most of the work, and sorting the rest. */
class Progress {
  readonly #all: number
  #read = 0

  constructor(all: number) {
    this.#all = Math.max(all, 1)
  }

  after(rows: number): number {
    this.#read += rows
    return (0.9 * this.#read) / this.#all
  }
}

/** The order of time: by first instant, then last, then by hand, then id. */
function inOrder(
  { from, until }: EventColumns,
  ids: Uint8Array,
  byHand: ReadonlyMap<number, string>,
  a: number,
  b: number,
): number {
  const inTime = (from[a] ?? 0) - (from[b] ?? 0) || (until[a] ?? 0) - (until[b] ?? 0)
  if (inTime !== 0) return inTime
  const [first, second] = byHand.size > 0 ? [byHand.get(a) ?? '', byHand.get(b) ?? ''] : ['', '']
  if (first !== second) return first < second ? -1 : 1
  for (let at = 0; at < 16; at += 1) {
    const differs = (ids[16 * a + at] ?? 0) - (ids[16 * b + at] ?? 0)
    if (differs !== 0) return differs
  }
  return 0
}
