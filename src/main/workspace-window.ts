import type { BrowserWindow } from 'electron'
import { workspaceMethods, type Events, type HistoryState, type WorkspaceState } from '../shared/api'
import type { ErrorCode, Reply } from '../shared/errors'
import type { CallMessage } from '../shared/workspace-messages'
import { FigureWork } from './figure-files/figure-work'
import { appOrigin } from './served-file'
import type { WorkspaceProcess } from './workspace-process'

const longestFinishing = 3_000
const soonAgain = 10_000

/** Failures of typing itself: its draft is kept, and waits at the next opening. */
const keptAsDraft: readonly ErrorCode[] = ['date-unreadable', 'invalid-input', 'not-found', 'lane-not-empty']

export interface WorkspaceWindowEvents {
  /** What the menu shows of this workspace may be another now. */
  readonly onstate: () => void
  readonly onclosed: () => void
  /** The page's process ended twice within seconds. */
  readonly onlost: (reason: string) => void
  /** Whether to close although what was typed last could not be saved, and why it could not. */
  readonly mayClose: (reason: string) => Promise<boolean>
}

/** One open workspace: its window, its process, and what the menu must know of them. */
export class WorkspaceWindow {
  readonly path: string
  readonly window: BrowserWindow
  readonly process: WorkspaceProcess
  readonly figureWork = new FigureWork((share) => this.send('figureProgress', { share }))
  history: HistoryState | null = null
  title: string
  isReadOnly = false
  readonly #events: WorkspaceWindowEvents
  #finish: (() => void) | null = null
  #isFinished = false
  /** Why what the page applied on closing was not saved. */
  #unsaved: readonly string[] = []
  #lastLoss = -Infinity

  constructor(path: string, window: BrowserWindow, process: WorkspaceProcess, events: WorkspaceWindowEvents) {
    this.path = path
    this.window = window
    this.process = process
    this.title = path
    this.#events = events
    window.on('close', (event) => {
      if (this.#isFinished) return
      event.preventDefault()
      void this.close()
    })
    // A page that ends itself takes the window with it unasked: its process and its lock must not stay.
    window.on('closed', () => void this.destroy())
    window.webContents.on('render-process-gone', (_event, { reason }) => this.#reload(reason))
  }

  send<E extends keyof Events>(event: E, payload: Events[E]): void {
    if (!this.window.isDestroyed()) this.window.webContents.send('event', event, payload)
  }

  load(): Promise<void> {
    return this.window.loadURL(`${appOrigin}/index.html`)
  }

  focus(): void {
    if (this.window.isMinimized()) this.window.restore()
    this.window.show()
    this.window.focus()
  }

  /** Loads the page anew: everything it showed is in the workspace process. */
  show(): void {
    this.load().catch(() => this.#events.onlost('load'))
  }

  /** A call of the workspace; what its reply says of history and title is kept for the menu. */
  async call(method: CallMessage['method'], args: readonly unknown[]): Promise<Reply<unknown>> {
    const reply = await this.process.call(method, args)
    if (method === 'workspace' && reply.ok) this.#keep(reply.value as WorkspaceState)
    if (!reply.ok && this.#finish !== null && keepsTyping(method) && !keptAsDraft.includes(reply.code))
      this.#unsaved = [...this.#unsaved, reply.message]
    return reply
  }

  keepHistory(history: HistoryState): void {
    this.history = history
    this.#events.onstate()
  }

  /** The page has applied what was being typed. */
  finishClosing(): void {
    this.#finish?.()
  }

  /**
   * Lets the page apply what is being typed (three seconds at most), then ends the process and the window; the user may stay
   * when something could not be saved.
   */
  async close(): Promise<void> {
    if (this.#finish !== null) return
    this.#unsaved = []
    const finished = new Promise<void>((resolve) => {
      this.#finish = resolve
      setTimeout(resolve, longestFinishing)
    })
    if (this.window.webContents.isCrashed()) this.finishClosing()
    this.send('closing', null)
    await finished
    const [reason] = this.#unsaved
    if (reason === undefined || (await this.#events.mayClose(reason))) await this.destroy()
    else this.#finish = null
  }

  /** Ends the process and the window without asking the page. */
  async destroy(): Promise<void> {
    if (this.#isFinished) return
    this.#isFinished = true
    this.figureWork.cancel()
    if (!this.window.isDestroyed()) this.window.hide()
    await this.process.close()
    if (!this.window.isDestroyed()) this.window.destroy()
    this.#events.onclosed()
  }

  #keep(state: WorkspaceState): void {
    this.title = state.workspace.title
    this.isReadOnly = state.readOnly !== null
    this.keepHistory(state.history)
  }

  /** A page that ended is loaded again. */
  #reload(reason: string): void {
    if (reason === 'clean-exit' || this.#isFinished) return
    if (this.#finish !== null) return this.finishClosing()
    const isSoonAgain = performance.now() - this.#lastLoss < soonAgain
    this.#lastLoss = performance.now()
    if (isSoonAgain) this.#events.onlost(reason)
    else this.show()
  }
}

/** Whether a call of the page is one that would lose typing when it fails. */
function keepsTyping(method: CallMessage['method']): boolean {
  if (method === 'saveCopy' || method === 'restoreBeside' || method === 'discardDraft') return false
  return workspaceMethods[method] === 'command'
}
