import type { DateReading, Ms } from '../dates/date-value'
import type { EventKind, Id, LaneRecord } from '../model'
import type { FigureSettings } from './figure-settings'

/** One event of the figure; `date` is the preferred claim, null when there is none yet. */
export interface FigureEvent {
  readonly id: Id
  /** Null for a period over all lanes. */
  readonly lane: Id | null
  readonly kind: EventKind
  readonly title: string
  readonly date: DateReading | null
  /** The order by hand among events of the same bounds, as text to compare; those without come first. */
  readonly dayPosition: string | null
  /** Why the date is what it is; missing or empty when nothing is said. */
  readonly basis?: string | undefined
  /** Its own handling label; missing or empty when it has none. */
  readonly marking?: string | undefined
}

/** A typed arrow from one event to another. */
export interface FigureLink {
  readonly type: string
  readonly from: Id
  readonly to: Id
}

/** A note that is printed as an endnote. */
export interface FigureNote {
  readonly id: Id
  readonly title: string
  /** Markdown. */
  readonly text: string
  /** The events that it is about, each with its place among the notes of that event, as text to compare. */
  readonly events: readonly { readonly id: Id; readonly position: string }[]
}

/** All that a figure is made of: the same input gives the same bytes. */
export interface FigureInput {
  readonly title: string
  readonly subtitle?: string | undefined
  /** The handling label of the workspace, as that of an event. */
  readonly marking?: string | undefined
  /** Where ongoing spans end, ms UTC. */
  readonly asOf: Ms
  /** In the order in which they are drawn. */
  readonly lanes: readonly LaneRecord[]
  readonly events: readonly FigureEvent[]
  /** Rival dates of these events, by the id of the event, when they are asked for. */
  readonly rivals?: readonly FigureEvent[] | undefined
  /** Those that begin or end at one of these events, when they are asked for. */
  readonly links?: readonly FigureLink[] | undefined
  /** Those that are printed where they are about an event that is drawn. */
  readonly notes?: readonly FigureNote[] | undefined
  /** The titles of what these notes mention, by id; without those that are gone. */
  readonly mentioned?: ReadonlyMap<Id, string> | undefined
  /** IANA name of the zone in which times are shown; UTC when it is missing. */
  readonly zone?: string | undefined
  /** How many events the settings leave out. */
  readonly leftOut?: number | undefined
  /** The newest step of the history and its hash, hexadecimal, when the figure is to say it. */
  readonly head?: { readonly step: number; readonly hash: string } | undefined
  readonly settings: FigureSettings
}
