import { app, clipboard, Menu } from 'electron'
import type { ShellApi } from '../shared/api'
import type { AppContext } from './app-context'
import { diagnostics } from './diagnostics'
import * as dialogs from './dialogs'
import { menuTemplate, type MenuActions, type MenuState } from './menu-template'
import type { Opener } from './opener'
import type { WorkspaceWindow } from './workspace-window'
import type { Workspaces } from './workspaces'

interface MenuParts {
  readonly context: AppContext
  readonly workspaces: Workspaces
  readonly opener: Opener
  readonly shellOf: (workspace: WorkspaceWindow) => ShellApi
}

/** Gives the function that makes the menu fit the current window; it does nothing when the menu stays the same. */
export function applicationMenu(parts: MenuParts): () => void {
  const actions = actionsOf(parts)
  let shown = ''
  return () => {
    const state = stateOf(parts)
    const now = JSON.stringify(state)
    if (now === shown) return
    shown = now
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)))
  }
}

function stateOf({ workspaces, context }: MenuParts): MenuState {
  const current = workspaces.current
  return {
    platform: process.platform,
    packaged: app.isPackaged,
    hasWorkspace: current !== null,
    readOnly: current?.isReadOnly ?? false,
    undo: current?.history?.undo ?? null,
    redo: current?.history?.redo ?? null,
    recent: context.memory.state.recent,
  }
}

function actionsOf({ context, workspaces, opener, shellOf }: MenuParts): MenuActions {
  const attempt = (work: () => Promise<unknown>) => () =>
    void work().catch((error: unknown) => opener.show(error))
  const onFocused = (work: (shell: ShellApi) => Promise<unknown>) =>
    attempt(async () => {
      if (workspaces.current) await work(shellOf(workspaces.current))
    })
  const about = () =>
    dialogs.showAbout(workspaces.current?.window ?? null, app.getVersion(), process.versions.electron)
  return {
    command: (command) => workspaces.current?.send('menu', command),
    newWorkspace: attempt(() => opener.create()),
    open: attempt(() => opener.askAndOpen()),
    openRecent: (path) => attempt(() => opener.openRecent(path))(),
    openSample: attempt(() => opener.openSample()),
    saveCopy: onFocused((shell) => shell.saveCopy()),
    showInFolder: onFocused((shell) => shell.showInFolder()),
    copyDiagnostics: attempt(async () => clipboard.writeText(diagnostics(context))),
    about: attempt(about),
  }
}
