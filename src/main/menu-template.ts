import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, RecentWorkspace } from '../shared/api'
import { menuWords as words } from '../shared/messages/shell'

export interface MenuState {
  readonly platform: string
  readonly packaged: boolean
  /** Whether a workspace's window has the focus: what needs one is disabled without. */
  readonly hasWorkspace: boolean
  readonly readOnly: boolean
  /** Labels of the steps that undo and redo would take, or null. */
  readonly undo: string | null
  readonly redo: string | null
  readonly recent: readonly RecentWorkspace[]
}

/** What the menu does itself; everything else goes to the focused window as a MenuCommand. */
export interface MenuActions {
  readonly command: (command: MenuCommand) => void
  readonly newWorkspace: () => void
  readonly open: () => void
  readonly openRecent: (path: string) => void
  readonly openSample: () => void
  readonly saveCopy: () => void
  readonly showInFolder: () => void
  readonly copyDiagnostics: () => void
  readonly about: () => void
}

type Item = MenuItemConstructorOptions
const separator: Item = { type: 'separator' }

/** The whole menu for a state; the words are in `messages/shell.ts`. */
export function menuTemplate(state: MenuState, actions: MenuActions): Item[] {
  const isMac = state.platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: words.file, submenu: fileMenu(state, actions, isMac) },
    { label: words.edit, submenu: editMenu(state, actions, isMac) },
    { label: words.insert, submenu: insertMenu(state, actions, isMac) },
    { label: words.view, submenu: viewMenu(state, actions, isMac) },
    ...(isMac ? [{ role: 'windowMenu', label: words.window } as const] : []),
    { label: words.help, role: 'help', submenu: helpMenu(actions) },
  ]
}

function fileMenu({ hasWorkspace, recent }: MenuState, actions: MenuActions, isMac: boolean): Item[] {
  const recentItems = recent.map(({ path, title }): Item => ({
    label: `${title.replaceAll('&', '&&')} — ${path.replaceAll('&', '&&')}`,
    click: () => actions.openRecent(path),
  }))
  const none: Item = { label: words.noRecent, enabled: false }
  return [
    { label: words.newWorkspace, accelerator: 'CmdOrCtrl+Shift+N', click: actions.newWorkspace },
    { label: words.open, accelerator: 'CmdOrCtrl+O', click: actions.open },
    { label: words.openRecent, submenu: recentItems.length > 0 ? recentItems : [none] },
    { label: words.openSample, click: actions.openSample },
    separator,
    {
      label: words.saveCopy,
      accelerator: 'CmdOrCtrl+Shift+S',
      enabled: hasWorkspace,
      click: actions.saveCopy,
    },
    sends('restore-backup', words.restoreBackup, hasWorkspace, actions),
    separator,
    { ...sends('export-figure', words.exportFigure, hasWorkspace, actions), accelerator: 'CmdOrCtrl+E' },
    { ...sends('copy-figure', words.copyFigure, hasWorkspace, actions), accelerator: 'CmdOrCtrl+Shift+C' },
    separator,
    { label: words.showInFolder, enabled: hasWorkspace, click: actions.showInFolder },
    { label: words.close, role: 'close' },
    ...(isMac ? [] : [separator, { label: words.quit, role: 'quit', accelerator: 'CmdOrCtrl+Q' } as const]),
  ]
}

