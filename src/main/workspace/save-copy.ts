import { statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { AppError } from '../../shared/errors'
import { fileMessages } from '../../shared/messages/workspace'
import type { Id } from '../../shared/model'
import { Connection } from './database/connection'
import { holderOf } from './database/lock-file'
import { readLocalSetting, writeLocalSetting } from './database/local-settings'
import { schemaVersion } from './database/migrate'
import type { OpenFile } from './database/open'
import { placeFile } from './database/place-file'
import { checkSchema } from './database/schema'
import { applySettings } from './database/settings'
import { tableNames } from './database/tables'

/**
 * Writes the whole workspace, history and drafts too, to another file, checks it and puts it in place of what had its name. The
 * copy is a replica of its own. Works as well when the file can't be written any more. Returns the path.
 */
export function saveCopy(file: OpenFile, given: string, newId: () => Id): string {
  const path = resolve(given)
  if (isSameFile(path, file.path))
    throw new AppError('file-exists', fileMessages.copyOntoItself(basename(path)))
  const holder = holderOf(path)
  if (holder) throw new AppError('file-in-use', fileMessages.copyInUse(basename(path), holder))
  placeFile(path, 'replace', (temporary) => {
    file.connection.run('VACUUM INTO ?', temporary)
    const copy = new Connection(temporary, { nativeBinding: file.connection.nativeBinding })
    try {
      applySettings(copy)
      writeLocalSetting(copy, 'replica', newId())
      if (!isFaithful(copy, file)) throw new AppError('file-damaged', fileMessages.copyFailed(basename(path)))
    } finally {
      copy.close()
    }
  })
  return path
}

function isFaithful(copy: Connection, { connection, migrations }: OpenFile): boolean {
  checkSchema(copy, schemaVersion(connection), migrations)
  return (
    copy.pragma('integrity_check') === 'ok' &&
    copy.all('PRAGMA foreign_key_check').length === 0 &&
    readLocalSetting(copy, 'head') === readLocalSetting(connection, 'head') &&
    [...tableNames, 'step', 'change', 'draft'].every(
      (table) => count(copy, table) === count(connection, table),
    )
  )
}

function count(connection: Connection, table: string): number {
  return (connection.get(`SELECT count(*) AS count FROM "${table}"`) as { count: number }).count
}

function isSameFile(path: string, other: string): boolean {
  if (path === other) return true
  const one = statSync(path, { throwIfNoEntry: false, bigint: true })
  const two = statSync(other, { throwIfNoEntry: false, bigint: true })
  return one !== undefined && two !== undefined && one.dev === two.dev && one.ino === two.ino
}
