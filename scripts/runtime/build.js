import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { lastLines, runQuietly } from './child.js'
import { commandOf, toolNode } from './checkout.js'
import { withLock } from './lock.js'
import { withProgress } from './progress.js'
import { Refusal } from './refusal.js'

const sources = ['src', 'resources', 'package.json', 'electron.vite.config.ts', 'svelte.config.js']

/**
 * One line that changes when a file under one of the paths is edited, added, removed or renamed.
 * @param {string} root
 * @param {readonly string[]} [paths] relative to the root; missing ones are left out
 * @returns {string}
 */
export function fingerprint(root, paths = sources) {
  const hash = createHash('sha256')
  const visit = (/** @type {string} */ path) => {
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (!found) return
    if (found.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name))
    } else {
      hash.update(`${relative(root, path)}\0${found.size}\0${found.mtimeMs}\n`)
    }
  }
  for (const path of paths) visit(join(root, path))
  return hash.digest('hex')
}

const stampOf = (/** @type {string} */ root) => join(root, 'out', '.stamp')

/**
 * Whether `out/` was built from the sources as they are now.
 * @param {string} root
 * @returns {boolean}
 */
export function isBuilt(root) {
  if (!existsSync(join(root, 'out', 'main', 'index.js')) || !existsSync(stampOf(root))) return false
  return readFileSync(stampOf(root), 'utf8') === fingerprint(root)
}

/**
 * Notes which sources `out/` was built from.
 * @param {string} root
 * @param {string} built the fingerprint taken before the build began
 */
export function stampBuild(root, built) {
  mkdirSync(dirname(stampOf(root)), { recursive: true })
  writeFileSync(stampOf(root), built)
}

/**
 * Builds the app where `out/` is missing or older than the sources.
 * @param {{ root: string, cache: string, log: (line: string) => void, always?: boolean }} options
 */
export async function ensureBuild({ root, cache, log, always = false }) {
  if (!always && isBuilt(root)) return
  const lock = join(cache, `build-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.lock`)
  await withLock(lock, { log, what: 'building the app' }, async () => {
    if (!always && isBuilt(root)) return
    const before = fingerprint(root)
    const { status, output } = await withProgress(log, 'Building the app', () =>
      runQuietly(toolNode(root), [commandOf('electron-vite', 'electron-vite', root), 'build'], { cwd: root }),
    )
    if (status !== 0) throw new Refusal(`The app could not be built:\n${lastLines(output, 30)}`)
    stampBuild(root, before)
  })
}
