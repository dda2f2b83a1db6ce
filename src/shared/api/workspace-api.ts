import type { BackupComparison, BackupList } from '../backups'
import type { PresetSettings } from '../figure/preset'
import type { LanePlace } from '../lanes/lane-places'
import type { EventKind, Id } from '../model'
import type { DayDirection, NewEvent, NewEventRow, RowOrigin, TagSwap, TimeShift } from './events'
import type { CheckReport, Draft, LaneEvents, LaneView, ViewContent } from './workspace-state'
import type { WorkspaceQueries } from './workspace-queries'

/** Calls the workspace process answers. */
export interface WorkspaceApi extends WorkspaceQueries {
  check(): CheckReport
  renameWorkspace(title: string): void
  /** Shows times in this zone, an IANA name. */
  showZone(zone: string): void
  /** Gives the workspace a handling label, which every figure of it bears at least; empty takes it off. */
  markWorkspace(marking: string): void
  createLane(lane: { readonly title: string; readonly color: string }): Id
  changeLane(id: Id, to: { readonly title?: string | undefined; readonly color?: string | undefined }): void
  /** Puts a lane elsewhere in the order, with the lanes under it; lanes nest once. */
  moveLane(id: Id, place: LanePlace): void
  /** The lanes under it move up. Refused while it has events and nothing is said of them. */
  deleteLane(id: Id, events?: LaneEvents): void
  createEvent(event: NewEvent): Id
  /** Makes all rows events as one step, with the lanes and tags that aren't there yet. Returns their ids in order. */
  createEvents(rows: readonly NewEventRow[], origin?: RowOrigin): readonly Id[]
  changeEvent(
    id: Id,
    to: {
      readonly title?: string | undefined
      readonly summary?: string | undefined
      readonly lane?: Id | null | undefined
      readonly kind?: EventKind | undefined
      readonly marking?: string | undefined
    },
  ): void
  /**
   * Reads `text` and makes it the event's preferred dating, whose basis stays; null takes that dating away, and the oldest rival takes
   * its place.
   */
  dateEvent(id: Id, text: string | null): void
  /** Another dating of the event: a rival, or the preferred one when there is none. */
  addClaim(event: Id, claim: { readonly text: string; readonly basis: string }): Id
  changeClaim(id: Id, to: { readonly text?: string | undefined; readonly basis?: string | undefined }): void
  /** Makes it the one by which its event is drawn. */
  preferClaim(id: Id): void
  /** When it was the preferred one, the oldest rival takes its place. */
  deleteClaim(id: Id): void
  /** Puts the event before or after its neighbour among those of exactly the same day, month or year. */
  placeInDay(id: Id, direction: DayDirection): void
  /** One step for all: by whole units in time and, if given, into a lane. */
  moveEvents(ids: readonly Id[], shift: TimeShift | null, lane?: Id | null): void
  /** Moves one end of a span, or one bound of an uncertain end or moment. */
  resizeEvent(id: Id, edge: 'start' | 'end', shift: TimeShift): void
  deleteEvents(ids: readonly Id[]): void
  /** Makes the tag when it isn't there yet. */
  tagEvent(id: Id, tag: { readonly kind: string; readonly name: string }): void
  untagEvent(id: Id, tag: Id): void
  /** Each of these is one step for all events. */
  changeKindOfEvents(ids: readonly Id[], kind: EventKind): void
  tagEvents(ids: readonly Id[], tag: { readonly kind: string; readonly name: string }): void
  untagEvents(ids: readonly Id[], tag: Id): void
  /** Gives events one tag in place of another and moves them in time: one step. */
  swapTag(ids: readonly Id[], swap: TagSwap, shift: TimeShift | null): void
  /** Links one event to another; answers the link there is when there is one already. */
  createLink(link: { readonly from: Id; readonly to: Id; readonly type: string }): Id
  changeLink(id: Id, type: string): void
  /** Makes a link go the other way. */
  turnLink(id: Id): void
  deleteLink(id: Id): void
  createNote(note: { readonly events: readonly Id[]; readonly title: string; readonly text: string }): Id
  changeNote(id: Id, to: { readonly title?: string | undefined; readonly text?: string | undefined }): void
  deleteNote(id: Id): void
  /** The note is about this event too. */
  attachNote(note: Id, event: Id): void
  detachNote(note: Id, event: Id): void
  createView(view: ViewContent & { readonly title: string }): Id
  changeView(
    id: Id,
    to: { readonly title?: string | undefined; readonly content?: ViewContent | undefined },
  ): void
  deleteView(id: Id): void
  createPreset(preset: { readonly title: string; readonly settings: PresetSettings }): Id
  changePreset(
    id: Id,
    to: { readonly title?: string | undefined; readonly settings?: PresetSettings | undefined },
  ): void
  deletePreset(id: Id): void
  undo(): void
  redo(): void
  /** Brings everything back to what it was after `step`, as one new step. */
  goBack(step: number): void

  /** Makes the full-text index anew; no step, for nothing of the work changes. */
  rebuildSearch(): void

  saveDraft(draft: Draft): void
  discardDraft(record: Id, field: string): void
  drafts(): readonly Draft[]

  laneView(): LaneView
  /** Remembers it in the file; no step. */
  keepLaneView(view: LaneView): void

  /** The automatic backups of this workspace, newest first. */
  backups(): BackupList
  /** What a backup holds beside the present. */
  compareBackup(name: string): BackupComparison
  /** Gives the workspace the content of a backup, as one step that can be undone; the present is backed up first. */
  restoreBackup(name: string): void
  /** Deletes backups for good; all when null. */
  deleteBackups(names: readonly string[] | null): void
}
