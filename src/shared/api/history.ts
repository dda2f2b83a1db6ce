import type { Ms } from '../dates/date-value'
import type { Change } from '../diff'
import type { Id } from '../model'

/** Which part of the history: the newest `limit` steps below `before`; with `event`, only those that touched it. */
export interface StepsQuery {
  readonly before?: number | undefined
  readonly limit: number
  readonly event?: Id | undefined
}

/** One step of the history. `label` is that of the step it reverts when `kind` is undo or redo. */
export interface HistoryStep {
  readonly sequence: number
  /** ms UTC. */
  readonly time: Ms
  /** Null for whoever asks. */
  readonly author: string | null
  readonly kind: 'make' | 'do' | 'undo' | 'redo'
  readonly label: string
  /** Whether it is part of how the present came about: not undone, and no undoing or redoing itself. */
  readonly effective: boolean
}

/** `next` is the `before` of the next older page, null at the end; a page may be short of steps before that. */
export interface StepPage {
  readonly steps: readonly HistoryStep[]
  readonly next: number | null
}

/** The changes of a step after the position `after`; with `event`, only those that touched it. */
export interface ChangesQuery {
  readonly after?: number | undefined
  readonly limit: number
  readonly event?: Id | undefined
}

export interface StepChange {
  readonly position: number
  readonly change: Change
  /** Whether the record (of a dating: its event) is there today. */
  readonly present: boolean
  /** The columns whose text was too long to be told whole. */
  readonly cut: readonly string[]
}

/** `names` has the titles of the records that the changes refer to; `next` is the next page's `after`, null at the end. */
export interface ChangePage {
  readonly changes: readonly StepChange[]
  readonly names: Readonly<Record<Id, string>>
  readonly next: number | null
}
