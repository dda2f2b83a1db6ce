import type { DateReading, Ms, Unit } from '../dates/date-value'
import type { EventKind, Id, NoteRecord, TagRecord } from '../model'

/** A link as an event has it: `out` goes to the other event, which is named. */
export interface EventLink {
  readonly id: Id
  readonly way: 'out' | 'in'
  readonly type: string
  readonly event: { readonly id: Id; readonly title: string }
}

/** Gaps longer than `count` calendar units between the events of a lane, with a tag, or both; of all events where they are null. */
export interface GapsQuery {
  readonly lane: Id | null
  readonly tag: Id | null
  /** Whether periods fill gaps, too; they often frame all that happens. */
  readonly periods: boolean
  readonly longerThan: { readonly unit: Unit; readonly count: number }
}

/** A stretch, ms UTC, between two events, in which there is certainly nothing, or possibly. */
export interface FoundGap {
  readonly from: Ms
  readonly until: Ms
  readonly certain: boolean
  readonly before: { readonly id: Id; readonly title: string }
  readonly after: { readonly id: Id; readonly title: string }
}

/** At most a fixed number of gaps, the longest, in time; `total` counts all, and `events` the dated events looked at. */
export interface Gaps {
  readonly gaps: readonly FoundGap[]
  readonly total: number
  readonly events: number
}

export interface UndatedEvent {
  readonly id: Id
  readonly lane: Id | null
  readonly title: string
}

/** One dating of an event, and why. */
export interface EventClaim {
  readonly id: Id
  /** Whether it is the one by which the event is drawn. */
  readonly preferred: boolean
  readonly date: DateReading
  readonly basis: string
}

export interface EventDetails {
  readonly id: Id
  readonly lane: Id | null
  readonly kind: EventKind
  readonly title: string
  readonly summary: string
  /** Its own handling label; empty when it has none. */
  readonly marking: string
  readonly date: DateReading | null
  readonly basis: string
  /** The preferred one first, then its rivals in the order in which they were made. */
  readonly claims: readonly EventClaim[]
  /** Where it stands, counted from 1, among the events of exactly the same bounds that know no time of day; null when there are no others. */
  readonly sameDay: { readonly position: number; readonly count: number } | null
  readonly tags: readonly TagRecord[]
  readonly notes: readonly NoteRecord[]
}

/** What a card says of an event: `summary` has only its beginning, `tags` their names, `notes` and `links` their number. */
export interface EventCard {
  readonly id: Id
  readonly lane: Id | null
  readonly kind: EventKind
  readonly title: string
  readonly date: DateReading | null
  /** Why this date; only its beginning. */
  readonly basis: string
  /** How many other dates are claimed. */
  readonly rivals: number
  readonly tags: readonly string[]
  readonly summary: string
  readonly marking: string
  readonly notes: number
  readonly links: number
}

/** What several events have in common. */
export interface EventsTogether {
  readonly count: number
  /** The lanes and kinds that occur among them. */
  readonly lanes: readonly (Id | null)[]
  readonly kinds: readonly EventKind[]
  /** Their tags, the most frequent first, with how many of the events have each; `tagsInAll` counts those left out as well. */
  readonly tags: readonly { readonly tag: TagRecord; readonly count: number }[]
  readonly tagsInAll: number
  /** The first of them in time, those without a date last. */
  readonly first: readonly { readonly id: Id; readonly title: string; readonly date: DateReading | null }[]
}

export interface NewEvent {
  readonly title: string
  readonly lane: Id | null
  readonly kind?: EventKind | undefined
  /** As typed; null when there is none yet. */
  readonly date: string | null
  readonly summary?: string | undefined
}

/** A lane by its id, or else by its title; one that isn't there yet is made, in `color` or the next of the palette. */
export interface RowLane {
  readonly id?: Id | undefined
  readonly title: string
  readonly color?: string | undefined
}

export interface RowTag {
  readonly kind: string
  readonly name: string
}

/** An event to be made together with others: typed in one line, read from a table, or copied. */
export interface NewEventRow {
  readonly title: string
  /** As typed; null when there is none yet. */
  readonly date: string | null
  readonly lane: RowLane | null
  readonly kind?: EventKind | undefined
  readonly summary?: string | undefined
  readonly marking?: string | undefined
  readonly basis?: string | undefined
  /** Rivals of the date, in the order in which they were made. */
  readonly claims?: readonly { readonly text: string; readonly basis: string }[] | undefined
  readonly tags?: readonly RowTag[] | undefined
  /** Notes of the same id in several rows are one note about all of these events. */
  readonly notes?: readonly { readonly id: Id; readonly title: string; readonly text: string }[] | undefined
  /** Links from it to others of these rows, which are counted from 0. */
  readonly links?: readonly { readonly to: number; readonly type: string }[] | undefined
}

/** Where rows come from: it names the step. */
export const rowOrigins = ['add', 'paste', 'duplicate'] as const

export type RowOrigin = (typeof rowOrigins)[number]

/** Which way in the order by hand among events of the same day. */
export const dayDirections = ['earlier', 'later'] as const

export type DayDirection = (typeof dayDirections)[number]

/** A move in time by whole calendar units, as a drag or nudge makes it. */
export interface TimeShift {
  readonly unit: Unit
  readonly count: number
}

/** The tag that goes and the one that comes in its place; null for none. */
export interface TagSwap {
  readonly from: Id | null
  readonly to: Id | null
}

/** The events of a lane, or with a tag, the first in time; `total` counts all. */
export interface EventGroup {
  readonly ids: readonly Id[]
  readonly total: number
  /** The outermost bounds of all dated ones, ms UTC, or null. */
  readonly bounds: { readonly from: Ms; readonly until: Ms } | null
}
