import type { Ms } from './dates/date-value'

/** Why a backup was made. */
export const backupReasons = ['work', 'closing', 'large-step', 'restore', 'migration'] as const
export type BackupReason = (typeof backupReasons)[number]

/** One backup of a workspace; `name` is its file's name and names it in every call. */
export interface Backup {
  readonly name: string
  /** ms UTC. */
  readonly time: Ms
  readonly reason: BackupReason
  readonly title: string
  readonly events: number
  readonly notes: number
  readonly steps: number
  readonly bytes: number
}

/** All backups of a workspace, newest first, and the bytes they may take together. */
export interface BackupList {
  readonly backups: readonly Backup[]
  readonly bytes: number
  readonly budget: number
}

/** How many records, with the titles of the first. */
export interface Listed {
  readonly count: number
  readonly titles: readonly string[]
}

/** What restoring would do: records that come back, take their former values, or go. */
export interface Restored {
  readonly back: Listed
  readonly changed: Listed
  readonly gone: Listed
}

export interface BackupComparison {
  readonly events: Restored
  readonly notes: Restored
  /** Lanes, tags and the workspace itself. */
  readonly others: number
  /** Whether nothing differs. */
  readonly same: boolean
}

/** A name as `backupName` makes it, and nothing that could lead out of the folder. */
export const backupNameForm = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-\d{1,15}\.fieldline$/

/** The file name of a backup made at `time` (ms UTC, years 0 to 9999) when `head` was the newest step. */
export function backupName(time: Ms, head: number): string {
  return `${new Date(time).toISOString().replaceAll(/[:.]/g, '-')}-${String(head)}.fieldline`
}

/** The time of a backup (ms UTC) and the number of its newest step, or null for another file's name. */
export function readBackupName(name: string): { readonly time: Ms; readonly head: number } | null {
  if (!backupNameForm.test(name)) return null
  const time = Date.parse(
    `${name.slice(0, 10)}T${name.slice(11, 19).replaceAll('-', ':')}.${name.slice(20, 24)}`,
  )
  return Number.isNaN(time) ? null : { time, head: Number.parseInt(name.slice(25), 10) }
}
