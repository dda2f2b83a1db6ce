import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const graceBeforeKill = 8000

/**
 * @typedef {{
 *   cwd?: string,
 *   env?: Record<string, string>,
 *   stdio?: import('node:child_process').StdioOptions,
 *   onStart?: (child: import('node:child_process').ChildProcess) => void,
 * }} RunOptions
 */

/**
 * Starts the app and waits for its end. When the start itself is ended, the app is asked to end first.
 * @param {{ executable: string, appFolder: string }} what
 * @param {string[]} args
 * @param {RunOptions & { cleanup: { add(step: () => Promise<void>): void } }} options
 * @returns {Promise<number>} its exit status, 128 + n for a signal
 */
export function runApp({ executable, appFolder }, args, { cwd, env, stdio = 'inherit', onStart, cleanup }) {
  const child = spawn(executable, [appFolder, ...args], { cwd, env, stdio })
  onStart?.(child)
  const ended = new Promise((/** @type {(status: number) => void} */ resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => resolve(status ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
  cleanup.add(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), graceBeforeKill)
    await ended.catch(() => 1)
    clearTimeout(hard)
  })
  return ended
}
