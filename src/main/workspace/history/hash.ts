import { createHash, type Hash } from 'node:crypto'
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

/**
 * A value as it goes into a hash: 0 for null; else 1, the length as 8 bytes big-endian, and the bytes that SQLite's
 * `CAST(… AS BLOB)` gives: UTF-8 of text, decimal digits of a whole number, a blob as it is.
 */
function addPart(hash: Hash, value: Value): void {
  if (value === null) {
    hash.update(absent)
    return
  }
  const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value), 'utf8')
  const head = Buffer.alloc(9)
  head[0] = 1
  head.writeBigUInt64BE(BigInt(bytes.length), 1)
  hash.update(head).update(bytes)
}

const absent = Buffer.from([0])

/** The hash of what a change holds, with its salt: SHA-256 over the parts salt, before, after. */
export function hashOfChange(salt: Uint8Array, before: Value, after: Value): Buffer {
  const hash = createHash('sha256')
  for (const value of [salt, before, after]) addPart(hash, value)
  return hash.digest()
}

/** The hash of a step, built while its changes go by. docs/decisions/0002-history-hash.md */
export class StepHash {
  #hash = createHash('sha256')
  #changes = 0

  /** `columns` has the values of `hashedStepColumns`. */
  constructor(columns: readonly Value[]) {
    for (const value of columns) addPart(this.#hash, value)
  }

  /** `columns` has the values of `hashedChangeColumns`. */
  addChange(columns: readonly Value[]): void {
    this.#changes++
    for (const value of columns) addPart(this.#hash, value)
  }

  /** The number of changes is the last part. */
  digest(): Buffer {
    addPart(this.#hash, this.#changes)
    return this.#hash.digest()
  }
}
