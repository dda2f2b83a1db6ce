import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Chromium refuses its sandbox to root. */
const isRoot = process.getuid?.() === 0
const fallback = { uid: 65534, gid: 65534 }

/**
 * Whom Electron runs as when root starts it: `nobody`.
 * @returns {{ uid: number, gid: number } | undefined} undefined: as the caller
 */
export function unprivilegedUser() {
  if (!isRoot) return undefined
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : fallback
}

/**
 * Gives a file or a folder with all in it to the user that Electron runs as. Needed for whatever root
 * makes for the app to write to; does nothing for an ordinary user.
 * @param {string} path
 * @returns {string} the same path
 */
export function handOver(path) {
  const user = unprivilegedUser()
  if (user) give(path, user)
  return path
}

function give(/** @type {string} */ path, /** @type {{ uid: number, gid: number }} */ user) {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  chownSync(path, user.uid, user.gid)
  if (!found.isDirectory()) return
  chmodSync(path, 0o755)
  for (const name of readdirSync(path)) give(join(path, name), user)
}

/**
 * Makes a folder that the app's user owns.
 * @param {string} path
 * @returns {string} the same path
 */
export function makeHandedOver(path) {
  mkdirSync(path, { recursive: true })
  return handOver(path)
}

const asUser = (/** @type {{ uid: number, gid: number }} */ { uid, gid }) => [
  'setpriv',
  `--reuid=${uid}`,
  `--regid=${gid}`,
  '--clear-groups',
]

/**
 * Runs a small test program as the user that Electron runs as.
 * @param {string[]} command
 * @returns {boolean} whether it ended with 0
 */
export function succeedsAsApp(command) {
  const user = unprivilegedUser()
  const [program, ...args] = user ? [...asUser(user), ...command] : command
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/**
 * Writes the program that stands for Electron when root starts it, for anything that takes an executable.
 * @param {string} path of the script to make
 * @param {string} electron
 * @param {{ uid: number, gid: number }} user
 * @returns {string} the path
 */
export function writeWrapper(path, electron, user) {
  writeFileSync(
    path,
    `#!/bin/sh\nexec ${asUser(user).join(' ')} '${electron.replaceAll("'", "'\\''")}' "$@"\n`,
  )
  chmodSync(path, 0o755)
  return path
}
