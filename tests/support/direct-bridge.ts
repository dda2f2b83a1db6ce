import './node-bytes'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer } from '../../src/main/ipc/answer'
import { Backups } from '../../src/main/workspace/backups/backups'
import { createWorkspaceFile } from '../../src/main/workspace/create'
import { openDatabase } from '../../src/main/workspace/database/open'
import { fixedSession } from '../../src/main/workspace/session'
import { openWorkspace, type OpenWorkspace } from '../../src/main/workspace/workspace'
import {
  workspaceMethods,
  type Api,
  type AppState,
  type Bridge,
  type Events,
  type ShellApi,
} from '../../src/shared/api'
import { AppError } from '../../src/shared/errors'

/** The real workspace core behind the window's bridge: only Electron (dialogs, clipboard, processes) is left out. */
export interface DirectBridge extends Bridge {
  readonly workspace: OpenWorkspace
  readonly backups: Backups
  readonly path: string
  /** What the window asked of the shell, oldest first. */
  readonly asked: readonly { readonly method: string; readonly args: readonly unknown[] }[]
  /** Pushes an event to the window, as main does. */
  push<E extends keyof Events>(event: E, payload: Events[E]): void
  close(): void
}

export interface DirectBridgeOptions {
  /** A file that is there already; a new one in a folder of its own otherwise. */
  readonly path?: string
  readonly readOnly?: boolean
  /** Where backups go; none are made without. */
  readonly backupFolder?: string
  readonly app?: Partial<AppState>
  readonly shell?: Partial<ShellApi>
}

const started = Date.UTC(2026, 0, 15)

/** A new workspace with one lane, "Mali", at a path of its own. */
function makeWorkspaceFile(folder: string): string {
  const path = join(folder, 'test.fieldline')
  const session = fixedSession('Tester', '0.1.0', started)
  createWorkspaceFile(
    path,
    { title: 'US–Mali', asOf: started, lane: { title: 'Mali', color: 'blue' } },
    { session },
  )
  return path
}

const appState: AppState = { version: '0.1.0', electron: '45.4.1', standIn: null, platform: 'linux' }

/** Opens a workspace and stands in for preload and main. */
export function directBridge(options: DirectBridgeOptions = {}): DirectBridge {
  const folder = mkdtempSync(join(tmpdir(), 'fieldline-renderer-'))
  const path = options.path ?? makeWorkspaceFile(folder)
  const file = openDatabase(path, { readOnly: options.readOnly })
  const session = fixedSession('Tester', '0.1.0', started + 1_000_000)
  const backups = new Backups(file, { folder: options.backupFolder ?? null, clock: session.clock })
  const workspace = openWorkspace(file, session, backups)
  const asked: { method: string; args: readonly unknown[] }[] = []
  const listeners: { event: keyof Events; listener: (payload: never) => void }[] = []
  const shell: Partial<ShellApi> = {
    app: () => Promise.resolve({ ...appState, ...options.app }),
    recent: () => Promise.resolve([]),
    ...options.shell,
  }

  function push<E extends keyof Events>(event: E, payload: Events[E]): void {
    for (const one of [...listeners]) if (one.event === event) one.listener(structuredClone(payload) as never)
  }
  workspace.onChanged((changed) => push('changed', changed))

  function run(method: keyof Api, args: readonly unknown[]): unknown {
    const isOfWorkspace = Object.hasOwn(workspaceMethods, method)
    if (!isOfWorkspace) asked.push({ method, args })
    const call = (isOfWorkspace ? workspace : shell)[method as never] as
      ((...given: unknown[]) => unknown) | undefined
    return call?.(...args)
  }

  return {
    workspace,
    backups,
    path,
    asked,
    push,
    async call(method, ...args) {
      const reply = await answer(
        { method, args: structuredClone(args) },
        async (checked) => ({ ok: true, value: structuredClone(await run(checked.method, checked.args)) }),
        (failed, error) => {
          throw new AppError('unexpected', `${failed} threw`, { cause: error })
        },
      )
      return reply as Awaited<ReturnType<Bridge['call']>> as never
    },
    on(event, listener) {
      const one = { event, listener: listener as (payload: never) => void }
      listeners.push(one)
      return () => void listeners.splice(listeners.indexOf(one), 1)
    },
    close() {
      workspace.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
