import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const dayInMilliseconds = 86_400_000

/**
 * Where fetched and staged things live, outside every checkout. For root it is a folder that the
 * unprivileged user can read.
 * @param {{ root?: boolean, env?: NodeJS.ProcessEnv }} [of]
 * @returns {string}
 */
export function cachePath({ root = process.getuid?.() === 0, env = process.env } = {}) {
  if (root) return '/var/cache/fieldline'
  const given = env.XDG_CACHE_HOME
  return join(given && isAbsolute(given) ? given : join(homedir(), '.cache'), 'fieldline')
}

/**
 * Makes the cache folder and clears what starts that were killed have left in it.
 * @param {string} [path]
 * @returns {string}
 */
export function openCache(path = cachePath()) {
  mkdirSync(path, { recursive: true })
  if (process.getuid?.() === 0) chmodSync(path, 0o755)
  for (const name of readdirSync(path)) {
    if (/(\.new-|^run-)/.test(name)) removeIfUnused(join(path, name), dayInMilliseconds * 7)
  }
  return path
}

/**
 * Removes a folder or file that nobody has touched for a while.
 * @param {string} path
 * @param {number} age in milliseconds
 */
export function removeIfUnused(path, age) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found && Date.now() - found.mtimeMs > age) rmSync(path, { recursive: true, force: true })
}

/**
 * Makes a folder complete or not at all: it is filled under another name and then renamed. Of two
 * starts at once the first one wins, and both go on.
 * @param {string} target
 * @param {(folder: string) => void | Promise<void>} fill
 * @returns {Promise<string>} the target
 */
export async function placeFolder(target, fill) {
  if (existsSync(target)) return target
  const unfinished = mkdtempSync(`${target}.new-`)
  try {
    await fill(unfinished)
    chmodSync(unfinished, 0o755)
    renameSync(unfinished, target)
  } catch (error) {
    if (!existsSync(target)) throw error
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return target
}
