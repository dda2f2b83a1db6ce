import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { runApp } from './app-run.js'
import { ensureBuild } from './build.js'
import { openCache } from './cache.js'
import { checkout } from './checkout.js'
import { openCleanup } from './cleanup.js'
import { hasDisplay, startHiddenDisplay } from './display.js'
import { chooseElectron } from './electron.js'
import { appEnvironment } from './environment.js'
import { checkDependencies, checkHostNode } from './host.js'
import { ensureSandbox } from './sandbox.js'
import { ensureStandInBinding } from './sqlite-binding.js'
import { stageApp, stageElectron } from './staged-app.js'
import { ensureSystemLibraries } from './system-libraries.js'
import { handOver, makeHandedOver, unprivilegedUser, writeWrapper } from './unprivileged.js'

/** Where root's own windows keep the user's documents: not in a cache, which anyone may clear. */
const keptHomeOfRoot = '/var/lib/fieldline/home'

/**
 * Gets everything in place to start the app: packages, build, Electron, libraries, screen and, for
 * root, an unprivileged user. `executable` with `[appFolder, ...args]` and `env` starts it.
 * @param {{
 *   log?: (line: string) => void,
 *   standIn?: boolean,
 *   needDisplay?: boolean,
 *   retryElectron?: boolean,
 *   home?: 'fresh' | 'kept',
 *   root?: string,
 * }} [options] `standIn: false` refuses the stand-in; `home`: an empty one that close() deletes, or the user's
 */
export async function prepareRuntime({
  log = (line) => console.error(line),
  standIn = true,
  needDisplay = true,
  retryElectron = false,
  home: homeKind = 'fresh',
  root = checkout,
} = {}) {
  checkHostNode()
  checkDependencies(root)
  // What root makes here is for another user to read, whatever root's own habit is.
  if (process.getuid?.() === 0) process.umask(0o022)
  const cache = openCache()
  const cleanup = openCleanup()
  try {
    await ensureBuild({ root, cache, log })
    const electron = await chooseElectron({ root, cache, log, standIn, retryElectron })
    const onLinux = process.platform === 'linux'
    const hidden = onLinux && needDisplay && !hasDisplay()
    if (onLinux) await ensureSystemLibraries({ needXvfb: hidden, cache, log })

    const user = unprivilegedUser()
    const run = openRunFolder(cache, cleanup)
    const home = chooseHome(homeKind, run)
    const started = await whatToStart({ root, cache, run, electron, user })
    const env = appEnvironment({
      from: process.env,
      anotherUser: Boolean(user),
      ownHome: homeKind === 'kept' && !user,
      home,
      display: hidden ? await startHiddenDisplay(cleanup) : undefined,
      xauthority: user && !hidden ? copyXauthority(run) : undefined,
      standIn: electron.standIn
        ? { version: electron.version, binding: await ensureStandInBinding({ root, cache }) }
        : undefined,
    })
    return {
      ...started,
      env,
      electronVersion: electron.version,
      standIn: electron.standIn,
      home,
      /** A folder for this run that the app can read and write; close() deletes it. */
      readableFolder: (/** @type {string} */ name) => makeHandedOver(join(run, name)),
      /** Starts the app and waits for its end. */
      run: (/** @type {string[]} */ args, /** @type {import('./app-run.js').RunOptions} */ options = {}) =>
        runApp(started, args, { env, cleanup, ...options }),
      close: cleanup.close,
    }
  } catch (error) {
    await cleanup.close()
    throw error
  }
}

/** Root's app runs from copies: a checkout may lie where the unprivileged user cannot read. */
async function whatToStart({ root, cache, run, electron, user }) {
  if (!user) {
    if (process.platform === 'linux') ensureSandbox(electron.folder)
    return { executable: electron.executable, appFolder: root }
  }
  const folder = electron.standIn ? electron.folder : await stageElectron(electron, cache)
  ensureSandbox(folder)
  return {
    executable: writeWrapper(join(run, 'electron'), join(folder, 'electron'), user),
    appFolder: await stageApp({ root, cache }),
  }
}

function openRunFolder(/** @type {string} */ cache, cleanup) {
  const run = mkdtempSync(join(process.getuid?.() === 0 ? cache : tmpdir(), 'run-fieldline-'))
  cleanup.add(() => rmSync(run, { recursive: true, force: true, maxRetries: 3 }))
  if (process.getuid?.() === 0) chmodSync(run, 0o755)
  return run
}

function chooseHome(/** @type {'fresh' | 'kept'} */ kind, /** @type {string} */ run) {
  if (kind === 'fresh') return makeHandedOver(join(run, 'home'))
  if (process.getuid?.() !== 0) return homedir()
  if (existsSync(keptHomeOfRoot)) return keptHomeOfRoot
  mkdirSync(keptHomeOfRoot, { recursive: true, mode: 0o755 })
  return handOver(keptHomeOfRoot)
}

/** The key to root's own screen, for the app's user. */
function copyXauthority(/** @type {string} */ run) {
  const own = process.env.XAUTHORITY ?? join(homedir(), '.Xauthority')
  if (!process.env.DISPLAY || !existsSync(own)) return undefined
  const copy = join(makeHandedOver(join(run, 'x')), 'authority')
  copyFileSync(own, copy)
  chmodSync(copy, 0o600)
  return handOver(copy)
}
