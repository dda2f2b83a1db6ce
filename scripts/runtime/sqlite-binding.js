import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeFolder } from './cache.js'
import { readJson } from './checkout.js'
import { Refusal } from './refusal.js'

/** `mov eax, 10; ret`: the whole of node_api_module_get_api_version_v1. */
const asksForTen = Buffer.from('b80a000000c3', 'hex')
/** The same with 0x7fffffff, "experimental": the stand-in's older Node knows the rest of Node-API 10 by that name. */
const asksForExperimental = Buffer.from('b8ffffff7fc3', 'hex')

/**
 * A copy of better-sqlite3's binary that the stand-in can load.
 * @param {Buffer} binary
 * @returns {Buffer} refused unless the place to change is found exactly once
 */
export function withOlderNodeApi(binary) {
  const at = binary.indexOf(asksForTen)
  if (at < 0 || binary.indexOf(asksForTen, at + 1) >= 0) {
    throw new Refusal(
      "better-sqlite3's binary is not the one the stand-in is known to work with, so it cannot be used here. Start where Electron itself can be fetched.",
    )
  }
  const copy = Buffer.from(binary)
  asksForExperimental.copy(copy, at)
  return copy
}

/**
 * Makes that copy in the cache, once for each version; the checkout's own binary stays as it is.
 * @param {{ root: string, cache: string }} places
 * @returns {Promise<string>} its path
 */
export async function ensureStandInBinding({ root, cache }) {
  const installed = join(root, 'node_modules', 'better-sqlite3')
  const folder = join(
    cache,
    `better-sqlite3-${readJson(join(installed, 'package.json')).version}-for-stand-in`,
  )
  const name = 'better_sqlite3.node'
  await placeFolder(folder, (unfinished) => {
    const binary = readFileSync(join(installed, 'prebuilds', 'linux-x64.node'))
    writeFileSync(join(unfinished, name), withOlderNodeApi(binary), { mode: 0o644 })
  })
  return join(folder, name)
}
