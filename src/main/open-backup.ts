import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { readBackupName } from '../shared/backups'
import { AppError } from '../shared/errors'
import { restoreWords } from '../shared/messages/backups'
import type { AppContext } from './app-context'
import * as dialogs from './dialogs'
import type { Opener } from './opener'
import { askOnce } from './one-message'
import { valueOf } from './process-link'
import type { WorkspaceWindow } from './workspace-window'

/** A backup's file and its time, ms UTC. */
export interface FoundBackup {
  readonly path: string
  readonly time: number
}

/** Puts a backup beside the workspace as a new file and opens it; the path, or null when the user turned back. @throws AppError */
export async function openBackupBeside(
  name: string,
  workspace: WorkspaceWindow,
  opener: Opener,
): Promise<string | null> {
  const time = readBackupName(name)?.time ?? 0
  const put = async (path: string): Promise<string> =>
    valueOf(await workspace.call('restoreBeside', [name, path])) as string
  const path = await putBeside(workspace.path, time, workspace.window, put)
  if (path !== null) await opener.open(path)
  return path
}

/** The newest backup of a workspace that can't be opened; null when there is none, or none can be looked for. */
export async function findBackup(context: AppContext, path: string): Promise<FoundBackup | null> {
  try {
    return (await askOnce(context, { type: 'find-backup', ...context.settings, path })) as FoundBackup | null
  } catch {
    return null
  }
}

/** Puts that backup beside the lost file; the path, or null when the user turned back. @throws AppError */
export async function restoreFound(
  context: AppContext,
  window: BrowserWindow | null,
  lost: string,
  backup: FoundBackup,
): Promise<string | null> {
  return await putBeside(lost, backup.time, window, async (path) => {
    const message = { type: 'restore', ...context.settings, from: backup.path, path } as const
    return (await askOnce(context, message)) as string
  })
}

/** A time to the minute in the zone of this machine, as a file may be called: 2026-11-23 22.11 */
export function localMinute(time: number): string {
  const zoned = new Date(time - new Date(time).getTimezoneOffset() * 60_000)
  return zoned.toISOString().slice(0, 16).replace('T', ' ').replace(':', '.')
}

/** Where the folder can't be written, the user is asked for another place. */
async function putBeside(
  path: string,
  time: number,
  window: BrowserWindow | null,
  put: (path: string) => Promise<string>,
): Promise<string | null> {
  const name = restoredName(path, time)
  try {
    return await put(join(dirname(path), `${name}.fieldline`))
  } catch (error) {
    const isElsewhere =
      error instanceof AppError && ['not-permitted', 'file-missing', 'disk-full'].includes(error.code)
    if (!isElsewhere) throw error
  }
  const chosen = await dialogs.askForRestored(window, dirname(path), name)
  return chosen === null ? null : await put(chosen)
}

/** A name that no file beside has yet. */
function restoredName(path: string, time: number): string {
  const name = restoreWords.restoredName(basename(path, extname(path)), localMinute(time))
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name} ${number}`
    if (!existsSync(join(dirname(path), `${tried}.fieldline`))) return tried
  }
}
