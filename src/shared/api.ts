import type { DateReading, Ms, Unit } from './dates/date-value'
import type { ErrorCode } from './errors'
import type { Mention, MentionKind } from './mentions'
import type { EventKind, Id, LaneRecord, NoteRecord, TagRecord, WorkspaceRecord } from './model'

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
  readonly history: HistoryState
  readonly readOnly: WriteBar | null
  readonly events: number
  readonly undated: number
}

/** What the timeline draws of one event. Bounds in ms UTC; `from`/`until` are the outermost, as drawn. */
export interface TimelineItem {
  readonly key: number
  readonly id: Id
  readonly lane: Id | null
  readonly kind: EventKind
  readonly title: string
  readonly date: DateReading
  readonly from: Ms
  readonly until: Ms
  readonly notes: number
}

export interface WindowQuery {
  readonly from: Ms
  readonly until: Ms
  /** Events that must come even if the window is too full (selected, dragged, found). */
  readonly pinned: readonly Id[]
}

/** The events of a window: at most a fixed number, longest first; `hidden` counts the rest, by lane. */
export interface WindowItems {
  readonly head: number
  readonly items: readonly TimelineItem[]
  readonly hidden: readonly { readonly lane: Id | null; readonly count: number }[]
}

export interface UndatedEvent {
  readonly id: Id
  readonly lane: Id | null
  readonly title: string
}

export interface EventDetails {
  readonly id: Id
  readonly lane: Id | null
  readonly kind: EventKind
  readonly title: string
  readonly summary: string
  readonly date: DateReading | null
  readonly basis: string
  readonly tags: readonly TagRecord[]
  readonly notes: readonly NoteRecord[]
}

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

export interface NewEvent {
  readonly title: string
  readonly lane: Id | null
  readonly kind?: EventKind | undefined
  /** As typed; null when there is none yet. */
  readonly date: string | null
  readonly summary?: string | undefined
}

/** A move in time by whole calendar units, as a drag or nudge makes it. */
export interface TimeShift {
  readonly unit: Unit
  readonly count: number
}

/** Typing not yet applied: kept in a local table, restored after a crash. */
export interface Draft {
  readonly record: Id
  readonly field: string
  readonly text: string
}

export interface FigureSettings {
  readonly theme: 'light' | 'dark'
  /** px; the height follows from the content. */
  readonly width: number
}

export interface Figure {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly events: number
  readonly undated: number
}

export interface CheckReport {
  readonly sound: boolean
  readonly steps: number
  readonly changes: number
  readonly events: number
  /** Each names what is wrong and where; empty when sound. */
  readonly problems: readonly string[]
}

/** Calls the workspace process answers. */
export interface WorkspaceApi {
  workspace(): WorkspaceState
  window(query: WindowQuery): WindowItems
  /** The outermost bounds of all dated events, ms UTC, or null when there is none. */
  extent(): { readonly from: Ms; readonly until: Ms } | null
  event(id: Id): EventDetails
  undated(): readonly UndatedEvent[]
  /** The next event in time (or the nearest in the lane above or below), or null at the end. */
  neighbour(id: Id | null, direction: 'next' | 'previous' | 'above' | 'below'): Id | null
  figure(settings: FigureSettings): Figure
  check(): CheckReport
  note(id: Id): NoteRecord
  noteContext(id: Id): NoteContext
  notes(query: NotesQuery): NotesPage
  /** The notes that point to an event or a note, by title. */
  mentionedIn(target: Mention): readonly Titled[]
  /** Events and notes whose titles have `text` in them, the best first; the newest when it is empty. */
  mentionable(text: string, kinds: readonly MentionKind[]): readonly Titled[]
  /** The present title of each, null for what isn't there any more. */
  titles(targets: readonly Mention[]): readonly (string | null)[]

  renameWorkspace(title: string): void
  createLane(lane: { readonly title: string; readonly color: string }): Id
  changeLane(id: Id, to: { readonly title?: string | undefined; readonly color?: string | undefined }): void
  deleteLane(id: Id): void
  createEvent(event: NewEvent): Id
  changeEvent(
    id: Id,
    to: {
      readonly title?: string | undefined
      readonly summary?: string | undefined
      readonly lane?: Id | null | undefined
      readonly kind?: EventKind | undefined
    },
  ): void
  /** Reads `text` and makes it the event's preferred dating; null takes the date away. */
  dateEvent(id: Id, text: string | null): void
  /** One step for all: by whole units in time and, if given, into a lane. */
  moveEvents(ids: readonly Id[], shift: TimeShift | null, lane?: Id | null): void
  /** Moves one end of a span. */
  resizeEvent(id: Id, edge: 'start' | 'end', shift: TimeShift): void
  deleteEvents(ids: readonly Id[]): void
  /** Makes the tag when it isn't there yet. */
  tagEvent(id: Id, tag: { readonly kind: string; readonly name: string }): void
  untagEvent(id: Id, tag: Id): void
  createNote(note: { readonly events: readonly Id[]; readonly title: string; readonly text: string }): Id
  changeNote(id: Id, to: { readonly title?: string | undefined; readonly text?: string | undefined }): void
  deleteNote(id: Id): void
  /** The note is about this event too. */
  attachNote(note: Id, event: Id): void
  detachNote(note: Id, event: Id): void
  undo(): void
  redo(): void

