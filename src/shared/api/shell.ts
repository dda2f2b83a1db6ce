import type { FigureFile } from './figures'

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
