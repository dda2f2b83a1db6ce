import type { BackupComparison, BackupList } from './backups'
import type { DateReading, Ms, Typing, Unit } from './dates/date-value'
import type { Change } from './diff'
import type { ErrorCode } from './errors'
import type { MarkingCause } from './figure/figure-marking'
import type { FigureSettings } from './figure/figure-settings'
import type { PresetSettings } from './figure/preset'
import type { EventFilter } from './filter/event-filter'
import type { LanePlace } from './lanes/lane-places'
import type { Mention, MentionKind } from './mentions'
import type { EventKind, Id, LaneRecord, NoteRecord, TagRecord, WorkspaceRecord } from './model'
import type { TextPart } from './search/matching'

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

export const eventSorts = ['time', 'title', 'lane', 'kind'] as const
export type EventSort = (typeof eventSorts)[number]

/** A stretch of the list of the dated events that a filter lets through. */
export interface EventsQuery {
  readonly filter: EventFilter
  readonly sort: EventSort
  readonly descending: boolean
  /** How many events come before the stretch. */
  readonly from: number
  readonly count: number
}

export interface EventsPage {
  readonly head: number
  readonly total: number
  /** As in `WindowItems`. */
  readonly progress: number | null
  readonly rows: readonly (TimelineItem & { readonly tags: readonly Id[] })[]
}

/** A link as an event has it: `out` goes to the other event, which is named. */
export interface EventLink {
  readonly id: Id
  readonly way: 'out' | 'in'
  readonly type: string
  readonly event: { readonly id: Id; readonly title: string }
}

