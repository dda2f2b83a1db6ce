import type { DateReading, Ms } from '../dates/date-value'
import type { EventFilter } from '../filter/event-filter'
import type { EventKind, Id } from '../model'

/** What the timeline draws of one event. Bounds in ms UTC; `from`/`until` are the outermost, as drawn. */
export interface TimelineItem {
  readonly key: number
  readonly id: Id
  readonly lane: Id | null
  /** Where it stands: in its lane, or in the row of each of its tags when the timeline is grouped. */
  readonly rows: readonly (Id | null)[]
  readonly kind: EventKind
  readonly title: string
  readonly date: DateReading
  /** The order by hand among events of the same bounds, as text to compare; those without come first. */
  readonly dayPosition: string | null
  readonly from: Ms
  readonly until: Ms
  readonly notes: number
  /** How many links it has, both ways. */
  readonly links: number
}

/** One end of a link: the event, and where it stands; bounds in ms UTC as drawn, null without a date. */
export interface LinkEnd {
  readonly id: Id
  readonly lane: Id | null
  readonly from: Ms | null
  readonly until: Ms | null
}

/** A link as the timeline draws it. */
export interface TimelineLink {
  readonly id: Id
  readonly type: string
  readonly from: LinkEnd
  readonly to: LinkEnd
}

/** A date that competes with the one an event is drawn by, as the timeline draws it on request; bounds as in `TimelineItem`. */
export interface TimelineRival {
  readonly claim: Id
  readonly event: Id
  /** That of the event. */
  readonly key: number
  readonly lane: Id | null
  readonly kind: EventKind
  readonly title: string
  readonly date: DateReading
  readonly from: Ms
  readonly until: Ms
}

/** The row of events that have no tag of the kind by which the timeline is grouped; no lane and no tag has this id. */
export const withoutTag = 'without-tag'

/** Which events are asked for, and in which rows they stand; all in their lanes when it is missing. */
export interface Shown {
  readonly filter: EventFilter
  /** The kind of tags whose tags are the rows; null: the lanes are. */
  readonly group: string | null
}

export interface WindowQuery {
  readonly from: Ms
  readonly until: Ms
  /** Where there are many events they are counted in buckets of 2^level ms, each from a whole multiple of its length on. */
  readonly level: number
  /** The rows whose events are wanted, by lane or tag; the events of other rows are only counted. All when it is missing. */
  readonly rows?: readonly (Id | null)[] | undefined
  /** Events that must come as themselves, even where events are counted (selected, dragged, found), and even if the filter hides them. */
  readonly pinned: readonly Id[]
  /** Whether the rival dates of the events come too. */
  readonly rivals: boolean
  readonly filter?: EventFilter | undefined
  /** As in `Shown`. */
  readonly group?: string | null | undefined
}

/** Events that begin in [from, until) of a row, ms UTC, and are too many to be drawn there each. */
export interface Pill {
  /** A lane, or a tag when the timeline is grouped; null is the row of what lies over all lanes. */
  readonly row: Id | null
  readonly from: Ms
  readonly until: Ms
  readonly count: number
}

/**
 * The events of [from, until), ms UTC: the window that was asked for, widened to whole tiles. Each stands once in every one of its
 * rows: as itself in `items`, in a pill, or, when it is long and longer ones fill the row, in `hidden`.
 */
export interface WindowItems {
  readonly head: number
  readonly from: Ms
  readonly until: Ms
  readonly level: number
  readonly items: readonly TimelineItem[]
  readonly pills: readonly Pill[]
  readonly hidden: readonly { readonly lane: Id | null; readonly count: number }[]
  /** How many events there are in [from, until), each counted once. */
  readonly total: number
  /** How much of the workspace the filter has looked at, 0 to 1; null when all. Ask again until then: what is counted grows. */
  readonly progress: number | null
  /** The links of these events: at most a fixed number; `linkCount` counts all. */
  readonly links: readonly TimelineLink[]
  readonly linkCount: number
  /** The rival dates of these events, when asked for: at most a fixed number. */
  readonly rivals: readonly TimelineRival[]
}

/** How dense the workspace is in time: `counts` has the events that touch each of as many equal parts of [from, until), ms UTC. */
export interface Overview {
  readonly from: Ms
  readonly until: Ms
  readonly counts: readonly number[]
  /** As in `WindowItems`. */
  readonly progress: number | null
}
