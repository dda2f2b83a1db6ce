import { basename } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { AppError, failure } from '../shared/errors'
import { restoreWords } from '../shared/messages/backups'
import { dialogWords, shellRefusals } from '../shared/messages/shell'
import type { AppContext } from './app-context'
import * as dialogs from './dialogs'
import { findBackup, localMinute, restoreFound, type FoundBackup } from './open-backup'
import { withoutRecent } from './remembered'
import type { Workspaces } from './workspaces'

/** What a user does to get a workspace on screen, with the questions on the way. */
export class Opener {
  readonly #context: AppContext
  readonly #workspaces: Workspaces
  #acceptsStandIn: boolean

  constructor(context: AppContext, workspaces: Workspaces) {
    this.#context = context
    this.#workspaces = workspaces
    const { standIn, dataFolder } = context.environment
    // A test's own data folder holds nothing of the user's.
    this.#acceptsStandIn = standIn === null || dataFolder !== null
  }

  /** The windows of a start: the files given, else those of the last time, else the sample. */
  async start(files: readonly string[]): Promise<void> {
    for (const file of files) await this.open(file)
    if (files.length > 0) return
    const { memory, samplePath } = this.#context
    for (const path of memory.state.open) {
      if (path !== samplePath) await this.open(path, { quietly: true })
    }
    if (this.#workspaces.count === 0 || memory.state.open.includes(samplePath)) await this.openSample()
  }

  /** Opens the file; when that fails, says why and offers a way on. `quietly`: a file that is gone is passed over. */
  async open(path: string, { quietly = false } = {}): Promise<void> {
    try {
      if (!(await this.#mayOpen(path))) return this.#quitIfEmpty()
      await this.#workspaces.open(path)
    } catch (error) {
      const { code, message } = this.#failureOf('open', error)
      this.#context.log.line(`not opened: ${code}`)
      if (code === 'file-missing') this.#context.memory.change((state) => withoutRecent(state, path))
      if (quietly && code === 'file-missing') return
      await this.#offerWayOn(path, message)
    }
  }

  /** Only a file the user has chosen before is opened by name from a window. */
  async openRecent(path: string): Promise<void> {
    const isRecent = this.#context.memory.state.recent.some((entry) => entry.path === path)
    if (!isRecent) throw new AppError('not-permitted', shellRefusals.notRecent)
    const open = this.#workspaces.at(path)
    if (open?.process.isDown) await open.process.reopen()
    else await this.open(path)
  }

  async askAndOpen(): Promise<void> {
    const path = await dialogs.askForWorkspace(this.#window, this.#context.documents)
    if (path === null) this.#quitIfEmpty()
    else await this.open(path)
  }

  async openSample(): Promise<void> {
    const { samplePath } = this.#context
    try {
      await this.#workspaces.open(await this.#workspaces.ensureSample())
    } catch (error) {
      await this.#offerWayOn(samplePath, this.#failureOf('sample', error).message)
    }
  }

  /** @throws AppError when the file can't be made */
  async create(): Promise<void> {
    const path = await dialogs.askForNewWorkspace(this.#window, this.#context.documents)
    if (path === null || !(await this.#mayOpen(path))) return
    await this.#workspaces.create(path)
    await this.open(path)
  }

  /** Says what failed of something the menu started. */
  async show(error: unknown): Promise<void> {
    const { message } = this.#failureOf('menu', error)
    await dialogs.showFailure(this.#window, dialogWords.cannotDo, message)
  }

  /** A stand-in without security fixes is asked about once, before anything but the sample. */
  async #mayOpen(path: string): Promise<boolean> {
    const { environment, samplePath } = this.#context
    if (this.#acceptsStandIn || environment.standIn === null || path === samplePath) return true
    this.#acceptsStandIn = await dialogs.askAboutStandIn(this.#window, environment.standIn)
    return this.#acceptsStandIn
  }

  async #offerWayOn(path: string, reason: string): Promise<void> {
    const last = this.#workspaces.count === 0 ? 'quit' : 'close'
    const backup = await findBackup(this.#context, path)
    const offer = backup && restoreWords.wayOn(localMinute(backup.time))
    const answer = await dialogs.askAfterFailure(this.#window, basename(path), reason, last, offer)
    if (answer === 'backup' && backup) await this.#restore(path, backup)
    else if (answer === 'another') await this.askAndOpen()
    else if (answer === 'sample' && path !== this.#context.samplePath) await this.openSample()
    else this.#quitIfEmpty()
  }

  async #restore(lost: string, backup: FoundBackup): Promise<void> {
    try {
      const path = await restoreFound(this.#context, this.#window, lost, backup)
      if (path !== null) await this.#workspaces.open(path)
    } catch (error) {
      await dialogs.showFailure(this.#window, dialogWords.cannotDo, this.#failureOf('restore', error).message)
    }
    this.#quitIfEmpty()
  }

  /** The window that a dialog belongs to. */
  get #window(): BrowserWindow | null {
    return this.#workspaces.current?.window ?? null
  }

  #quitIfEmpty(): void {
    if (this.#workspaces.count === 0) app.quit()
  }

  #failureOf(what: string, error: unknown): { code: string; message: string } {
    if (!(error instanceof AppError)) this.#context.log.failure(what, error)
    return failure(error)
  }
}
