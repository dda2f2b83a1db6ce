import { tick } from 'svelte'
import type { FigureFile, MenuCommand } from '../../shared/api'
import { figureDialogWords } from '../../shared/messages/figure-dialog'
import type { Desk } from './desk'
import { duplicateEvents } from './event-rows'
import { toggleHistory } from './history-actions'
import { linkSelected } from './linking.svelte.js'
import { showAllNotes } from './notes'
import { manageLanes } from './lanes'
import { placeInDay } from './same-day'
import { createEventAtMiddle, createLane, createNote, deleteEvents, travel } from './intents'

/** The figure as the dialog first offers it. */
export const firstFigure: FigureFile = { theme: 'light', width: 1200, links: true, format: 'png', scale: 2 }

async function copyFigure({ session }: Desk): Promise<void> {
  const reply = await session.ask((client) => client.copyFigure(firstFigure))
  if (reply.ok) session.say(figureDialogWords.copied)
}

/** Opens the filter bar, with the focus in its words. */
async function filterEvents({ view }: Desk): Promise<void> {
  view.filterBar = true
  await tick()
  view.filterField?.focus()
}

type Run = (desk: Desk) => unknown

/** What each item of the menu, and each key that stands for one, does. */
const runs: Record<MenuCommand, Run> = {
  undo: (desk) => travel(desk, 'undo'),
  redo: (desk) => travel(desk, 'redo'),
  'new-event': createEventAtMiddle,
  'new-note': createNote,
  'new-lane': createLane,
  delete: (desk) => deleteEvents(desk, desk.selection.ids),
  duplicate: duplicateEvents,
  'earlier-in-day': (desk) => placeInDay(desk, 'earlier'),
  'later-in-day': (desk) => placeInDay(desk, 'later'),
  'link-events': linkSelected,
  'entry-line': (desk) => desk.view.entryLine?.focus(),
  'export-figure': (desk) => (desk.view.dialog = 'figure'),
  'copy-figure': copyFigure,
  'restore-backup': (desk) => (desk.view.dialog = 'restore'),
  'zoom-in': (desk) => desk.view.timeline?.zoomIn(),
  'zoom-out': (desk) => desk.view.timeline?.zoomOut(),
  'fit-all': (desk) => desk.showAll(),
  'go-to-date': (desk) => (desk.view.dialog = 'go-to-date'),
  'find-gaps': (desk) => (desk.view.dialog = 'find-gaps'),
  'filter-events': filterEvents,
  search: (desk) => (desk.view.dialog = 'search'),
  'toggle-notes': (desk) => (desk.view.notes = !desk.view.notes),
  'toggle-inspector': (desk) => (desk.view.inspector = !desk.view.inspector),
  'toggle-history': toggleHistory,
  'toggle-overview': ({ view }) => (view.overview = !view.overview),
  'toggle-list': ({ view }) => {
    view.list = !view.list
    if (view.list) view.wanted = { record: '', field: 'list' }
  },
  'toggle-rivals': ({ view, feed }) => {
    view.rivals = !view.rivals
    feed.refresh()
  },
  'keyboard-help': (desk) => (desk.view.dialog = 'keyboard-help'),
  'all-notes': showAllNotes,
  'manage-lanes': manageLanes,
  'collapse-lanes': (desk) => desk.lanes.collapseAll(),
  'expand-lanes': (desk) => desk.lanes.expandAll(),
  'show-lanes': (desk) => desk.lanes.showAll(),
}

/** Carries out a command of the menu or of a key. Failures go to the banner. */
export async function carryOut(desk: Desk, command: MenuCommand): Promise<void> {
  // A dialog covers what the menu would change.
  desk.view.dialog = null
  try {
    await runs[command](desk)
  } catch (error) {
    desk.session.report(error)
  }
}
