import type { Ms } from '../dates/date-value'
import type { FigureSettings } from '../figure/figure-settings'
import type { EventFilter } from '../filter/event-filter'
import type { Mention, MentionKind } from '../mentions'
import type { Id, NoteRecord } from '../model'
import type { EventsPage, EventsQuery } from './event-list'
import type {
  EventCard,
  EventDetails,
  EventGroup,
  EventLink,
  EventsTogether,
  Gaps,
  GapsQuery,
  NewEventRow,
  UndatedEvent,
} from './events'
import type { Figure, FigureNotes, FigureNotesQuery } from './figures'
import type { ChangePage, ChangesQuery, StepPage, StepsQuery } from './history'
import type { NoteContext, NotesPage, NotesQuery, Titled } from './notes'
import type { SearchQuery, SearchResults } from './search'
import type { Overview, Shown, WindowItems, WindowQuery } from './timeline'
import type { WorkspaceState } from './workspace-state'

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
