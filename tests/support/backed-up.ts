import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { Backups, type BackupOptions } from '../../src/main/workspace/backups/backups'
import { openDatabase } from '../../src/main/workspace/database/open'
import { openWorkspace, type OpenWorkspace } from '../../src/main/workspace/workspace'
import { newFile, temporaryFolder, testSession, type TestWorkspace } from './workspace'

export interface BackedUp extends TestWorkspace {
  readonly backups: Backups
  /** The folder of all backups. */
  readonly folder: string
  /** What was told of trouble, oldest first. */
  readonly told: readonly (string | null)[]
  /** The names in the folder of this workspace's backups. */
  readonly names: () => string[]
}

/** Opens a workspace that is backed up into a folder of the test's own, by a clock that moves with every look. */
export function openBackedUp(options: Partial<BackupOptions> = {}, path = newFile()): BackedUp {
  const folder = options.folder ?? join(temporaryFolder(), 'backups')
  const file = openDatabase(path, { user: 'tester', backupFolder: folder })
  const told: (string | null)[] = []
  const session = testSession()
  const ontrouble = (message: string | null): void => void told.push(message)
  const backups = new Backups(file, { clock: session.clock, ontrouble, ...options, folder })
  const workspace: OpenWorkspace = openWorkspace(file, session, backups)
  onTestFinished(() => {
    backups.suspend()
    workspace.close()
  })
  const { lanes, workspace: record } = workspace.workspace()
  const names = (): string[] => {
    try {
      return readdirSync(join(folder, record.id)).sort()
    } catch {
      return []
    }
  }
  return { path, file, workspace, lane: lanes[0]?.id ?? '', backups, folder, told, names }
}
