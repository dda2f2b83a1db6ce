import type { TimelineItem } from '../../shared/api'
import { coarser } from '../../shared/dates/civil'
import type { Ms, Unit } from '../../shared/dates/date-value'
import { edgesOf } from '../../shared/dates/resize-date'
import { movingUnit, unitsBetween } from '../../shared/dates/shift-date'
import type { Id } from '../../shared/model'
import { overAllLanes } from './lanes'
import type { Move } from './moves'

/** What was taken hold of, and where. */
export interface Grab {
  readonly part: Move['part']
  readonly grabbed: TimelineItem
  /** All that moves: the grabbed one and those selected with it. */
  readonly originals: ReadonlyMap<Id, TimelineItem>
  /** As in `Move`. */
  readonly all?: readonly Id[] | undefined
  /** The time under the pointer then. */
  readonly time: Ms
  readonly unit: Unit
}

/** The unit in which the items move together: the coarsest of what is visible and what is known of each. */
export function unitOf(items: readonly TimelineItem[], visible: Unit): Unit {
  return items.map(({ date }) => movingUnit(date, visible)).reduce(coarser, visible)
}

/**
 * The lane the items go to when they are dropped on a row: undefined when they stay, or when the row takes none of
 * them. Events of several lanes keep theirs; only periods can lie over all lanes.
 */
export function laneAt(items: readonly TimelineItem[], row: string | null): Id | null | undefined {
  const [lane, ...others] = new Set(items.map((item) => item.lane))
  if (row === null || lane === undefined || others.length > 0) return undefined
  const target = row === overAllLanes ? null : row
  if (target === lane) return undefined
  return target === null && items.some(({ kind }) => kind !== 'period') ? undefined : target
}

/** The bound by which an item is held. */
const anchorOf = ({ part, grabbed }: Grab): Ms => (part === 'end' ? grabbed.until : grabbed.from)

/** Where the pointer takes what was grabbed: whole units, and a lane if it is a whole event. */
export function dragTo(grab: Grab, time: Ms, row: string | null): Move {
  const anchor = anchorOf(grab)
  const count = unitsBetween(grab.unit, anchor, anchor + time - grab.time)
  return {
    part: grab.part,
    originals: grab.originals,
    all: grab.all,
    shift: count === 0 ? null : { unit: grab.unit, count },
    lane: grab.part === 'whole' ? laneAt([...grab.originals.values()], row) : undefined,
  }
}

/** How near to its end a bar is taken hold of by the end, px. */
const edge = 6
/** A bar narrower than this is only moved as a whole, px. */
const widthWithEdges = 20

/**
 * The part of an item that lies `x` px from the start of its box, `width` px wide; an edge without a bound can't be moved.
 */
export function partAt(item: TimelineItem, x: number, width: number): Move['part'] {
  if (width < widthWithEdges) return 'whole'
  const edges = edgesOf(item.date)
  if (x >= -edge && x < edge && edges.includes('start')) return 'start'
  if (x > width - edge && x <= width + edge && edges.includes('end')) return 'end'
  return 'whole'
}
