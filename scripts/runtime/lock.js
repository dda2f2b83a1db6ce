import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const heartbeat = 5000
const silentTooLong = 120_000

/**
 * Does something that two starts must not do at once; the second waits, and says so.
 * @template T
 * @param {string} path of the lock file
 * @param {{ log: (line: string) => void, what: string }} say what the other start does
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(path, { log, what }, action) {
  for (let waits = 0; !take(path); waits += 1) {
    if (isAbandoned(path)) release(path)
    else if (waits % 40 === 0) log(`Another start is ${what}; waiting for it …`)
    await pause(250)
  }
  const beat = setInterval(() => touch(path), heartbeat)
  beat.unref()
  const atExit = () => rmSync(path, { force: true })
  process.once('exit', atExit)
  try {
    return await action()
  } finally {
    clearInterval(beat)
    process.off('exit', atExit)
    rmSync(path, { force: true })
  }
}

function take(/** @type {string} */ path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

function touch(/** @type {string} */ path) {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // Removed from outside: the action goes on.
  }
}

/** Its owner has ended, or has not been heard of for long. */
function isAbandoned(/** @type {string} */ path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > silentTooLong) return true
    const owner = Number(readFileSync(path, 'utf8'))
    if (!owner) return false
    process.kill(owner, 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

/** Only one of several waiters may remove it, or a waiter would remove the lock that another just took. */
function release(/** @type {string} */ path) {
  const claim = `${path}.release`
  if (!take(claim)) {
    const claimed = statSync(claim, { throwIfNoEntry: false })
    if (claimed && Date.now() - claimed.mtimeMs > 10_000) rmSync(claim, { force: true })
    return
  }
  if (isAbandoned(path)) rmSync(path, { force: true })
  rmSync(claim, { force: true })
}