function editMenu(
  { undo, redo, hasWorkspace, readOnly }: MenuState,
  actions: MenuActions,
  isMac: boolean,
): Item[] {
  // Enabled with nothing to undo as well: in a text field the same key undoes typing.
  return [
    { ...sends('undo', words.undo(undo), hasWorkspace, actions), accelerator: 'CmdOrCtrl+Z' },
    { ...sends('redo', words.redo(redo), hasWorkspace, actions), accelerator: 'CmdOrCtrl+Shift+Z' },
    separator,
    { label: words.cut, role: 'cut' },
    { label: words.copy, role: 'copy' },
    { label: words.paste, role: 'paste' },
    { label: words.pastePlain, role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+Shift+V' },
    { label: words.selectAll, role: 'selectAll' },
    separator,
    {
      ...sends('duplicate', words.duplicate, hasWorkspace && !readOnly, actions),
      accelerator: 'CmdOrCtrl+D',
    },
    { ...sends('delete', words.delete, hasWorkspace && !readOnly, actions), ...shown('Delete', isMac) },
    separator,
    {
      ...sends('earlier-in-day', words.earlierInDay, hasWorkspace && !readOnly, actions),
      ...shown('Alt+Shift+Left', isMac),
    },
    {
      ...sends('later-in-day', words.laterInDay, hasWorkspace && !readOnly, actions),
      ...shown('Alt+Shift+Right', isMac),
    },
  ]
}

function insertMenu({ hasWorkspace, readOnly }: MenuState, actions: MenuActions, isMac: boolean): Item[] {
  const enabled = hasWorkspace && !readOnly
  return [
    { ...sends('new-event', words.newEvent, enabled, actions), ...shown('N', isMac) },
    { ...sends('entry-line', words.entryLine, enabled, actions), ...shown('A', isMac) },
    {
      ...sends('link-events', words.linkEvents, enabled, actions),
      ...shown('L', isMac),
    },
    { ...sends('new-note', words.newNote, enabled, actions), accelerator: 'CmdOrCtrl+Alt+N' },
    { ...sends('new-lane', words.newLane, enabled, actions), accelerator: 'CmdOrCtrl+Alt+L' },
  ]
}

function viewMenu({ hasWorkspace, packaged }: MenuState, actions: MenuActions, isMac: boolean): Item[] {
  return [
    { ...sends('zoom-in', words.zoomIn, hasWorkspace, actions), ...shown('+', isMac) },
    { ...sends('zoom-out', words.zoomOut, hasWorkspace, actions), ...shown('-', isMac) },
    { ...sends('fit-all', words.fitAll, hasWorkspace, actions), accelerator: 'CmdOrCtrl+0' },
    { ...sends('go-to-date', words.goToDate, hasWorkspace, actions), accelerator: 'CmdOrCtrl+G' },
    { ...sends('find-gaps', words.findGaps, hasWorkspace, actions), accelerator: 'CmdOrCtrl+Alt+G' },
    { ...sends('search', words.search, hasWorkspace, actions), accelerator: 'CmdOrCtrl+K' },
    { ...sends('filter-events', words.filterEvents, hasWorkspace, actions), ...shown('F', isMac) },
    separator,
    { ...sends('toggle-notes', words.notesPane, hasWorkspace, actions), accelerator: 'CmdOrCtrl+Alt+1' },
    {
      ...sends('toggle-inspector', words.inspectorPane, hasWorkspace, actions),
      accelerator: 'CmdOrCtrl+Alt+2',
    },
    {
      ...sends('toggle-history', words.history, hasWorkspace, actions),
      // On macOS, Command+H hides the app.
      accelerator: isMac ? 'CmdOrCtrl+Shift+H' : 'CmdOrCtrl+H',
    },
    { ...sends('all-notes', words.allNotes, hasWorkspace, actions), accelerator: 'CmdOrCtrl+Alt+3' },
    { ...sends('toggle-overview', words.overview, hasWorkspace, actions), accelerator: 'CmdOrCtrl+Alt+4' },
    { ...sends('toggle-list', words.list, hasWorkspace, actions), accelerator: 'CmdOrCtrl+Alt+5' },
    { ...sends('toggle-rivals', words.rivals, hasWorkspace, actions), accelerator: 'CmdOrCtrl+Alt+R' },
    separator,
    { ...sends('manage-lanes', words.manageLanes, hasWorkspace, actions), accelerator: 'CmdOrCtrl+Alt+M' },
    sends('collapse-lanes', words.collapseLanes, hasWorkspace, actions),
    sends('expand-lanes', words.expandLanes, hasWorkspace, actions),
    sends('show-lanes', words.showLanes, hasWorkspace, actions),
    separator,
    { label: words.fullScreen, role: 'togglefullscreen' },
    ...(packaged ? [] : [{ label: words.developerTools, role: 'toggleDevTools' } as const]),
  ]
}

function helpMenu(actions: MenuActions): Item[] {
  return [
    { ...sends('keyboard-help', words.keyboard, true, actions), accelerator: 'F1' },
    { label: words.diagnostics, click: actions.copyDiagnostics },
    { label: words.about, click: actions.about },
  ]
}

function sends(command: MenuCommand, label: string, enabled: boolean, { command: send }: MenuActions): Item {
  return { id: command, label: label.replaceAll('&', '&&'), enabled, click: () => send(command) }
}

/** A plain key that the window handles itself: shown, not registered. macOS can't show without registering. */
function shown(accelerator: string, isMac: boolean): Item {
  return isMac ? {} : { accelerator, registerAccelerator: false }
}
