import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Who has a workspace open. */
interface LockHolder {
  readonly host: string
  readonly user: string
  readonly pid: number
  /** ms UTC. */
  readonly time: number
}

export type LockOutcome =
  | { readonly kind: 'taken'; readonly lock: HeldLock }
  | { readonly kind: 'held'; readonly holder: LockHolder }
  | { readonly kind: 'refused' }
  | { readonly kind: 'full' }

export interface HeldLock {
  /** True when the last holder's process ended without giving the lock back. */
  readonly afterUncleanEnd: boolean
  release(): void
}

/** The advisory lock file of a workspace, beside it. It is for people: SQLite's own locks keep the file sound without it. */
export function lockPath(path: string): string {
  return join(dirname(path), `.~${basename(path)}.lock`)
}

/**
 * Takes the lock, also over from a process that is gone; `refused` when nothing can be written in the folder, `full` when
 * the disk has no room for it.
 */
export function takeLock(path: string, user: string): LockOutcome {
  const at = lockPath(path)
  const own = JSON.stringify({
    host: hostname(),
    user,
    pid: process.pid,
    time: Date.now(),
  } satisfies LockHolder)
  try {
    writeFileSync(at, own, { flag: 'wx' })
    return { kind: 'taken', lock: heldLock(at, own, false) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return withoutLock(error, at)
  }
  const holder = holderOf(path)
  if (holder) return { kind: 'held', holder }
  const taken = `${at}.${process.pid}`
  try {
    writeFileSync(taken, own)
    renameSync(taken, at)
  } catch (error) {
    rmSync(taken, { force: true })
    return withoutLock(error, taken)
  }
  // Two may have taken it over at once: the later rename has won.
  const winner = readHolder(at)
  if (winner && winner.pid !== process.pid) return { kind: 'held', holder: winner }
  return { kind: 'taken', lock: heldLock(at, own, true) }
}

/**
 * Waits until nobody of this machine has the workspace at `path` open any more, `patience` ms at most. The process of an
 * app that was killed still ends its last commit for a moment.
 */
export function awaitRelease(path: string, patience: number): void {
  const until = performance.now() + patience
  const still = new Int32Array(new SharedArrayBuffer(4))
  while (holderOf(path)?.host === hostname() && performance.now() < until) Atomics.wait(still, 0, 0, 20)
}

/** Who has the workspace at `path` open now, or null. */
export function holderOf(path: string): LockHolder | null {
  const holder = readHolder(lockPath(path))
  return holder && isThere(holder) ? holder : null
}

/** What could not be written whole must not lie there as if it were a lock. */
function withoutLock(error: unknown, unfinished: string): LockOutcome {
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return { kind: 'refused' }
  rmSync(unfinished, { force: true })
  return { kind: 'full' }
}

function heldLock(at: string, own: string, afterUncleanEnd: boolean): HeldLock {
  return {
    afterUncleanEnd,
    release: () => {
      if (readText(at) === own) rmSync(at, { force: true })
    },
  }
}

/** Whether the holder still runs. Of another machine that can't be known: then it counts as there. */
function isThere(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return true
  const now = Date.now()
  if (holder.time < now - uptime() * 1000) return false
  if (holder.pid === process.pid) return holder.time >= now - process.uptime() * 1000
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readHolder(at: string): LockHolder | null {
  try {
    const found: unknown = JSON.parse(readText(at) ?? '')
    return isHolder(found) ? found : null
  } catch {
    return null
  }
}

function isHolder(found: unknown): found is LockHolder {
  if (typeof found !== 'object' || found === null) return false
  const { host, user, pid, time } = found as Partial<Record<keyof LockHolder, unknown>>
  return (
    typeof host === 'string' &&
    typeof user === 'string' &&
    Number.isSafeInteger(pid) &&
    typeof time === 'number'
  )
}

function readText(at: string): string | null {
  try {
    return readFileSync(at, 'utf8')
  } catch {
    return null
  }
}
