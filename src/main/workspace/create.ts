import { basename, resolve } from 'node:path'
import { v7 } from 'uuid'
import type { Change } from '../../shared/diff'
import { AppError } from '../../shared/errors'
import { stepLabels } from '../../shared/messages/steps'
import { fileMessages } from '../../shared/messages/workspace'
import type { NewWorkspace } from '../../shared/workspace-messages'
import { added } from './commands/edit'
import { laneAtEnd } from './commands/lanes'
import { Connection } from './database/connection'
import { replicaOf } from './database/local-settings'
import { runMigrations } from './database/migrate'
import { migrations } from './database/migrations/index'
import type { OpenFile } from './database/open'
import { placeFile } from './database/place-file'
import type { Records } from './database/records'
import { applyNewFileSettings } from './database/settings'
import { checkWorkspace } from './history/check'
import { History } from './history/history'
import type { Session } from './session'

export interface CreateOptions {
  readonly session: Session
  readonly nativeBinding?: string | undefined
}

/** Makes a workspace with its first lane at `path`; refuses a name that is taken (`file-exists`). */
export function createWorkspaceFile(path: string, workspace: NewWorkspace, options: CreateOptions): void {
  const { newId } = options.session
  makeFile(path, stepLabels.createWorkspace, options, function* (records) {
    const { title, asOf } = workspace
    yield added('workspace', { id: newId(), title, asOf, zone: 'UTC', marking: '' })
    yield laneAtEnd(records, newId(), workspace.lane)
  })
}

/**
 * Makes a workspace file whose first step, which can't be undone, has the changes of `content`. It appears at `path` whole and
 * checked, or not at all.
 */
export function makeFile(
  given: string,
  label: string,
  { session, nativeBinding }: CreateOptions,
  content: (records: Records) => Iterable<Change>,
): void {
  const path = resolve(given)
  placeFile(path, 'new', (temporary) => {
    const connection = new Connection(temporary, { create: true, nativeBinding })
    try {
      applyNewFileSettings(connection)
      runMigrations(connection, migrations)
      replicaOf(connection, () => v7())
      const history = new History(unguarded(connection), session)
      history.perform({ label, kind: 'make' }, content(history.records))
      const [problem] = checkWorkspace(connection, migrations).problems
      if (problem !== undefined)
        throw new AppError('file-damaged', `${fileMessages.copyFailed(basename(path))} ${problem}`)
    } finally {
      connection.close()
    }
  })
}

/** A file that nobody else knows of yet needs no guard. */
function unguarded(connection: Connection): OpenFile {
  return {
    path: connection.path,
    connection,
    migrations,
    writeBar: () => null,
    checkWritable: () => undefined,
    write: (work) => connection.transaction('write', work),
    close: () => connection.close(),
  }
}
