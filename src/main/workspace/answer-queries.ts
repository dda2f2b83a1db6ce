import type { WorkspaceQueries } from '../../shared/api'
import { required } from './commands/required-record'
import { noFilter } from '../../shared/filter/event-filter'
import { copiedEvents } from './queries/copied-events'
import { eventCard } from './queries/event-card'
import { eventList, placeInEvents } from './queries/event-list'
import { eventDetails, undatedEvents } from './queries/event-details'
import { EventTrail } from './queries/event-trail'
import { figure } from './queries/figure'
import { figureNotes } from './queries/figure-notes'
import { mentionable, mentionedIn, titles } from './queries/mentions'
import { linksOf, linkTypes } from './queries/links'
import { neighbour } from './queries/neighbour'
import { datedEvents, eventsOf } from './queries/events-of'
import { eventsTogether } from './queries/events-together'
import { gaps } from './queries/gaps'
import { overview } from './queries/overview'
import { search } from './queries/search'
import { changesOf } from './queries/step-changes'
import { steps } from './queries/steps'
import { noteContext, NoteList } from './queries/notes'
import { extent } from './queries/extent'
import { patience, windowItems } from './queries/window'
import { workspaceState } from './queries/workspace-state'
import type { Derived } from './derived'
import type { OpenFile } from './database/open'
import type { History } from './history/history'
import type { Session } from './session'

/** What the answers are taken from. */
interface Sources {
  readonly file: OpenFile
  readonly history: History
  readonly derived: Derived
  readonly session: Session
}

/** Answers the calls that change nothing. */
export function answerQueries({ file, history, derived, session }: Sources): WorkspaceQueries {
  const { connection } = file
  const { records } = history
  const { indexed } = derived
  const trail = new EventTrail(records)
  const noteList = new NoteList(records)
  return {
    workspace: () => {
      const { state } = history
      const known = workspaceState(records, derived.counts.at(state.head))
      return { path: file.path, ...known, history: state, readOnly: file.writeBar() }
    },
    window: (query) => ({ head: history.state.head, ...windowItems(records, indexed, query) }),
    extent: (filter) => extent(records, indexed, filter),
    overview: (buckets, filter = noFilter) => {
      const known = indexed.look({ filter }, patience)
      // The tables know the bounds before all events are read.
      return overview(extent(records, indexed), known, buckets)
    },
    events: (query) => ({ head: history.state.head, ...eventList(records, indexed, query) }),
    placeInEvents: (id, query) => placeInEvents(records, indexed, id, query),
    event: (id) => eventDetails(records, id),
    eventCard: (id) => eventCard(records, id),
    eventsTogether: (ids) => eventsTogether(records, ids),
    undated: () => undatedEvents(records),
    linksOf: (event) => linksOf(records, event),
    linkTypes: () => linkTypes(records),
    neighbour: (id, direction, shown) => neighbour(records, indexed, id, direction, shown),
    copiedEvents: (ids) => copiedEvents(records, ids),
    figureNotes: (query) => connection.transaction('read', () => figureNotes(records, query)),
    figure: (settings) => figure(records, settings),
    search: (query) => connection.transaction('read', () => search(records, query)),
    eventsOf: (of) => eventsOf(records, of),
    datedEvents: (filter = noFilter) => datedEvents(records, indexed.look({ filter })),
    gaps: (query) => connection.transaction('read', () => gaps(records, query)),
    steps: (query) => steps(connection, trail, session.author, query),
    changesOf: (step, query) => changesOf(records, file.migrations, trail, step, query),
    note: (id) => required(records, 'note', id),
    noteContext: (id) => noteContext(records, id),
    notes: (query) => noteList.page(query),
    mentionedIn: (target) => mentionedIn(records, target),
    mentionable: (text, kinds) => mentionable(records, text, kinds),
    titles: (targets) => titles(records, targets),
  }
}
