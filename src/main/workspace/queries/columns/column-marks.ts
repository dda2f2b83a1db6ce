import type { Ms } from '../../../../shared/dates/date-value'
import type { EventColumns } from './event-columns'

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

/** 1 for each event that meets the conditions, as long as a column; null when all do. Goes through one column after another. */
export function columnMarks(columns: EventColumns, conditions: ColumnConditions): Uint8Array | null {
  const { from, until, anyFlag, checkedFlags, lanes, tags } = conditions
  const end = until === null ? columns.size : columns.firstFrom(until)
  const first = from === null ? 0 : columns.firstFrom(from)
  const isAnyTime = first === 0 && end === columns.size
  if (isAnyTime && anyFlag === 0 && checkedFlags === 0 && !lanes && tags.length === 0) return null
  const marks = new Uint8Array(columns.room)
  const begin = markTouching(marks, columns, { from, first, end })
  if (anyFlag !== 0 || checkedFlags !== 0) keepFlagged(marks, columns.flags, { begin, end }, conditions)
  if (lanes) keepWanted(marks, columns.lane, { begin, end }, lanes)
  for (const wanted of tags) keepWanted(marks, columns.tags, { begin, end }, wanted)
  return marks
}

/** Marks the events before `end` that end after `from` or begin at or after it, from position `first` on; answers where the first may be. */
function markTouching(
  marks: Uint8Array,
  columns: EventColumns,
  { from, first, end }: { readonly from: Ms | null; readonly first: number; readonly end: number },
): number {
  marks.fill(1, Math.min(first, end), end)
  if (from === null || first === 0) return first
  const begin = columns.firstFrom(from - 2 ** columns.longest)
  const { until } = columns
  for (let at = begin; at < first && at < end; at += 1) if ((until[at] ?? 0) > from) marks[at] = 1
  return begin
}

interface Stretch {
  readonly begin: number
  readonly end: number
}

function keepFlagged(
  marks: Uint8Array,
  flags: Uint16Array,
  { begin, end }: Stretch,
  { anyFlag, checkedFlags, setFlags }: ColumnConditions,
): void {
  for (let at = begin; at < end; at += 1) {
    const own = flags[at] ?? 0
    if ((anyFlag !== 0 && (own & anyFlag) === 0) || (own & checkedFlags) !== setFlags) marks[at] = 0
  }
}

function keepWanted(
  marks: Uint8Array,
  numbers: Int32Array,
  { begin, end }: Stretch,
  wanted: Uint8Array,
): void {
  for (let at = begin; at < end; at += 1) if (wanted[numbers[at] ?? 0] !== 1) marks[at] = 0
}
