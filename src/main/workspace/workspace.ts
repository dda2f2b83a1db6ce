import type { Changed, WorkspaceApi } from '../../shared/api'
import * as dates from './commands/dates'
import type { Edit } from './commands/edit'
import * as events from './commands/events'
import * as lanes from './commands/lanes'
import { noteText } from './commands/limits'
import { moveEvents } from './commands/move-events'
import * as notes from './commands/notes'
import { required } from './commands/required-record'
import * as tags from './commands/tags'
import { renameWorkspace } from './commands/workspaces'
import { discardDraft, readDrafts, saveDraft } from './database/drafts'
import type { OpenFile } from './database/open'
import { checkWorkspace } from './history/check'
import { History } from './history/history'
import { eventDetails, undatedEvents } from './queries/event-details'
import { figure } from './queries/figure'
import { mentionable, mentionedIn, titles } from './queries/mentions'
import { neighbour } from './queries/neighbour'
import { noteContext, NoteList } from './queries/notes'
import { extent, windowItems } from './queries/window'
import { workspaceState } from './queries/workspace-state'
import { saveCopy } from './save-copy'
import type { Session } from './session'

/** An open workspace: what a window may ask of it, and what only the app around it does. */
export interface OpenWorkspace extends WorkspaceApi {
  /** Calls `listener` after each commit; returns the function that stops it. */
  onChanged(listener: (changed: Changed) => void): () => void
  /** Returns the path of the copy. */
  saveCopy(path: string): string
  close(): void
}

/** Answers the calls of `WorkspaceApi` on an open file; every command that changes something is one step of its history. */
export function openWorkspace(file: OpenFile, session: Session): OpenWorkspace {
  const { connection } = file
  const { newId, clock } = session
  const history = new History(file, session)
  const { records } = history
  const noteList = new NoteList(records)
  const perform = <E extends Edit>(plan: () => E): E => {
    // First: what a replaced file holds now must not be read as if it were ours.
    file.checkWritable()
    const edit = plan()
    history.perform({ label: edit.label }, edit.changes)
    return edit
  }

  return {
    workspace: () => ({
      path: file.path,
      ...workspaceState(records),
      history: history.state,
      readOnly: file.writeBar(),
    }),
    window: (query) => ({ head: history.state.head, ...windowItems(records, query) }),
    extent: () => extent(records),
    event: (id) => eventDetails(records, id),
    undated: () => undatedEvents(records),
    neighbour: (id, direction) => neighbour(records, id, direction),
    figure: (settings) => figure(records, settings),
    check: () => checkWorkspace(connection, file.migrations),
    note: (id) => required(records, 'note', id),
    noteContext: (id) => noteContext(records, id),
    notes: (query) => noteList.page(query),
    mentionedIn: (target) => mentionedIn(records, target),
    mentionable: (text, kinds) => mentionable(records, text, kinds),
    titles: (targets) => titles(records, targets),

    renameWorkspace: (title) => void perform(() => renameWorkspace(records, title)),
    createLane: (lane) => {
      const id = newId()
      perform(() => lanes.createLane(records, id, lane))
      return id
    },
    changeLane: (id, to) => void perform(() => lanes.changeLane(records, id, to)),
    deleteLane: (id) => void perform(() => lanes.deleteLane(records, id)),
    createEvent: (event) => perform(() => events.createEvent(records, newId, event)).id,
    changeEvent: (id, to) => void perform(() => events.changeEvent(records, id, to)),
    dateEvent: (id, text) => void perform(() => dates.dateEvent(records, newId, id, text)),
    moveEvents: (ids, shift, lane) => void perform(() => moveEvents(records, ids, shift, lane)),
    resizeEvent: (id, edge, shift) => void perform(() => dates.resizeEvent(records, id, edge, shift)),
    deleteEvents: (ids) => void perform(() => events.deleteEvents(records, ids)),
    tagEvent: (id, tag) => void perform(() => tags.tagEvent(records, newId, id, tag)),
    untagEvent: (id, tag) => void perform(() => tags.untagEvent(records, id, tag)),
    createNote: (note) => perform(() => notes.createNote(records, newId, clock(), note)).id,
    changeNote: (id, to) => void perform(() => notes.changeNote(records, id, to)),
    deleteNote: (id) => void perform(() => notes.deleteNote(records, id)),
    attachNote: (note, event) => void perform(() => notes.attachNote(records, newId, note, event)),
    detachNote: (note, event) => void perform(() => notes.detachNote(records, note, event)),
    undo: () => void history.undo(),
    redo: () => void history.redo(),

    saveDraft: (draft) => file.write(() => saveDraft(connection, { ...draft, text: noteText(draft.text) })),
    discardDraft: (record, field) => file.write(() => discardDraft(connection, record, field)),
    drafts: () => readDrafts(connection),

    onChanged: (listener) => history.onChanged(listener),
    saveCopy: (path) => saveCopy(file, path, newId),
    close: () => file.close(),
  }
}
