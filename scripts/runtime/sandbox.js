import { chmodSync, chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.js'
import { succeedsAsApp } from './unprivileged.js'

const setuidMode = 0o4755
const administers = 1n << 21n

/**
 * Makes sure that Chromium's sandbox will hold, as Fieldline never runs without it.
 * @param {string} folder Electron's
 */
export function ensureSandbox(folder) {
  const helper = join(folder, 'chrome-sandbox')
  if (process.getuid?.() === 0 && existsSync(helper) && !isSetuid(helper)) {
    chownSync(helper, 0, 0)
    chmodSync(helper, setuidMode)
  }
  if (isSetuid(helper) && mayAdminister()) return
  if (succeedsAsApp(['unshare', '-Ur', 'true'])) return
  throw new Refusal(
    process.getuid?.() === 0
      ? 'This container allows no sandbox, without which Fieldline does not run. Start the container with --cap-add=SYS_ADMIN, or with a seccomp profile that allows user namespaces.'
      : `This system lets ordinary users make no sandbox, without which Fieldline does not run. Run this once, then start again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

function isSetuid(/** @type {string} */ helper) {
  const found = statSync(helper, { throwIfNoEntry: false })
  return found?.uid === 0 && (found.mode & 0o7777) === setuidMode
}

/** Whether a setuid program can get the capability that the sandbox takes, which a container may withhold. */
function mayAdminister() {
  const bounding = /^CapBnd:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return bounding ? (BigInt(`0x${bounding[1]}`) & administers) !== 0n : true
}
