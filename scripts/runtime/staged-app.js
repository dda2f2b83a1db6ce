import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readdirSync, realpathSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './build.js'
import { placeFolder, removeIfUnused } from './cache.js'
import { readJson } from './checkout.js'

const keptUnused = 2 * 86_400_000
const whatRuns = ['out', 'resources', 'package.json']

/**
 * A copy of what the app needs to run, where the unprivileged user can read it; made anew only when
 * something changed. Older copies stay a while, as an app may still be running from one.
 * @param {{ root: string, cache: string }} places
 * @returns {Promise<string>} the copy's folder
 */
export async function stageApp({ root, cache }) {
  const { dependencies } = readJson(join(root, 'package.json'))
  const modules = Object.keys(dependencies ?? {})
  const content = fingerprint(root, [
    ...whatRuns,
    ...modules.map((name) => join('node_modules', name, 'package.json')),
  ])
  const name = createHash('sha256').update(`${root}\0${content}`).digest('hex').slice(0, 16)
  const folder = await placeFolder(join(cache, `app-${name}`), (unfinished) => {
    for (const part of whatRuns) copyIfThere(join(root, part), join(unfinished, part))
    for (const module of modules) {
      copyIfThere(
        realpathSync(join(root, 'node_modules', module)),
        join(unfinished, 'node_modules', module),
        runsFrom,
      )
    }
    makeReadable(unfinished)
  })
  utimesSync(folder, new Date(), new Date())
  for (const other of readdirSync(cache)) {
    if (/^app-[0-9a-f]{16}$/.test(other)) removeIfUnused(join(cache, other), keptUnused)
  }
  return folder
}

/**
 * A copy of Electron itself, for one that lies where the unprivileged user may not read.
 * @param {{ folder: string, version: string }} electron
 * @param {string} cache
 * @returns {Promise<string>}
 */
export function stageElectron({ folder, version }, cache) {
  return placeFolder(join(cache, `electron-${version}`), (unfinished) => {
    cpSync(folder, unfinished, { recursive: true })
    makeReadable(unfinished)
  })
}

/** Leaves out the native module's C sources and other systems' binaries. */
function runsFrom(/** @type {string} */ path) {
  if (/[\\/]better-sqlite3[\\/](src|deps|build)$/.test(path)) return false
  return !path.endsWith('.node') || path.endsWith(`${process.platform}-${process.arch}.node`)
}

function copyIfThere(
  /** @type {string} */ from,
  /** @type {string} */ to,
  /** @type {(path: string) => boolean} */ filter = () => true,
) {
  if (!statSync(from, { throwIfNoEntry: false })) return
  mkdirSync(join(to, '..'), { recursive: true })
  cpSync(from, to, { recursive: true, dereference: true, preserveTimestamps: true, filter })
}

function makeReadable(/** @type {string} */ path) {
  const found = statSync(path)
  const executable = found.isDirectory() || (found.mode & 0o100) !== 0
  chmodSync(path, executable ? 0o755 : 0o644)
  if (found.isDirectory()) for (const name of readdirSync(path)) makeReadable(join(path, name))
}
