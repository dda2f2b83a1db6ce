import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const checkout = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/**
 * Reads a JSON file.
 * @param {string} path
 * @returns {any} its content, or undefined where the file is missing or not JSON
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * The Node that runs the project's tools: the `node` package where it is installed, so that a bare
 * `node scripts/…` on Node 20 starts the same tools as npm does.
 * @param {string} [root]
 * @returns {string}
 */
export function toolNode(root = checkout) {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(own) ? own : process.execPath
}

/**
 * The script behind a package's command, to be run with `toolNode()`: no shell, the same on every system.
 * @param {string} packageName
 * @param {string} [command]
 * @param {string} [root]
 * @returns {string}
 */
export function commandOf(packageName, command = packageName, root = checkout) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = readJson(join(folder, 'package.json'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
