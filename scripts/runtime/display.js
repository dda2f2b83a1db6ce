import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from './refusal.js'
import { isInstalled } from './system-libraries.js'

/**
 * Whether there is a screen to show a window on.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {{ platform?: NodeJS.Platform, root?: boolean }} [on] another user than the session's own cannot reach its Wayland
 * @returns {boolean}
 */
export function hasDisplay(
  env = process.env,
  { platform = process.platform, root = process.getuid?.() === 0 } = {},
) {
  if (platform !== 'linux') return true
  return Boolean(env.DISPLAY) || (!root && Boolean(env.WAYLAND_DISPLAY))
}

const lastChildrenTake = 150

/**
 * Starts a screen that nobody sees, under the first free number, and ends it with the start.
 * @param {{ add(step: () => void | Promise<void>): void }} cleanup
 * @returns {Promise<string>} what DISPLAY must hold
 */
export async function startHiddenDisplay(cleanup) {
  const server = ['Xvfb', '-displayfd', '3', '-nolisten', 'tcp', '-ac', '-screen', '0', '1920x1080x24']
  // So that it ends even when this process is killed outright.
  const command = isInstalled('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', ...server] : server
  const child = spawn(command[0], command.slice(1), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ended = new Promise((resolve) => {
    child.once('close', resolve)
    child.once('error', resolve)
  })
  const atExit = () => child.kill('SIGTERM')
  process.once('exit', atExit)
  cleanup.add(async () => {
    // Electron's last child processes complain if it goes before them.
    await Promise.race([ended, pause(lastChildrenTake)])
    child.kill('SIGTERM')
    await ended
    process.off('exit', atExit)
  })
  return `:${await numberFrom(child, ended)}`
}

/** Xvfb writes the number it took once it is ready. */
async function numberFrom(child, ended) {
  let said = ''
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += chunk))
  const number = new Promise((resolve) => {
    child.stdio[3].on('data', (chunk) => {
      said += chunk
      if (said.endsWith('\n')) resolve(said.trim())
    })
  })
  const first = await Promise.race([number, ended.then(() => undefined)])
  if (first === undefined) throw new Refusal(`No hidden screen (Xvfb) could be started. ${complaint.trim()}`)
  return first
}
