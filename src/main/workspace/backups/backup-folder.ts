import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readBackupName, type Backup, type BackupList } from '../../../shared/backups'
import type { Ms } from '../../../shared/dates/date-value'
import { AppError } from '../../../shared/errors'
import { backupMessages } from '../../../shared/messages/backups'
import { Connection } from '../database/connection'
import { readLocalSetting } from '../database/local-settings'
import { contents } from './check-copy'
import { readFacts, removeBackup, writeFacts, type BackupFacts } from './facts-file'
import { backupsToDelete, type DatedFile } from './thin'

/** A backup as its file name and length tell. */
export interface BackupFile extends DatedFile {
  readonly path: string
  readonly head: number
}

/** The backups in a folder, newest first; none when there is no folder. */
export function backupFiles(folder: string): BackupFile[] {
  const found = namesIn(folder).flatMap((name): BackupFile[] => {
    const read = readBackupName(name)
    const path = join(folder, name)
    const status = read && statSync(path, { throwIfNoEntry: false })
    return status ? [{ ...read, name, path, bytes: status.size }] : []
  })
  return found.sort((a, b) => b.time - a.time)
}

/** What is known of a backup; null when its file can't be read any more. */
export function factsOf({ path, name }: BackupFile, nativeBinding: string | undefined): BackupFacts | null {
  const known = readFacts(path)
  if (known) return known
  try {
    const connection = new Connection(path, { readOnly: true, nativeBinding })
    try {
      const head = readLocalSetting(connection, 'head') ?? ''
      const facts: BackupFacts = { reason: 'work', head, ...contents(connection), path: name }
      writeFacts(path, facts)
      return facts
    } finally {
      connection.close()
    }
  } catch {
    return null
  }
}

/** As a window lists them. `budget` in bytes. */
export function listBackups(folder: string, budget: number, nativeBinding: string | undefined): BackupList {
  const files = backupFiles(folder)
  const backups = files.flatMap((file): Backup[] => {
    const facts = factsOf(file, nativeBinding)
    if (!facts) return []
    const { name, time, head, bytes } = file
    const { reason, title, events, notes } = facts
    return [{ name, time, reason, title, events, notes, steps: head, bytes }]
  })
  return { backups, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), budget }
}

/** The path of a backup. @throws AppError `not-found` */
export function backupPath(folder: string, name: string): string {
  const found = backupFiles(folder).find((file) => file.name === name)
  if (!found) throw new AppError('not-found', backupMessages.gone)
  return found.path
}

/** Deletes the backups that thinning takes, except `spared`. */
export function thinFolder(folder: string, now: Ms, budget: number, spared: string | null): void {
  const files = backupFiles(folder)
  const gone = new Set(backupsToDelete(files, now, budget))
  for (const { name, path } of files) if (gone.has(name) && name !== spared) removeBackup(path)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
