import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { lastLines, runQuietly } from './child.js'
import { withLock } from './lock.js'
import { withProgress } from './progress.js'
import { Refusal } from './refusal.js'

/** What Electron is linked to, and the Debian packages that hold it: the newer releases' name first. */
const needed = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
  { library: 'libcups.so.2', packages: ['libcups2t64', 'libcups2'] },
  { library: 'libdrm.so.2', packages: ['libdrm2'] },
]

const windowless = { packages: ['xvfb'] }

/**
 * What of Electron's needs the system's library cache does not list.
 * @param {string} listed the output of `ldconfig -p`
 * @returns {{ library: string, packages: string[] }[]}
 */
export function missingLibraries(listed) {
  const present = new Set(listed.split('\n').map((line) => line.trim().split(' ')[0]))
  return needed.filter(({ library }) => !present.has(library))
}

/**
 * Whether a program is on the path or where administrators' programs are.
 * @param {string} name
 * @returns {boolean}
 */
export function isInstalled(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.some((folder) => folder !== '' && existsSync(join(folder, name)))
}

/**
 * Puts the system's libraries in place as root on Debian; else names the one command and stops.
 * @param {{ needXvfb: boolean, cache: string, log: (line: string) => void }} options
 */
export async function ensureSystemLibraries({ needXvfb, cache, log }) {
  const absent = whatIsAbsent(needXvfb)
  if (absent.length === 0) return
  if (!isInstalled('apt-get')) {
    const names = absent.map((each) => ('library' in each ? each.library : 'Xvfb')).join(', ')
    throw new Refusal(
      `Electron needs these from your system, and they are missing: ${names}. Install them, then start again.`,
    )
  }
  if (process.getuid?.() !== 0) {
    const names = packageNames(absent).join(' ')
    throw new Refusal(
      `Electron needs system packages that are missing. Run this, then start again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    )
  }
  await withLock(join(cache, 'apt.lock'), { log, what: 'installing system packages' }, () =>
    install(needXvfb, log),
  )
}

function whatIsAbsent(/** @type {boolean} */ needXvfb) {
  const listed = answerOf(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p'])
  const libraries = listed === '' ? [] : missingLibraries(listed)
  return needXvfb && !isInstalled('Xvfb') ? [...libraries, windowless] : libraries
}

async function install(/** @type {boolean} */ needXvfb, log) {
  const absent = whatIsAbsent(needXvfb)
  if (absent.length === 0) return
  const update = () => apt(['update'], 'Updating the list of system packages', log)
  // Another apt may be at work: wait for it rather than fail.
  const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=600']
  const attempt = () =>
    apt(['install', ...options, ...packageNames(absent)], 'Installing system packages', log)

  if (!absent.every(({ packages }) => packages.some(isOffered))) await update()
  let result = await attempt()
  if (result.status !== 0) {
    await update()
    result = await attempt()
  }
  if (result.status === 0) return
  throw new Refusal(`System packages could not be installed:\n${lastLines(result.output)}`)
}

function apt(/** @type {string[]} */ args, /** @type {string} */ label, log) {
  let latest = ''
  return withProgress(
    log,
    `${label} (apt-get ${args.join(' ')})`,
    () =>
      runQuietly('apt-get', args, {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        onSpeech: (text) => (latest = text.trim().split('\n').at(-1) ?? ''),
      }),
    () => `: ${latest.slice(0, 80)}`,
  )
}

const packageNames = (/** @type {{ packages: string[] }[]} */ absent) =>
  absent.map(({ packages }) => packages.find(isOffered) ?? /** @type {string} */ (packages.at(-1)))

/** A real package, not a name that several others provide. */
function isOffered(/** @type {string} */ name) {
  return /Candidate: (?!\(none\))/.test(answerOf('apt-cache', ['policy', name]))
}

function answerOf(/** @type {string} */ program, /** @type {string[]} */ args) {
  const { stdout } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  return stdout ?? ''
}
