import type { Ms } from '../../../../shared/dates/date-value'
import type { EventColumns } from './event-columns'
import { nextMarked } from './marked'

/** What a filter asks of what the columns hold. */
export interface ColumnConditions {
  /** Only events that touch this stretch, ms UTC; null: without an end on that side. */
  readonly from: Ms | null
  readonly until: Ms | null
  /** At least one of these bits of `flags`; 0: any. */
  readonly anyFlag: number
  /** Of these bits of `flags` just those of `setFlags`. */
  readonly checkedFlags: number
  readonly setFlags: number
  /** By the numbers of the lanes 1 for those that are wanted; null: all. */
  readonly lanes: Uint8Array | null
  /** By the numbers of the sets of tags 1 for those that are wanted: an event's set must be wanted by each. */
  readonly tags: readonly Uint8Array[]
}

/** Whether the conditions leave no event out. */
export function isUnbounded(columns: EventColumns, conditions: ColumnConditions): boolean {
  const { anyFlag, checkedFlags, lanes, tags } = conditions
  const { first, end } = stretchOf(columns, conditions)
  return first === 0 && end === columns.size && !(anyFlag || checkedFlags || lanes || tags.length > 0)
}

/**
 * Marks with 1 the events that meet the conditions, in `marks`, as long as a column and all 0. The first column that is asked about
 * marks, and what else is asked is looked up of the marked ones.
 */
export function markMeeting(marks: Uint8Array, columns: EventColumns, conditions: ColumnConditions): void {
  const { from, anyFlag, checkedFlags, setFlags, lanes, tags } = conditions
  const { begin, first, end } = stretchOf(columns, conditions)
  const [marking, ...others] = [
    ...tags.map((wanted) => ({ numbers: columns.tags, wanted })),
    ...(lanes ? [{ numbers: columns.lane, wanted: lanes }] : []),
  ]
  if (marking) markWanted(marks, marking, begin, end)
  else marks.fill(1, begin, Math.max(begin, end))
  const keep = (isKept: (position: number) => boolean, until = end): void => {
    for (let at = nextMarked(marks, begin, until); at < until; at = nextMarked(marks, at + 1, until))
      if (!isKept(at)) marks[at] = 0
  }
  for (const { numbers, wanted } of others) keep((at) => wanted[numbers[at] ?? 0] === 1)
  const { flags, until } = columns
  if (anyFlag) keep((at) => ((flags[at] ?? 0) & anyFlag) !== 0)
  if (checkedFlags) keep((at) => ((flags[at] ?? 0) & checkedFlags) === setFlags)
  // Those that begin before the stretch must reach into it.
  if (from !== null) keep((at) => (until[at] ?? 0) > from, Math.min(first, end))
}

/** The positions where events of the time asked for may be, and the first of those that begin in it. */
function stretchOf(
  columns: EventColumns,
  { from, until }: ColumnConditions,
): { readonly begin: number; readonly first: number; readonly end: number } {
  const first = from === null ? 0 : columns.firstFrom(from)
  const begin = from === null || first === 0 ? 0 : columns.firstFrom(from - 2 ** columns.longest)
  return { begin, first, end: until === null ? columns.size : columns.firstFrom(until) }
}

function markWanted(
  marks: Uint8Array,
  { numbers, wanted }: { readonly numbers: Int32Array; readonly wanted: Uint8Array },
  begin: number,
  end: number,
): void {
  for (let at = begin; at < end; at += 1) if (wanted[numbers[at] ?? 0] === 1) marks[at] = 1
}