  saveDraft(draft: Draft): void
  discardDraft(record: Id, field: string): void
  drafts(): readonly Draft[]
}

export interface RecentWorkspace {
  readonly path: string
  readonly title: string
}

/** What the window must know of the app around it. */
export interface AppState {
  readonly version: string
  readonly electron: string
  /** The stand-in's version when this is not the pinned Electron, else null. */
  readonly standIn: string | null
  readonly platform: string
}

export interface FigureFile extends FigureSettings {
  readonly format: 'svg' | 'png' | 'pdf'
  /** Pixels per px, 1 to 4; PNG only. */
  readonly scale: number
}

/** Calls the Electron shell answers (dialogs, files, clipboard). */
export interface ShellApi {
  app(): Promise<AppState>
  recent(): Promise<readonly RecentWorkspace[]>
  newWorkspace(): Promise<void>
  /** Asks for a file when none is given; only recent files may be given. */
  openWorkspace(path?: string): Promise<void>
  openSample(): Promise<void>
  /** The path of the copy, or null when the user turned back. */
  saveCopy(): Promise<string | null>
  /** The path of the figure, or null when the user turned back. */
  exportFigure(file: FigureFile): Promise<string | null>
  copyFigure(file: FigureFile): Promise<void>
  showInFolder(): Promise<void>
  copyDiagnostics(): Promise<void>
  /** Asks the user, showing the address in full, before the system opens it. */
  openLink(address: string): Promise<void>
  /** Answers the event `closing`: nothing is left to apply. */
  finishClosing(): Promise<void>
}

export type Api = WorkspaceApi & ShellApi

/** What changed in the workspace: records when few, else tables and time range. */
export interface Changed {
  readonly history: HistoryState
  readonly label: string
  readonly records: readonly { readonly table: string; readonly id: Id }[] | null
  readonly tables: readonly string[]
  readonly range: { readonly from: Ms; readonly until: Ms } | null
}

/** Menu items the window carries out. */
export const menuCommands = [
  'undo',
  'redo',
  'new-event',
  'new-note',
  'new-lane',
  'delete',
  'export-figure',
  'copy-figure',
  'zoom-in',
  'zoom-out',
  'fit-all',
  'go-to-date',
  'toggle-notes',
  'toggle-inspector',
  'keyboard-help',
  'all-notes',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** Pushes from main to a window. */
export interface Events {
  changed: Changed
  /** The life of the workspace process. */
  connection: { readonly state: 'ready' | 'restarting' | 'failed'; readonly message: string | null }
  menu: MenuCommand
  /** The window is about to close: apply what is being typed, then call `finishClosing`. */
  closing: null
}

export const workspaceMethods: Record<keyof WorkspaceApi, 'query' | 'command'> = {
  workspace: 'query',
  window: 'query',
  extent: 'query',
  event: 'query',
  undated: 'query',
  neighbour: 'query',
  figure: 'query',
  check: 'query',
  note: 'query',
  noteContext: 'query',
  notes: 'query',
  mentionedIn: 'query',
  mentionable: 'query',
  titles: 'query',
  drafts: 'query',
  renameWorkspace: 'command',
  createLane: 'command',
  changeLane: 'command',
  deleteLane: 'command',
  createEvent: 'command',
  changeEvent: 'command',
  dateEvent: 'command',
  moveEvents: 'command',
  resizeEvent: 'command',
  deleteEvents: 'command',
  tagEvent: 'command',
  untagEvent: 'command',
  createNote: 'command',
  changeNote: 'command',
  deleteNote: 'command',
  attachNote: 'command',
  detachNote: 'command',
  undo: 'command',
  redo: 'command',
  saveDraft: 'command',
  discardDraft: 'command',
}

export const shellMethods: Record<keyof ShellApi, true> = {
  app: true,
  recent: true,
  newWorkspace: true,
  openWorkspace: true,
  openSample: true,
  saveCopy: true,
  exportFigure: true,
  copyFigure: true,
  showInFolder: true,
  copyDiagnostics: true,
  openLink: true,
  finishClosing: true,
}

export const eventNames: Record<keyof Events, true> = {
  changed: true,
  connection: true,
  menu: true,
  closing: true,
}

type Method = (...args: never[]) => unknown
type Answer<F> = F extends Method ? Awaited<ReturnType<F>> : never

/** What the preload puts on `window.api`: one `call`, one `on`; both check the name. */
export interface Bridge {
  call<M extends keyof Api>(
    method: M,
    ...args: Parameters<Api[M]>
  ): Promise<import('./errors').Reply<Answer<Api[M]>>>
  /** Returns the function that stops listening. */
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void
}
