import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupName, type BackupReason } from '../../../shared/backups'
import type { Ms } from '../../../shared/dates/date-value'
import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'
import type { Id } from '../../../shared/model'
import type { Connection } from '../database/connection'
import { idOfBytes } from '../database/id-bytes'
import { readLocalSetting } from '../database/local-settings'
import { placeFile } from '../database/place-file'
import { checkCopy, type CopySource } from './check-copy'
import { writeFacts } from './facts-file'

/** Where, when and why a backup is made. */
export interface BackupPlan {
  /** The folder of this workspace's backups; made when it isn't there. */
  readonly folder: string
  /** ms UTC. */
  readonly time: Ms
  readonly reason: BackupReason
}

/** An unfinished copy that is older is nobody's any more. */
const longestCopying = 3_600_000

/** The folder of a workspace's backups within that of all. @throws AppError `file-damaged` without a workspace in the file */
export function folderOf(all: string, connection: Connection): string {
  const row = connection.get('SELECT id FROM workspace') as { id: Uint8Array } | undefined
  if (!row) throw new AppError('file-damaged', fileMessages.damaged(connection.path))
  return join(all, idOfBytes(row.id) satisfies Id)
}

/** Makes a backup at once: whole, checked and on the disk, or not at all. Returns its path. */
export function makeBackup(source: CopySource, plan: BackupPlan): string {
  const path = prepare(source, plan)
  place(path, source, plan.reason, (temporary) => void source.connection.run('VACUUM INTO ?', temporary))
  return path
}

/** As `makeBackup`, but the copying leaves room for other work; what is edited meanwhile is in the copy too. */
export async function makeBackupMeanwhile(source: CopySource, plan: BackupPlan): Promise<string> {
  const path = prepare(source, plan)
  const copied = join(plan.folder, `.${backupName(plan.time, 0)}.${process.pid}.tmp`)
  try {
    await source.connection.copyTo(copied)
    place(path, source, plan.reason, (temporary) => renameSync(copied, temporary))
  } finally {
    for (const left of [copied, `${copied}-journal`]) rmSync(left, { force: true })
  }
  return path
}

function prepare({ connection }: CopySource, { folder, time }: BackupPlan): string {
  try {
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder)) if (isAbandoned(join(folder, name))) rmSync(join(folder, name))
  } catch (error) {
    throw new AppError('not-permitted', fileMessages.cannotWriteThere(folder), { cause: error })
  }
  const head = Number.parseInt(readLocalSetting(connection, 'head') ?? '0', 10)
  return join(folder, backupName(time, head))
}

function isAbandoned(path: string): boolean {
  if (!/\.tmp(-journal)?$/.test(path)) return false
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity)
  return age > longestCopying
}

function place(
  path: string,
  source: CopySource,
  reason: BackupReason,
  write: (temporary: string) => void,
): void {
  const checked: ReturnType<typeof checkCopy>[] = []
  placeFile(path, 'new', (temporary) => {
    write(temporary)
    checked.push(checkCopy(temporary, source))
  })
  for (const facts of checked) writeFacts(path, { ...facts, reason, path: source.connection.path })
}