/** How dense the workspace is in time: `counts` has the events that touch each of as many equal parts of [from, until), ms UTC. */
export interface Overview {
  readonly from: Ms
  readonly until: Ms
  readonly counts: readonly number[]
  /** As in `WindowItems`. */
  readonly progress: number | null
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

/** What becomes of the events of a lane that is deleted. */
export type LaneEvents = { readonly moveTo: Id } | 'delete'

/** How the lanes are looked at in this copy of the workspace; no part of its history. */
export interface LaneView {
  readonly collapsed: readonly Id[]
  readonly hidden: readonly Id[]
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

/** Typing not yet applied: kept in a local table, restored after a crash. */
export interface Draft {
  readonly record: Id
  readonly field: string
  readonly text: string
}

/** One page of a figure: a picture of its own, px. */
interface FigurePage {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Characters of one script that no bundled font has. */
export interface ForeignText {
  /** Its name in Unicode, `emoji`, or nothing. */
  readonly script: string
  readonly characters: readonly string[]
  /** The first line of the figure in which one stands. */
  readonly line: string
}

/** The finished figure: its first page, and all of them. */
export interface Figure extends FigurePage {
  readonly title: string
  readonly pages: readonly FigurePage[]
  /** What a screen reader says of it. */
  readonly description: string
  /** What no bundled font has: it looks as the reader's machine has it. */
  readonly foreign: readonly ForeignText[]
  /** The handling label that it bears, at least as high as every mark shown in it; those of several systems one after another; empty for none. */
  readonly marking: string
  /** Whose marks made it higher than the settings ask for. */
  readonly raised: readonly MarkingCause[]
  /** Those drawn. */
  readonly events: number
  readonly undated: number
  /** Those that stand only in a count and its table. */
  readonly counted: number
}

/** Which notes are offered to be printed in a figure; `of` says which events it draws. */
export interface FigureNotesQuery {
  readonly of: Pick<FigureSettings, 'shown' | 'lanes' | 'range' | 'leftOut'>
  /** A part of the title; case and accents don't matter. */
  readonly filter: string
  /** Those that come in any case, as long as they are there. */
  readonly chosen: readonly Id[]
  /** At most this many come besides; `found` counts all. */
  readonly limit: number
}

/** `count` are all that a figure can print, `found` those with the filter in their title; `notes` has the first of these and the chosen ones, by title. */
export interface FigureNotes {
  readonly count: number
  readonly found: number
  /** `drawn`: whether it is on an event that the figure draws. */
  readonly notes: readonly { readonly id: Id; readonly title: string; readonly drawn: boolean }[]
}

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

/** The events of a lane, or with a tag, the first in time; `total` counts all. */
export interface EventGroup {
  readonly ids: readonly Id[]
  readonly total: number
  /** The outermost bounds of all dated ones, ms UTC, or null. */
  readonly bounds: { readonly from: Ms; readonly until: Ms } | null
}

export interface CheckReport {
  readonly sound: boolean
  readonly steps: number
  readonly changes: number
  readonly events: number
  /** Each names what is wrong and where; empty when sound. */
  readonly problems: readonly string[]
}

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

/** Calls of the workspace process that change nothing. */
export interface WorkspaceQueries {
  workspace(): WorkspaceState
  window(query: WindowQuery): WindowItems
  /** The outermost bounds of the dated events that a filter lets through, ms UTC, or null when there is none. */
  extent(filter?: EventFilter): { readonly from: Ms; readonly until: Ms } | null
  /**
   * The density of the events that a filter lets through in so many parts of the time in which there are any events at all; null when
   * nothing is dated.
   */
  overview(buckets: number, filter?: EventFilter): Overview | null
  /** A stretch of the list of events. */
  events(query: EventsQuery): EventsPage
  /** How many events come before this one in the list; null when it is not in it. */
  placeInEvents(id: Id, query: Pick<EventsQuery, 'filter' | 'sort' | 'descending'>): number | null
  event(id: Id): EventDetails
  eventCard(id: Id): EventCard
  eventsTogether(ids: readonly Id[]): EventsTogether
  undated(): readonly UndatedEvent[]
  /** The links of an event, both ways, those that go out first, each by the title of the other event. */
  linksOf(event: Id): readonly EventLink[]
  /** The types of links in use, the most used first. */
  linkTypes(): readonly string[]
  /** The next event in time (or the nearest in the row above or below) among those shown, or null at the end. */
  neighbour(id: Id | null, direction: 'next' | 'previous' | 'above' | 'below', shown?: Shown): Id | null
  /** The events as rows that `createEvents` takes, in the order of `ids`; those that are gone are left out. */
  copiedEvents(ids: readonly Id[]): readonly NewEventRow[]
  figure(settings: FigureSettings): Promise<Figure>
  /** The notes that a figure can print: those on the events that it draws. */
  figureNotes(query: FigureNotesQuery): FigureNotes
  search(query: SearchQuery): SearchResults
  eventsOf(of: { readonly table: 'lane' | 'tag'; readonly id: Id }): EventGroup
  /** The events that have a date and that a filter lets through. */
  datedEvents(filter?: EventFilter): EventGroup
  gaps(query: GapsQuery): Gaps
  /** The history, newest first. */
  steps(query: StepsQuery): StepPage
  changesOf(step: number, query: ChangesQuery): ChangePage
  note(id: Id): NoteRecord
  noteContext(id: Id): NoteContext
  notes(query: NotesQuery): NotesPage
  /** The notes that point to an event or a note, by title. */
  mentionedIn(target: Mention): readonly Titled[]
  /** Events and notes whose titles have `text` in them, the best first; the newest when it is empty. */
  mentionable(text: string, kinds: readonly MentionKind[]): readonly Titled[]
  /** The present title of each, null for what isn't there any more. */
  titles(targets: readonly Mention[]): readonly (string | null)[]
}

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
  readonly format: FigureFormat
  /** Pixels per px, 1 to 12.5; PNG only. */
  readonly scale: number
}

/** The formats of a figure's file; each is the ending of its name. */
export const figureFormats = ['svg', 'png', 'pdf', 'html'] as const
type FigureFormat = (typeof figureFormats)[number]

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
  /** Opens a backup as a new workspace file beside this one. The path of the file, or null when the user turned back. */
  openBackup(name: string): Promise<string | null>
  /** The path of the figure, or null when the user turned back. */
  exportFigure(file: FigureFile): Promise<string | null>
  copyFigure(file: FigureFile): Promise<void>
  /** Stops the figures of this window on their way to a file or the clipboard: those calls fail with `cancelled`. */
  cancelFigure(): Promise<void>
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
  'duplicate',
  'earlier-in-day',
  'later-in-day',
  'entry-line',
  'link-events',
  'export-figure',
  'copy-figure',
  'restore-backup',
  'zoom-in',
  'zoom-out',
  'fit-all',
  'go-to-date',
  'find-gaps',
  'search',
  'filter-events',
  'toggle-notes',
  'toggle-inspector',
  'toggle-history',
  'toggle-overview',
  'toggle-list',
  'toggle-rivals',
  'keyboard-help',
  'all-notes',
  'manage-lanes',
  'collapse-lanes',
  'expand-lanes',
  'show-lanes',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** Pushes from main to a window. */
export interface Events {
  changed: Changed
  /** The life of the workspace process. */
  connection: { readonly state: 'ready' | 'restarting' | 'failed'; readonly message: string | null }
  menu: MenuCommand
  /** Why no backup can be made at the moment, said once; null when one was made again. */
  backup: { readonly trouble: string | null }
  /** How much of the figure on its way to a file or the clipboard is done, 0 to 1. */
  figureProgress: { readonly share: number }
  /** The window is about to close: apply what is being typed, then call `finishClosing`. */
  closing: null
}

export const workspaceMethods: Record<keyof WorkspaceApi, 'query' | 'command'> = {
  workspace: 'query',
  window: 'query',
  extent: 'query',
  overview: 'query',
  events: 'query',
  placeInEvents: 'query',
  event: 'query',
  eventCard: 'query',
  eventsTogether: 'query',
  undated: 'query',
  linksOf: 'query',
  linkTypes: 'query',
  neighbour: 'query',
  copiedEvents: 'query',
  figure: 'query',
  figureNotes: 'query',
  check: 'query',
  search: 'query',
  eventsOf: 'query',
  datedEvents: 'query',
  gaps: 'query',
  steps: 'query',
  changesOf: 'query',
  note: 'query',
  noteContext: 'query',
  notes: 'query',
  mentionedIn: 'query',
  mentionable: 'query',
  titles: 'query',
  drafts: 'query',
  laneView: 'query',
  backups: 'query',
  compareBackup: 'query',
  renameWorkspace: 'command',
  showZone: 'command',
  markWorkspace: 'command',
  createLane: 'command',
  changeLane: 'command',
  moveLane: 'command',
  deleteLane: 'command',
  createEvent: 'command',
  createEvents: 'command',
  changeEvent: 'command',
  dateEvent: 'command',
  addClaim: 'command',
  changeClaim: 'command',
  preferClaim: 'command',
  deleteClaim: 'command',
  placeInDay: 'command',
  moveEvents: 'command',
  resizeEvent: 'command',
  deleteEvents: 'command',
  tagEvent: 'command',
  untagEvent: 'command',
  changeKindOfEvents: 'command',
  tagEvents: 'command',
  untagEvents: 'command',
  swapTag: 'command',
  createLink: 'command',
  changeLink: 'command',
  turnLink: 'command',
  deleteLink: 'command',
  createNote: 'command',
  changeNote: 'command',
  deleteNote: 'command',
  attachNote: 'command',
  detachNote: 'command',
  createView: 'command',
  changeView: 'command',
  deleteView: 'command',
  createPreset: 'command',
  changePreset: 'command',
  deletePreset: 'command',
  undo: 'command',
  redo: 'command',
  rebuildSearch: 'command',
  goBack: 'command',
  saveDraft: 'command',
  discardDraft: 'command',
  keepLaneView: 'command',
  restoreBackup: 'command',
  deleteBackups: 'command',
}

export const shellMethods: Record<keyof ShellApi, true> = {
  app: true,
  recent: true,
  newWorkspace: true,
  openWorkspace: true,
  openSample: true,
  saveCopy: true,
  openBackup: true,
  exportFigure: true,
  copyFigure: true,
  cancelFigure: true,
  showInFolder: true,
  copyDiagnostics: true,
  openLink: true,
  finishClosing: true,
}

export const eventNames: Record<keyof Events, true> = {
  changed: true,
  connection: true,
  menu: true,
  backup: true,
  figureProgress: true,
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
