import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { backupReasons } from '../../../shared/backups'

const count = z.int().nonnegative()
const form = z.object({
  reason: z.enum(backupReasons),
  /** The anchor of the history: `<sequence> <hash>`. */
  head: z.string(),
  title: z.string(),
  events: count,
  notes: count,
  /** Where the workspace was. */
  path: z.string(),
})

/** What is kept beside a backup, so that a list of them need not open every file. */
export type BackupFacts = z.infer<typeof form>

const factsPath = (backup: string): string => backup.replace(/\.fieldline$/, '.json')

/** What stands beside the backup at this path, or null when it is missing or no facts. */
export function readFacts(backup: string): BackupFacts | null {
  try {
    const found = form.safeParse(JSON.parse(readFileSync(factsPath(backup), 'utf8')))
    return found.success ? found.data : null
  } catch {
    return null
  }
}

/** Writes them whole or not at all. A backup without them is as good: they are read from the file itself then. */
export function writeFacts(backup: string, facts: BackupFacts): void {
  const path = factsPath(backup)
  const unfinished = `${path}.tmp`
  try {
    writeFileSync(unfinished, JSON.stringify(facts))
    renameSync(unfinished, path)
  } catch {
    rmSync(unfinished, { force: true })
  }
}

/** Removes a backup and what stands beside it. */
export function removeBackup(backup: string): void {
  rmSync(backup, { force: true })
  rmSync(factsPath(backup), { force: true })
}
