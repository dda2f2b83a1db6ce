import { v7 } from 'uuid'
import { workspaceMethods } from '../../shared/api'
import { AppError, failure } from '../../shared/errors'
import { fileMessages } from '../../shared/messages/workspace'
import type {
  CallMessage,
  CreateMessage,
  FindBackupMessage,
  LookMessage,
  OpenMessage,
  RestoreMessage,
  WorkspacePush,
  WorkspaceReply,
  WorkspaceRequest,
} from '../../shared/workspace-messages'
import { newestBackupOf } from './backups/backup-of-path'
import { Backups } from './backups/backups'
import { restoreBeside } from './backups/restore'
import { createWorkspaceFile } from './create'
import { migrations } from './database/migrations/index'
import { openDatabase } from './database/open'
import { checkFile, figureOfFile, presetsOfFile } from './look-at-file'
import { makeSample } from './sample'
import { startSession } from './session'
import { openWorkspace, type OpenWorkspace } from './workspace'

/** ms that a process which is just ending gets to give a workspace back. */
const patience = 2_000
/** Between two messages the process works so long at a time on what the next answers will need, ms. */
const slice = 8

/** Calls that only the app around the window makes. */
const internal: ReadonlySet<string> = new Set(['saveCopy', 'restoreBeside'])

/** Calls whose damage is that of a backup. */
const ofBackups: ReadonlySet<string> = new Set(['compareBackup', 'restoreBackup', 'restoreBeside'])

/** The workspace process without the process: takes messages, gives every one its reply through `post`. */
export class MessageAnswerer {
  #post: (message: WorkspaceReply | WorkspacePush) => void
  #end: () => void
  #open: OpenWorkspace | null = null
  #isWorking = false

  /** `end` is called after the reply to `close`. */
  constructor(post: (message: WorkspaceReply | WorkspacePush) => void, end: () => void) {
    this.#post = post
    this.#end = end
  }

  /** Never throws. A command's reply leaves after its step is on the disk. */
  take(request: WorkspaceRequest): void {
    const { id } = request
    const accept = (value: unknown): void => this.#post({ id, reply: { ok: true, value } })
    const refuse = (error: unknown): void => {
      if (!(error instanceof AppError)) this.#tellUnexpected(request, error)
      this.#post({ id, reply: failure(error) })
    }
    try {
      const answer = this.#answer(request)
      if (answer instanceof Promise) void answer.then(accept).catch(refuse)
      else accept(answer)
    } catch (error) {
      refuse(error)
    }
    if (request.type === 'close') this.#end()
    else this.#workAhead()
  }

  /** Goes on between messages until nothing is left to do. What fails here is left to the call that needs it, which says why. */
  #workAhead(): void {
    if (this.#isWorking) return
    this.#isWorking = true
    setImmediate(() => {
      this.#isWorking = false
      try {
        if (this.#open?.workAhead(slice)) this.#workAhead()
      } catch {
        return
      }
    })
  }

  #answer(request: WorkspaceRequest): unknown {
    switch (request.type) {
      case 'open':
        return this.#openFile(request)
      case 'create':
        return create(request)
      case 'check':
      case 'figure':
      case 'presets':
        return look(request)
      case 'find-backup':
        return findBackup(request)
      case 'restore':
        return restore(request)
      case 'close':
        this.#open?.close()
        this.#open = null
        return null
      case undefined:
        return this.#call(request)
    }
  }

  #openFile({ path, mode, author, appVersion, ...settings }: OpenMessage): string {
    this.#open?.close()
    this.#open = null
    const file = openDatabase(path, {
      nativeBinding: settings.nativeBinding ?? undefined,
      backupFolder: settings.backupFolder ?? undefined,
      user: author,
      readOnly: mode === 'look',
      patience,
    })
    const session = startSession(author, appVersion)
    const ontrouble = (trouble: string | null): void => this.#post({ event: 'backup', payload: { trouble } })
    const backups = new Backups(file, {
      folder: settings.backupFolder ?? null,
      clock: session.clock,
      ontrouble,
    })
    this.#open = openWorkspace(file, session, backups)
    this.#open.onChanged((payload) => this.#post({ event: 'changed', payload }))
    return file.path
  }

  #call({ method, args }: CallMessage): unknown {
    if (!this.#open) throw new AppError('workspace-stopped', fileMessages.notOpen)
    const isKnown = internal.has(method) || Object.hasOwn(workspaceMethods, method)
    if (!isKnown) throw new AppError('invalid-input', fileMessages.noSuchMethod(method))
    const calls = this.#open as unknown as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>
    try {
      return calls[method]?.(...args)
    } catch (error) {
      const isDamaged = error instanceof AppError && error.code === 'file-damaged'
      if (isDamaged && !ofBackups.has(method)) this.#open.suspendBackups()
      throw error
    }
  }

  /** Frames of the stack only: the message of an error could hold words of the workspace. */
  #tellUnexpected(request: WorkspaceRequest, error: unknown): void {
    const frames =
      error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
    const name = error instanceof Error ? error.name : typeof error
    const call = request.type ?? request.method
    this.#post({ event: 'unexpected', payload: { call, at: [name, ...frames].join('\n') } })
  }
}

function create({ path, content, author, appVersion, nativeBinding }: CreateMessage): string {
  const binding = nativeBinding ?? undefined
  if ('sample' in content) makeSample(path, content.sample, { appVersion, nativeBinding: binding })
  else
    createWorkspaceFile(path, content, { session: startSession(author, appVersion), nativeBinding: binding })
  return path
}

function findBackup({ path, backupFolder }: FindBackupMessage): unknown {
  return backupFolder == null ? null : newestBackupOf(backupFolder, path)
}

function restore({ from, path, nativeBinding }: RestoreMessage): string {
  return restoreBeside(from, path, { migrations, nativeBinding: nativeBinding ?? undefined }, () => v7())
}

function look({ type, path, asked = {}, nativeBinding }: LookMessage): unknown {
  const options = { nativeBinding: nativeBinding ?? undefined }
  switch (type) {
    case 'check':
      return checkFile(path, options)
    case 'figure':
      return figureOfFile(path, asked, options)
    case 'presets':
      return presetsOfFile(path, options)
  }
}
