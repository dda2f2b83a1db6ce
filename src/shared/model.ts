import type { EndpointState, Ms, Qualifier, Shape, Unit } from './dates/date-value'

/** A UUIDv7 in its usual lower-case text form; BLOB(16) in the file. */
export type Id = string

export type EventKind = 'event' | 'milestone' | 'period'
export const eventKinds = ['event', 'milestone', 'period'] as const satisfies readonly EventKind[]

/**
 * One row: the workspace itself. `asOf` (ms UTC) is where ongoing spans end; times are shown in `zone`, an IANA name; every figure
 * bears at least `marking`.
 */
export interface WorkspaceRecord {
  readonly id: Id
  readonly title: string
  readonly asOf: Ms
  readonly zone: string
  /** A handling label, as that of an event. */
  readonly marking: string
}

export interface LaneRecord {
  readonly id: Id
  readonly title: string
  /** A name of the lane palette (see `palette.ts`). */
  readonly color: string
  /** Fractional-index text. */
  readonly position: string
  readonly parent: Id | null
}

/** `lane` is null only for a period that lies over all lanes. */
export interface EventRecord {
  readonly id: Id
  readonly lane: Id | null
  readonly kind: EventKind
  readonly title: string
  readonly summary: string
  /** A handling label: what `readMarking` of `figure/marking.ts` knows, or free text; empty when there is none. */
  readonly marking: string
}

/**
 * A dating of an event. Flat, as in SQL; `claim-dates.ts` turns it into a DateReading and back. An event is drawn by its preferred
 * one; the others are rivals.
 */
export interface ClaimRecord {
  readonly id: Id
  readonly event: Id
  readonly preferred: 0 | 1
  readonly text: string
  readonly shape: Shape
  /** Why this date, in the analyst's words. */
  readonly basis: string
  /** Fractional-index text: the order by hand among events of the same day. Those that have none come first, by their ids. */
  readonly dayPosition: string | null
  readonly startState: EndpointState
  readonly startEdtf: string | null
  readonly startEarliest: Ms | null
  readonly startLatest: Ms | null
  readonly startUnit: Unit | null
  readonly startQualifier: Qualifier
  readonly startOffset: number | null
  readonly startZone: string | null
  readonly endState: EndpointState | null
  readonly endEdtf: string | null
  readonly endEarliest: Ms | null
  readonly endLatest: Ms | null
  readonly endUnit: Unit | null
  readonly endQualifier: Qualifier | null
  readonly endOffset: number | null
  readonly endZone: string | null
}

export interface TagRecord {
  readonly id: Id
  /** actor, place, theme … */
  readonly kind: string
  readonly name: string
}

interface EventTagRecord {
  readonly id: Id
  readonly event: Id
  readonly tag: Id
}

export interface NoteRecord {
  readonly id: Id
  readonly title: string
  /** Markdown. */
  readonly text: string
  readonly created: Ms
}

interface NoteEventRecord {
  readonly id: Id
  readonly note: Id
  readonly event: Id
  readonly position: string
}

/** A typed arrow from one event to another. */
export interface LinkRecord {
  readonly id: Id
  readonly from: Id
  readonly to: Id
  /** Of the usual types or in words of one's own: led to, part of … */
  readonly type: string
}

/** A saved filter, grouping and stretch of time. */
export interface ViewRecord {
  readonly id: Id
  readonly title: string
  /** Fractional-index text. */
  readonly position: string
  /** An `EventFilter` as JSON, as its command wrote it; in a file from elsewhere it may be anything. */
  readonly filter: string
  /** The kind of tags whose tags are the rows; null: the lanes are. */
  readonly grouping: string | null
  /** The stretch of time that it shows, [from, until) in ms UTC; null for whatever is on screen. */
  readonly from: Ms | null
  readonly until: Ms | null
}

/** Saved settings of a figure. */
export interface PresetRecord {
  readonly id: Id
  readonly title: string
  /** Fractional-index text. */
  readonly position: string
  /** `PresetSettings` as JSON, as its command wrote it; in a file from elsewhere it may be anything. */
  readonly settings: string
}

/** The recorded tables: every change to them is in the history. */
export interface Tables {
  readonly workspace: WorkspaceRecord
  readonly lane: LaneRecord
  readonly event: EventRecord
  readonly claim: ClaimRecord
  readonly tag: TagRecord
  readonly eventTag: EventTagRecord
  readonly note: NoteRecord
  readonly noteEvent: NoteEventRecord
  readonly link: LinkRecord
  readonly view: ViewRecord
  readonly preset: PresetRecord
}
export type TableName = keyof Tables
