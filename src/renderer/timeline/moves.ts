import type { TimelineItem, TimeShift } from '../../shared/api'
import { drawnBounds } from '../../shared/dates/drawn-bounds'
import type { DateReading } from '../../shared/dates/date-value'
import { resizeEdge } from '../../shared/dates/resize-date'
import { shiftDate } from '../../shared/dates/shift-date'
import type { Id } from '../../shared/model'
import { mostPinned } from '../state/window-feed.svelte.js'
import { shownItem, type ShownIn } from './shown-item'

/** A change of place not (yet) in the data: of whole events, or of one end of one. */
export interface Move {
  readonly part: 'whole' | 'start' | 'end'
  /** The events as they were. */
  readonly originals: ReadonlyMap<Id, TimelineItem>
  /** All that move, where too many are selected for each to be drawn; else those of `originals`. */
  readonly all?: readonly Id[] | undefined
  readonly shift: TimeShift | null
  /** The lane they go to; undefined when they stay in theirs. */
  readonly lane: Id | null | undefined
}

const readingAfter = (item: TimelineItem, { part, shift }: Move): DateReading | null => {
  if (!shift || shift.count === 0) return item.date
  const result = part === 'whole' ? shiftDate(item.date, shift) : resizeEdge(item.date, part, shift)
  return result.ok ? result.reading : null
}

/** The item as the move leaves it; as it was when its date can't be moved there. */
export function movedItem(item: TimelineItem, move: Move, where: ShownIn): TimelineItem {
  const lane = move.lane === undefined ? item.lane : move.lane
  const date = readingAfter(item, move) ?? item.date
  if (date === item.date) return { ...item, lane }
  const { from, until } = drawnBounds(date, where.asOf)
  return shownItem({ ...item, lane, date, from, until }, where)
}

const sameplace = (a: TimelineItem, b: TimelineItem): boolean =>
  a.from === b.from && a.until === b.until && a.lane === b.lane

/**
 * The items as they are to be drawn. A move counts for an item only while the data has it where the move found it:
 * the data's own place always wins. What is moved stays, even if the data no longer holds it.
 */
export function withMoves(
  items: readonly TimelineItem[],
  moves: readonly Move[],
  where: ShownIn,
): readonly TimelineItem[] {
  if (moves.length === 0) return items
  const byId = new Map(items.map((item) => [item.id, item]))
  for (const move of moves) {
    for (const [id, original] of move.originals) {
      const current = byId.get(id) ?? original
      byId.set(id, sameplace(current, original) ? movedItem(current, move, where) : current)
    }
  }
  return [...byId.values()]
}

/** What a move of the selected events says in `all`. */
export function allOf(selected: readonly Id[]): readonly Id[] | undefined {
  return selected.length > mostPinned ? selected : undefined
}

/** Whether the move changes anything. */
export function isMove({ shift, lane }: Move): boolean {
  return (shift !== null && shift.count !== 0) || lane !== undefined
}
