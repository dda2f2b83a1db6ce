import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Ms } from '../../../shared/dates/date-value'
import { backupFiles } from './backup-folder'
import { readFacts } from './facts-file'

/** The newest backup of the workspace that was last at `path`, whatever has become of it; null when there is none. */
export function newestBackupOf(
  all: string,
  path: string,
): { readonly path: string; readonly time: Ms } | null {
  const found = foldersIn(all).flatMap((folder) => {
    const newest = backupFiles(join(all, folder)).find((file) => readFacts(file.path)?.path === path)
    return newest ? [{ path: newest.path, time: newest.time }] : []
  })
  return found.sort((a, b) => b.time - a.time)[0] ?? null
}

function foldersIn(all: string): string[] {
  try {
    return readdirSync(all)
  } catch {
    return []
  }
}
