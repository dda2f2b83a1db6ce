import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Refusal } from './refusal.js'

/**
 * Refuses a file that is not, byte for byte, the one that was tried.
 * @param {string} path
 * @param {{ name: string, algorithm: 'sha256' | 'sha512', encoding: 'hex' | 'base64', hash: string }} expected
 */
export async function checkHash(path, { name, algorithm, encoding, hash }) {
  const found = createHash(algorithm)
  await pipeline(createReadStream(path), found)
  if (found.digest(encoding) === hash) return
  throw new Refusal(
    `${name} is not the file that was tried (its ${algorithm.toUpperCase()} differs), so it was thrown away and nothing of it was run.`,
  )
}
