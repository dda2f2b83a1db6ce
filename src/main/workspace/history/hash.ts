import { createHash } from 'node:crypto'
import type { Value } from '../database/connection'

/** The columns of a step that its hash covers, in order; the hash before it is one of them. */
export const hashedStepColumns = [
  'sequence',
  'id',
  'time',
  'author',
  'replica',
  'appVersion',
  'schemaVersion',
  'kind',
  'label',
  'reverts',
  'previousHash',
] as const

/** The columns of a change that its step's hash covers, in order. `hash` stands for what a purge may take away. */
export const hashedChangeColumns = ['position', 'tableName', 'recordId', 'hash'] as const

/** The hash before the first step. */
export const noHash = Buffer.alloc(32)

/** Before the bytes of a part: 1, and their number as 8 bytes big-endian; of null, a 0 alone. */
const headLength = 9

/**
 * Values as they go into a hash, one after another: 0 for null; else 1, the length as 8 bytes big-endian, and the bytes that SQLite's
 * `CAST(… AS BLOB)` gives: UTF-8 of text, decimal digits of a whole number, a blob as it is. All in one piece: a hash takes many
 * small ones slowly.
 */
function partsOf(values: readonly Value[]): Buffer {
  const all = values.map((value) => (typeof value === 'number' ? String(value) : value))
  const lengths = all.map(lengthOfPart)
  const parts = Buffer.alloc(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const [index, length] of lengths.entries()) {
    const value = all[index] ?? null
    if (value !== null) {
      parts[at] = 1
      // Of the 8 bytes of the number the upper 4 stay 0: no buffer is so long.
      parts.writeUInt32BE(length - headLength, at + 5)
      if (typeof value === 'string') parts.write(value, at + headLength, 'utf8')
      else parts.set(value, at + headLength)
    }
    at += length
  }
  return parts
}

function lengthOfPart(value: string | Uint8Array | null): number {
  if (value === null) return 1
  return headLength + (typeof value === 'string' ? Buffer.byteLength(value, 'utf8') : value.length)
}

/** The hash of what a change holds, with its salt: SHA-256 over the parts salt, before, after. */
export function hashOfChange(salt: Uint8Array, before: Value, after: Value): Buffer {
  return createHash('sha256')
    .update(partsOf([salt, before, after]))
    .digest()
}

/** The hash of a step, built while its changes go by. docs/decisions/0002-history-hash.md */
export class StepHash {
  #hash = createHash('sha256')
  #changes = 0

  /** `columns` has the values of `hashedStepColumns`. */
  constructor(columns: readonly Value[]) {
    this.#hash.update(partsOf(columns))
  }

  /** `columns` has the values of `hashedChangeColumns`. */
  addChange(columns: readonly Value[]): void {
    this.#changes++
    this.#hash.update(partsOf(columns))
  }

  /** The number of changes is the last part. */
  digest(): Buffer {
    return this.#hash.update(partsOf([this.#changes])).digest()
  }
}
