import type { DateReading, Typing } from '../dates/date-value'
import type { EventKind, Id } from '../model'
import type { TextPart } from '../search/matching'

export interface SearchQuery {
  /** As typed, with filters; `src/shared/search/read-search.ts` reads it. */
  readonly text: string
  /** What its dates may depend on beside the text. */
  readonly typing?: Typing | undefined
  /** At most this many of each kind come back; the totals count all. */
  readonly limit: number
}

/** Something found: title and excerpt in pieces, with what was searched for marked. */
interface Hit {
  readonly id: Id
  readonly title: readonly TextPart[]
}

export interface EventHit extends Hit {
  readonly kind: EventKind
  readonly lane: Id | null
  readonly date: DateReading | null
  /** Of the summary; empty when there is none. */
  readonly excerpt: readonly TextPart[]
}

export interface NoteHit extends Hit {
  /** The first event it is about. */
  readonly event: { readonly id: Id; readonly title: string } | null
  readonly excerpt: readonly TextPart[]
}

/** A lane or a tag, and how many events it has. */
export interface LaneHit extends Hit {
  readonly events: number
}

export interface TagHit extends Hit {
  readonly kind: string
  readonly events: number
}

/** How hits are ordered: the best first; too many to rank them, the newest first; or in time when no word was given. */
export type SearchOrder = 'rank' | 'newest' | 'time'

export interface Found<H> {
  readonly hits: readonly H[]
  readonly total: number
  readonly order: SearchOrder
}

export interface SearchResults {
  readonly event: Found<EventHit>
  readonly note: Found<NoteHit>
  readonly lane: Found<LaneHit>
  readonly tag: Found<TagHit>
  /** Filters that could not be understood or name nothing, in words. */
  readonly problems: readonly string[]
}
