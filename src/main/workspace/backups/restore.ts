import { copyFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { readBackupName, type BackupComparison } from '../../../shared/backups'
import { AppError, failure } from '../../../shared/errors'
import { backupMessages } from '../../../shared/messages/backups'
import { stepLabels } from '../../../shared/messages/steps'
import { fileMessages } from '../../../shared/messages/workspace'
import type { Id } from '../../../shared/model'
import { Connection } from '../database/connection'
import { writeLocalSetting } from '../database/local-settings'
import { schemaVersion } from '../database/migrate'
import type { OpenFile } from '../database/open'
import { placeFile } from '../database/place-file'
import { checkSchema } from '../database/schema'
import { applySettings } from '../database/settings'
import type { History } from '../history/history'
import type { Backups } from './backups'
import { compareBackup } from './compare-backup'
import { withBackup, type BackupReading } from './open-backup'
import { restoreChanges } from './restore-changes'

/** What a backup holds beside the present. @throws AppError `not-found`, `file-damaged` */
export function compareWithPresent(file: OpenFile, history: History, backup: string): BackupComparison {
  return withBackup(backup, readingOf(file), (then) =>
    file.connection.transaction('read', () => compareBackup(history.records, then)),
  )
}

/**
 * Gives the workspace the content of a backup as one step, which can be undone. The present is backed up first, and that backup is what
 * the differences are read from. @throws AppError; then nothing was changed
 */
export function restoreAsStep(file: OpenFile, history: History, backups: Backups, name: string): void {
  const path = backups.pathOf(name)
  const present = backUpPresent(backups, name)
  const reading = readingOf(file)
  const label = stepLabels.restoreBackup(readBackupName(name)?.time ?? 0)
  withBackup(present, reading, (now) =>
    withBackup(path, reading, (then) => history.perform({ label }, restoreChanges(now, then))),
  )
}

/**
 * Puts a backup at `given` as a workspace of its own: checked, with a replica id of its own; refuses a name that is taken
 * (`file-exists`). Returns the path.
 */
export function restoreBeside(
  backup: string,
  given: string,
  reading: BackupReading,
  newId: () => Id,
): string {
  const path = resolve(given)
  placeFile(path, 'new', (temporary) => {
    withBackup(backup, reading, () => copyFileSync(backup, temporary))
    const copy = new Connection(temporary, { nativeBinding: reading.nativeBinding })
    try {
      applySettings(copy)
      checkSchema(copy, schemaVersion(copy), reading.migrations)
      writeLocalSetting(copy, 'replica', newId())
      if (copy.pragma('quick_check') !== 'ok')
        throw new AppError('file-damaged', fileMessages.copyFailed(basename(path)))
    } finally {
      copy.close()
    }
  })
  return path
}

function backUpPresent(backups: Backups, spared: string): string {
  try {
    return backups.now('restore', spared)
  } catch (error) {
    const { code, message } = failure(error)
    throw new AppError(code, backupMessages.notBefore(message), { cause: error })
  }
}

/** How the backups of an open file are read. */
export function readingOf({ connection, migrations }: OpenFile): BackupReading {
  return { migrations, nativeBinding: connection.nativeBinding }
}
