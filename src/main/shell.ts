import { existsSync } from 'node:fs'
import { app, clipboard, shell } from 'electron'
import type { Figure, FigureFile, ShellApi } from '../shared/api'
import { settingsOf } from '../shared/figure/figure-settings'
import { AppError } from '../shared/errors'
import { shellRefusals, softwareName } from '../shared/messages/shell'
import type { AppContext } from './app-context'
import { diagnostics } from './diagnostics'
import * as dialogs from './dialogs'
import { copyAsImage } from './figure-files/clipboard'
import { filesOfFigure, writeFigure } from './figure-files/write-figure'
import { parseLink } from './links'
import { openBackupBeside } from './open-backup'
import type { Opener } from './opener'
import { valueOf } from './process-link'
import { withRecent } from './remembered'
import type { WorkspaceWindow } from './workspace-window'
import type { Workspaces } from './workspaces'

/** What a window may ask of the app around it. */
export function shellOf(
  workspace: WorkspaceWindow,
  { context, workspaces, opener }: { context: AppContext; workspaces: Workspaces; opener: Opener },
): ShellApi {
  const { window, path } = workspace
  const pages = context.figures
  const software = softwareName(app.getVersion())
  const figureOf = async (file: FigureFile) =>
    valueOf(await workspace.call('figure', [settingsOf(file)])) as Figure

  return {
    app: () =>
      Promise.resolve({
        version: app.getVersion(),
        electron: process.versions.electron,
        standIn: context.environment.standIn,
        platform: process.platform,
      }),
    recent: () => Promise.resolve(context.memory.state.recent),
    newWorkspace: () => opener.create(),
    openWorkspace: (recent) => (recent === undefined ? opener.askAndOpen() : opener.openRecent(recent)),
    openSample: () => opener.openSample(),
    async saveCopy() {
      const target = await dialogs.askForCopy(window, path)
      if (target === null) return null
      refuseOpen(target, workspaces)
      const copy = valueOf(await workspace.call('saveCopy', [target])) as string
      // What a window may open by name later.
      context.memory.change((state) => withRecent(state, { path: copy, title: workspace.title }))
      return copy
    },
    openBackup: (name) => openBackupBeside(name, workspace, opener),
    async exportFigure(file) {
      const figure = await figureOf(file)
      const target = await dialogs.askForFigure(window, path, file.format)
      if (target === null) return null
      const files = filesOfFigure(target, figure, file.format)
      // The dialog asked about the one name that it knows.
      const there = files.find((one) => one !== target && existsSync(one))
      if (there !== undefined) throw new AppError('file-exists', shellRefusals.pageExists(there))
      await workspace.figureWork.run((how) => writeFigure(target, figure, file, software, { pages, ...how }))
      return files.join(', ')
    },
    async copyFigure(file) {
      const figure = await figureOf(file)
      await workspace.figureWork.run((how) => copyAsImage(figure, file, software, { pages, ...how }))
    },
    cancelFigure: () => Promise.resolve(workspace.figureWork.cancel()),
    showInFolder: () => Promise.resolve(shell.showItemInFolder(path)),
    copyDiagnostics: async () => clipboard.writeText(diagnostics(context)),
    async openLink(address) {
      const parsed = parseLink(address)
      const answer = await dialogs.askBeforeLink(window, parsed)
      if (answer === 'open') await shell.openExternal(parsed)
      if (answer === 'copy') await clipboard.writeText(parsed)
    },
    finishClosing: () => Promise.resolve(workspace.finishClosing()),
  }
}

/** A workspace that is open must not be replaced under its own window. */
function refuseOpen(target: string, workspaces: Workspaces): void {
  if (workspaces.at(target)) throw new AppError('file-in-use', shellRefusals.openElsewhere(target))
}
