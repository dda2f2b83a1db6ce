import { join } from 'node:path'
import { readJson } from './checkout.js'
import { withLock } from './lock.js'
import { downloadOfficialElectron, failedLately, findOfficialElectron } from './official-electron.js'
import { Refusal } from './refusal.js'
import { announcement, ensureStandIn } from './stand-in.js'

/**
 * The Electron to run: the official one if it is here or can be fetched, else the announced stand-in.
 * @param {{ root: string, cache: string, log: (line: string) => void, standIn: boolean, retryElectron: boolean }} options
 * @returns {Promise<{ folder: string, executable: string, version: string, standIn: boolean }>}
 */
export async function chooseElectron({ root, cache, log, standIn, retryElectron }) {
  const version = readJson(join(root, 'node_modules', 'electron', 'package.json')).version
  const official =
    findOfficialElectron(root) ?? (await fetchOfficial({ root, cache, log, version, retryElectron, standIn }))
  if (official) return official
  if (!standIn) {
    throw new Refusal(
      `Electron ${version} is not here and could not be fetched, and --no-stand-in refuses anything else. Connect to the internet and start again.`,
    )
  }
  const chosen = await ensureStandIn({ cache, log })
  for (const line of announcement(version)) log(line)
  return chosen
}

/** Does not try again soon after a failure, unless asked to or left without a choice. */
async function fetchOfficial({ root, cache, log, version, retryElectron, standIn }) {
  const insist = retryElectron || !standIn
  if (!insist && failedLately(cache, version)) return undefined
  return withLock(join(cache, 'electron-download.lock'), { log, what: 'fetching Electron' }, async () => {
    if (!insist && failedLately(cache, version)) return undefined
    const here =
      findOfficialElectron(root) ??
      ((await downloadOfficialElectron({ root, cache, version, log })) && findOfficialElectron(root))
    return here || undefined
  })
}
