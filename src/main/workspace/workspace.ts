import type { Changed, WorkspaceApi } from '../../shared/api'
import * as claims from './commands/claims'
import { createEvents } from './commands/create-events'
import { Backups } from './backups/backups'
import { withBackupBeforeLargeStep } from './backups/large-step'
import { compareWithPresent, readingOf, restoreAsStep, restoreBeside } from './backups/restore'
import * as dates from './commands/dates'
import type { Edit } from './commands/edit'
import * as events from './commands/events'
import { deleteLane } from './commands/delete-lane'
import * as together from './commands/events-together'
import * as lanes from './commands/lanes'
import * as links from './commands/links'
import { noteText } from './commands/limits'
import { moveEvents } from './commands/move-events'
import { moveLane } from './commands/move-lane'
import * as notes from './commands/notes'
import * as presets from './commands/presets'
import { placeInDay } from './commands/place-in-day'
import { swapTag } from './commands/swap-tag'
import * as tags from './commands/tags'
import * as views from './commands/views'
import { markWorkspace, renameWorkspace, showZone } from './commands/workspaces'
import { discardDraft, readDrafts, saveDraft } from './database/drafts'
import { keepLaneView, laneView } from './database/lane-view'
import type { OpenFile } from './database/open'
import { rebuildSearchIndex } from './database/search-index'
import { checkWorkspace } from './history/check'
import { goBack } from './history/go-back'
import { History, type Guard } from './history/history'
import { saveCopy } from './save-copy'
import type { Session } from './session'
import { answerQueries } from './answer-queries'
import { Derived } from './derived'

/** An open workspace: what a window may ask of it, and what only the app around it does. */
export interface OpenWorkspace extends WorkspaceApi {
  /** Calls `listener` after each commit; returns the function that stops it. */
  onChanged(listener: (changed: Changed) => void): () => void
  /** Returns the path of the copy. */
  saveCopy(path: string): string
  /** Puts a backup at `path` as a workspace of its own; returns the path. */
  restoreBeside(name: string, path: string): string
  /** The file shows damage: nothing more is backed up. */
  suspendBackups(): void
  /** Works on for about `budget` ms on what the next answers will need; answers whether there is more to do. */
  workAhead(budget: number): boolean
  /** Gives the file back; once it is closed, does nothing. */
  close(): void
}

/** For a workspace that is opened outside the app. */
function noBackups(file: OpenFile, { clock }: Session): Backups {
  return new Backups(file, { folder: null, clock })
}

