import type { Ms } from '../dates/date-value'
import type { Mention } from '../mentions'
import type { Id } from '../model'

/** An event or a note by its title. */
export interface Titled extends Mention {
  readonly title: string
}

/** What stands around a note: the events it is about, and the notes that point to it. */
export interface NoteContext {
  readonly events: readonly Titled[]
  readonly mentionedIn: readonly Titled[]
}

export const noteOrders = ['title', 'created', 'changed'] as const

export type NoteOrder = (typeof noteOrders)[number]

/** Which stretch of the list of all notes: `count` notes after the first `from`. */
export interface NotesQuery {
  /** A part of the title; case and accents don't matter. */
  readonly filter: string
  readonly order: NoteOrder
  readonly descending: boolean
  readonly from: number
  readonly count: number
}

/** A note as the list shows it. Times in ms UTC; `events` counts those it is about. */
export interface NoteEntry {
  readonly id: Id
  readonly title: string
  readonly created: Ms
  readonly changed: Ms
  readonly events: number
}

/** A stretch of the list; `count` is how many the whole list has. */
export interface NotesPage {
  readonly count: number
  readonly notes: readonly NoteEntry[]
}
