import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from './refusal.js'
import { handOver, succeedsAsApp } from './unprivileged.js'

/** SQLite's unfinished transaction: belongs to the workspace beside it. */
const companion = '-journal'

/**
 * Whether the app's user can read the file and write it and beside it.
 * @param {string} path of a file that may not exist yet
 * @returns {boolean}
 */
export function isReachable(path) {
  const folder = dirname(path)
  const tests = [
    '-w',
    folder,
    '-a',
    '-x',
    folder,
    ...(existsSync(path) ? ['-a', '-r', path, '-a', '-w', path] : []),
  ]
  return succeedsAsApp(['test', ...tests])
}

/**
 * Lends files to the app in a folder of its own, and brings back what it made or changed there.
 * @param {readonly string[]} paths absolute; files that do not exist yet are outputs
 * @param {string} lending a folder that the app can write to
 */
export function borrowFiles(paths, lending) {
  /** @type {Map<string, string>} the real folder → the lent one */
  const folders = new Map()
  /** @type {Map<string, string>} the path given → the lent one */
  const lent = new Map()
  /** @type {Map<string, { now: string | undefined, lent: string | undefined }>} by lent path, at the begin */
  const before = new Map()
  for (const path of paths) {
    const real = existsSync(path) ? realpathSync(path) : path
    const folder = folders.get(dirname(real)) ?? join(lending, String(folders.size + 1))
    folders.set(dirname(real), folder)
    mkdirSync(folder, { recursive: true })
    lent.set(path, join(folder, basename(real)))
    for (const each of [real, real + companion]) {
      const copy = join(folder, basename(each))
      if (existsSync(each)) copyFileSync(each, copy)
      before.set(copy, { now: state(each), lent: state(copy) })
    }
  }
  handOver(lending)
  return { folders, lent, bringBack: () => bringBack(folders, before) }
}

/** New and changed files first, then journals that were rolled back: the order that loses nothing. */
function bringBack(/** @type {Map<string, string>} */ folders, before) {
  for (const [real, folder] of folders) {
    const changed = readdirSync(folder).filter(
      (name) => state(join(folder, name)) !== before.get(join(folder, name))?.lent,
    )
    for (const name of changed) {
      const known = before.get(join(folder, name))
      const target = join(real, name)
      if (state(target) !== known?.now) {
        throw new Refusal(
          `${target} was changed by someone else meanwhile, so it was left as it is. Run the command again.`,
        )
      }
      putInPlace(join(folder, name), target)
    }
    for (const [copy, known] of before) {
      const gone = dirname(copy) === folder && known.lent !== undefined && !existsSync(copy)
      if (gone && copy.endsWith(companion)) rmSync(join(real, basename(copy)), { force: true })
    }
  }
}

/** Whole or not at all; the owner and mode of what it replaces, else those of a file the caller makes. */
function putInPlace(/** @type {string} */ from, /** @type {string} */ target) {
  const unfinished = `${target}.${process.pid}.new`
  try {
    copyFileSync(from, unfinished)
    const replaced = statSync(target, { throwIfNoEntry: false })
    if (replaced) {
      chownSync(unfinished, replaced.uid, replaced.gid)
      chmodSync(unfinished, replaced.mode & 0o7777)
    }
    renameSync(unfinished, target)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function state(/** @type {string} */ path) {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found && `${found.size} ${found.mtimeNs}`
}
