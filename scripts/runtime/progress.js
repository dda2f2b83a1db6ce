import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const firstLineAfter = 2000
const nextLineEvery = 5000

/**
 * Says that something long goes on: a line with the elapsed time soon after its begin and then every few seconds.
 * @template T
 * @param {(line: string) => void} log
 * @param {string} label what goes on
 * @param {() => Promise<T>} action
 * @param {() => string} [detail] how far it is
 * @returns {Promise<T>}
 */
export async function withProgress(log, label, action, detail = () => '') {
  const begun = Date.now()
  log(`${label} …`)
  const say = () => log(`${label} … ${Math.round((Date.now() - begun) / 1000)} s${detail()}`)
  let repeated
  const first = setTimeout(() => {
    say()
    repeated = setInterval(say, nextLineEvery)
  }, firstLineAfter)
  try {
    return await action()
  } finally {
    clearTimeout(first)
    clearInterval(repeated)
  }
}

/**
 * The bytes that the files under a folder take: how a download shows that it grows.
 * @param {string} folder
 * @returns {number}
 */
export function bytesIn(folder) {
  let sum = 0
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      sum += entry.isDirectory() ? bytesIn(path) : lstatSync(path).size
    }
  } catch {
    // A file that went away while it was counted.
  }
  return sum
}

/**
 * Bytes as a person reads them.
 * @param {number} bytes
 * @returns {string}
 */
export function readableSize(bytes) {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`
}
