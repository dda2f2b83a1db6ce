import { existsSync, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { screen, type WebContents } from 'electron'
import { AppError } from '../shared/errors'
import { appMessages } from '../shared/messages/app'
import { shellRefusals } from '../shared/messages/shell'
import type { CreateMessage } from '../shared/workspace-messages'
import type { AppContext } from './app-context'
import * as dialogs from './dialogs'
import { askOnce } from './one-message'
import { valueOf } from './process-link'
import { realPath } from './real-path'
import { withRecent } from './remembered'
import { createWindow } from './window'
import { placeWindow } from './window-bounds'
import { WorkspaceProcess } from './workspace-process'
import { WorkspaceWindow } from './workspace-window'

/** The open workspaces: one window and one process per file. */
export class Workspaces {
  readonly #context: AppContext
  readonly #onstate: () => void
  readonly #open = new Map<string, WorkspaceWindow>()
  readonly #opening = new Map<string, Promise<WorkspaceWindow>>()
  #current: WorkspaceWindow | null = null
  #isQuitting = false

  /** `onstate` is called when the menu may have to change. */
  constructor(context: AppContext, onstate: () => void) {
    this.#context = context
    this.#onstate = onstate
  }

  get count(): number {
    return this.#open.size + this.#opening.size
  }

  /** The workspace whose window has the focus, or had it last: dialogs and menus must not lose it. */
  get current(): WorkspaceWindow | null {
    return this.#current
  }

  of(contents: WebContents): WorkspaceWindow | null {
    return [...this.#open.values()].find((workspace) => workspace.window.webContents === contents) ?? null
  }

  at(path: string): WorkspaceWindow | null {
    return this.#open.get(realPath(path)) ?? null
  }

  get isQuitting(): boolean {
    return this.#isQuitting
  }

  /** From now on the open workspaces are those of the next start. */
  startQuitting(): void {
    this.#isQuitting = true
  }

  /** Opens the file in a window, or brings its window to the front. @throws AppError why it can't be opened */
  async open(given: string): Promise<WorkspaceWindow> {
    if (!existsSync(given)) throw new AppError('file-missing', shellRefusals.fileGone(given))
    const path = realPath(given)
    const isOpen = this.#open.get(path)
    isOpen?.focus()
    const opening = isOpen ? Promise.resolve(isOpen) : (this.#opening.get(path) ?? this.#start(path))
    return await opening
  }

  /** Makes a workspace file; it still has to be opened. @throws AppError `file-exists` and others */
  async create(path: string): Promise<void> {
    const content = {
      title: basename(path, '.fieldline'),
      asOf: startOfToday(),
      lane: { title: appMessages.firstLaneTitle, color: 'blue' },
    }
    await this.#make(resolve(path), content)
  }

  /** Makes the sample workspace if it is not there. @throws AppError when it can't be made */
  async ensureSample(): Promise<string> {
    const { samplePath, sampleSource } = this.#context
    if (existsSync(samplePath)) return samplePath
    mkdirSync(dirname(samplePath), { recursive: true })
    await this.#make(samplePath, { sample: await readFile(sampleSource, 'utf8') })
    return samplePath
  }

  async #make(path: string, content: CreateMessage['content']): Promise<void> {
    await askOnce(this.#context, { type: 'create', ...this.#context.settings, path, content })
  }

  #start(path: string): Promise<WorkspaceWindow> {
    const opening = this.#openWindow(path).finally(() => this.#opening.delete(path))
    this.#opening.set(path, opening)
    return opening
  }

  async #openWindow(path: string): Promise<WorkspaceWindow> {
    const { log, memory, settings, startProcess } = this.#context
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
    const window = createWindow({
      kind: 'app',
      ...placeWindow(memory.state.bounds, screens, this.#open.size),
    })
    const process = new WorkspaceProcess({
      start: startProcess,
      open: { type: 'open', ...settings, path, mode: 'edit' },
      onchanged: (changed) => {
        workspace.send('changed', changed)
        workspace.keepHistory(changed.history)
      },
      onbackup: (backup) => workspace.send('backup', backup),
      onunexpected: (call, at) => log.told(call, at),
      onconnection: (connection) => {
        log.line(`workspace process: ${connection.state}`)
        workspace.send('connection', connection)
      },
    })
    const workspace = new WorkspaceWindow(path, window, process, {
      onstate: () => {
        this.#remember(workspace)
        this.#onstate()
      },
      onclosed: () => this.#forget(workspace),
      onlost: (reason) => {
        log.line(`window lost: ${reason}`)
        void this.#offerToShow(workspace)
      },
      mayClose: async (reason) => {
        const isLeft = await dialogs.askBeforeLoss(window, workspace.title, reason)
        if (!isLeft) this.#isQuitting = false
        return isLeft
      },
    })
    this.#open.set(path, workspace)
    window.on('focus', () => this.#makeCurrent(workspace))
    window.on('close', () => {
      const bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() }
      memory.change((state) => ({ ...state, bounds }))
    })
    const painted = new Promise<void>((shown) => {
      window.once('ready-to-show', () => shown())
      window.once('closed', () => shown())
    })
    const loaded = workspace.load()
    try {
      valueOf(await process.open())
      await loaded
    } catch (error) {
      loaded.catch(() => undefined)
      this.#open.delete(path)
      await workspace.destroy()
      throw error
    }
    await painted
    if (window.isDestroyed()) throw new AppError('workspace-stopped', shellRefusals.closed)
    if (memory.state.bounds?.maximized) window.maximize()
    workspace.focus()
    this.#makeCurrent(workspace)
    this.#rememberOpen()
    return workspace
  }

  /** A page that ends again at once is not loaded for ever: the user decides. */
  async #offerToShow(workspace: WorkspaceWindow): Promise<void> {
    if (await dialogs.askAfterLoss(workspace.window, workspace.title)) workspace.show()
    else await workspace.destroy()
  }

  #remember({ path, title }: WorkspaceWindow): void {
    const newest = this.#context.memory.state.recent[0]
    if (newest?.path === path && newest.title === title) return
    this.#context.memory.change((state) => withRecent(state, { path, title }))
  }

  #makeCurrent(workspace: WorkspaceWindow): void {
    this.#current = workspace
    this.#onstate()
  }

  #forget(workspace: WorkspaceWindow): void {
    this.#open.delete(workspace.path)
    if (this.#current === workspace) this.#current = [...this.#open.values()].at(-1) ?? null
    // The last window is what the next start opens again.
    if (!this.#isQuitting && this.#open.size > 0) this.#rememberOpen()
    this.#onstate()
  }

  #rememberOpen(): void {
    const open = [...this.#open.keys()]
    this.#context.memory.change((state) => ({ ...state, open }))
  }
}

/** Midnight of today's date, as UTC ms: a date without a time has no zone. */
function startOfToday(): number {
  const today = new Date()
  return Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())
}
