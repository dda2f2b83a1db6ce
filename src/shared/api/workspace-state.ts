import type { Ms } from '../dates/date-value'
import type { ErrorCode } from '../errors'
import type { PresetSettings } from '../figure/preset'
import type { Id, LaneRecord, TagRecord, WorkspaceRecord } from '../model'
import type { Shown } from './timeline'

/** What can be undone and redone now: the labels of the steps, and the newest step. */
export interface HistoryState {
  readonly head: number
  readonly undo: string | null
  readonly redo: string | null
}

/** Why a workspace can't be written, or null. `code` tells which message and way on to offer. */
export interface WriteBar {
  readonly code: ErrorCode
  readonly message: string
}

export interface WorkspaceState {
  readonly path: string
  readonly workspace: WorkspaceRecord
  readonly lanes: readonly LaneRecord[]
  readonly tags: readonly TagRecord[]
  /** In their order. */
  readonly views: readonly SavedView[]
  /** In their order. */
  readonly presets: readonly SavedPreset[]
  readonly history: HistoryState
  readonly readOnly: WriteBar | null
  readonly events: number
  readonly undated: number
}

/** What a view shows. `range` in ms UTC; null leaves the time on screen as it is. */
export interface ViewContent extends Shown {
  readonly range: { readonly from: Ms; readonly until: Ms } | null
}

/** A view as it was saved; what its filter asks of lanes and tags that are gone is left out. */
export interface SavedView extends ViewContent {
  readonly id: Id
  readonly title: string
}

/** Settings of figures as they were saved; what their filter asks of lanes and tags that are gone is left out. */
export interface SavedPreset {
  readonly id: Id
  readonly title: string
  /** Null when they can't be read: the file may say anything, or a later Fieldline said it. */
  readonly settings: PresetSettings | null
  /** The setting that can't be read; null when all can, empty when it is no settings at all. */
  readonly unreadable: string | null
}

/** What becomes of the events of a lane that is deleted. */
export type LaneEvents = { readonly moveTo: Id } | 'delete'

/** How the lanes are looked at in this copy of the workspace; no part of its history. */
export interface LaneView {
  readonly collapsed: readonly Id[]
  readonly hidden: readonly Id[]
}

/** Typing not yet applied: kept in a local table, restored after a crash. */
export interface Draft {
  readonly record: Id
  readonly field: string
  readonly text: string
}

export interface CheckReport {
  readonly sound: boolean
  readonly steps: number
  readonly changes: number
  readonly events: number
  /** Each names what is wrong and where; empty when sound. */
  readonly problems: readonly string[]
}
