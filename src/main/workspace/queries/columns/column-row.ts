import type { Ms } from '../../../../shared/dates/date-value'
import { dateTraits } from '../../../../shared/filter/event-filter'

/** One dated event, as the columns hold it. */
export interface ColumnRow {
  readonly key: number
  /** As drawn, ms UTC. */
  readonly from: Ms
  readonly until: Ms
  /** The number of its lane (`LaneNumbers`). */
  readonly lane: number
  /** The number of the set of its tags (`TagSets`). */
  readonly tags: number
  /** A bit for each of `dateTraits`, then `withNotes` and `withLinks`, then the place of its kind among `eventKinds`. */
  readonly flags: number
}

/** The bits of `flags` after those of the traits, and where the kind begins. */
export const withNotes = 1 << dateTraits.length
export const withLinks = withNotes << 1
export const kindShift = dateTraits.length + 2

/** Lengths in classes: 0 has none, class c is at least 2^(c-1) and less than 2^c ms long. */
export function lengthClass(length: Ms): number {
  return length < 1 ? 0 : Math.floor(Math.log2(length)) + 1
}