/** Answers the calls of `WorkspaceApi` on an open file; every command that changes something is one step of its history. */
export function openWorkspace(
  file: OpenFile,
  session: Session,
  backups = noBackups(file, session),
): OpenWorkspace {
  const { connection } = file
  const { newId, clock } = session
  const history = new History(file, session)
  const { records } = history
  const derived = new Derived(records)
  history.onTouched((touched, head) => derived.take(touched, head))
  history.onChanged(() => backups.edited())
  const safely = <T>(work: (guard: Guard) => T): T =>
    withBackupBeforeLargeStep(work, () => backups.tryNow('large-step'))
  let isClosed = false
  const perform = <E extends Edit>(plan: () => E): E => safely((guard) => history.edit(plan, guard))

  return {
    ...answerQueries({ file, history, derived, session }),
    check: () => {
      const report = checkWorkspace(connection, file.migrations)
      if (!report.sound) backups.suspend()
      return report
    },

    renameWorkspace: (title) => void perform(() => renameWorkspace(records, title)),
    showZone: (zone) => void perform(() => showZone(records, zone)),
    markWorkspace: (marking) => void perform(() => markWorkspace(records, marking)),
    createLane: (lane) => {
      const id = newId()
      perform(() => lanes.createLane(records, id, lane))
      return id
    },
    changeLane: (id, to) => void perform(() => lanes.changeLane(records, id, to)),
    moveLane: (id, place) => void perform(() => moveLane(records, id, place)),
    deleteLane: (id, events) => void perform(() => deleteLane(records, id, events)),
    createEvent: (event) => perform(() => events.createEvent(records, newId, event)).id,
    createEvents: (rows, origin) =>
      perform(() => createEvents(records, { newId, clock }, rows, origin ?? 'add')).ids,
    changeEvent: (id, to) => void perform(() => events.changeEvent(records, id, to)),
    dateEvent: (id, text) => void perform(() => dates.dateEvent(records, newId, id, text)),
    addClaim: (event, claim) => perform(() => claims.addClaim(records, newId, event, claim)).id,
    changeClaim: (id, to) => void perform(() => claims.changeClaim(records, id, to)),
    preferClaim: (id) => void perform(() => claims.preferClaim(records, id)),
    deleteClaim: (id) => void perform(() => claims.deleteClaim(records, id)),
    placeInDay: (id, direction) => void perform(() => placeInDay(records, id, direction)),
    moveEvents: (ids, shift, lane) => void perform(() => moveEvents(records, ids, shift, lane)),
    resizeEvent: (id, edge, shift) => void perform(() => dates.resizeEvent(records, id, edge, shift)),
    deleteEvents: (ids) => void perform(() => events.deleteEvents(records, ids)),
    tagEvent: (id, tag) => void perform(() => tags.tagEvent(records, newId, id, tag)),
    changeKindOfEvents: (ids, kind) => void perform(() => together.changeKindOfEvents(records, ids, kind)),
    tagEvents: (ids, tag) => void perform(() => together.tagEvents(records, newId, ids, tag)),
    untagEvents: (ids, tag) => void perform(() => together.untagEvents(records, ids, tag)),
    swapTag: (ids, swap, shift) => void perform(() => swapTag(records, newId, ids, swap, shift)),
    untagEvent: (id, tag) => void perform(() => tags.untagEvent(records, id, tag)),
    createLink: (link) => perform(() => links.createLink(records, newId, link)).id,
    changeLink: (id, type) => void perform(() => links.changeLink(records, id, type)),
    turnLink: (id) => void perform(() => links.turnLink(records, id)),
    deleteLink: (id) => void perform(() => links.deleteLink(records, id)),
    createNote: (note) => perform(() => notes.createNote(records, newId, clock(), note)).id,
    changeNote: (id, to) => void perform(() => notes.changeNote(records, id, to)),
    deleteNote: (id) => void perform(() => notes.deleteNote(records, id)),
    attachNote: (note, event) => void perform(() => notes.attachNote(records, newId, note, event)),
    detachNote: (note, event) => void perform(() => notes.detachNote(records, note, event)),
    createView: (view) => perform(() => views.createView(records, newId, view)).id,
    changeView: (id, to) => void perform(() => views.changeView(records, id, to)),
    deleteView: (id) => void perform(() => views.deleteView(records, id)),
    createPreset: (preset) => perform(() => presets.createPreset(records, newId, preset)).id,
    changePreset: (id, to) => void perform(() => presets.changePreset(records, id, to)),
    deletePreset: (id) => void perform(() => presets.deletePreset(records, id)),
    undo: () => void safely((guard) => history.undo(guard)),
    redo: () => void safely((guard) => history.redo(guard)),
    goBack: (step) => void perform(() => goBack(records, file.migrations, step)),

    rebuildSearch: () => file.write(() => rebuildSearchIndex(connection)),

    saveDraft: (draft) => file.write(() => saveDraft(connection, { ...draft, text: noteText(draft.text) })),
    discardDraft: (record, field) => file.write(() => discardDraft(connection, record, field)),
    drafts: () => readDrafts(connection),

    laneView: () => laneView(records),
    keepLaneView: (view) => file.write(() => keepLaneView(connection, view)),

    backups: () => backups.list(),
    compareBackup: (name) => compareWithPresent(file, history, backups.pathOf(name)),
    restoreBackup: (name) => {
      file.checkWritable()
      restoreAsStep(file, history, backups, name)
    },
    deleteBackups: (names) => backups.delete(names),

    onChanged: (listener) => history.onChanged(listener),
    saveCopy: (path) => saveCopy(file, path, newId),
    restoreBeside: (name, path) => restoreBeside(backups.pathOf(name), path, readingOf(file), newId),
    suspendBackups: () => backups.suspend(),
    workAhead: (budget) => !isClosed && derived.workAhead(budget),
    close: () => {
      if (isClosed) return
      isClosed = true
      try {
        backups.close()
        derived.keep(file, history)
      } finally {
        file.close()
      }
    },
  }
}
