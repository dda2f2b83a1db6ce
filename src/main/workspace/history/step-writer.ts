import { randomBytes } from 'node:crypto'
import type { Change } from '../../../shared/diff'
import type { Id } from '../../../shared/model'
import type { Connection, Value } from '../database/connection'
import { bytesOfId } from '../database/id-bytes'
import { writeLocalSetting } from '../database/local-settings'
import { hashedStepColumns, hashOfChange, noHash, StepHash } from './hash'

export type StepKind = 'make' | 'do' | 'undo' | 'redo'

/** What a step says besides its changes and hashes. */
export interface StepFacts {
  readonly id: Id
  readonly time: number
  readonly author: string
  readonly replica: Id
  readonly appVersion: string
  readonly schemaVersion: number
  readonly kind: StepKind
  readonly label: string
  readonly reverts: number | null
}

const insertChange = `INSERT INTO change (step, position, tableName, recordId, before, after, salt, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
const insertStep = `INSERT INTO step (${hashedStepColumns.join(', ')}, hash)
  VALUES (${hashedStepColumns.map(() => '?').join(', ')}, ?)`

/** Writes one step to the history, change by change, inside the caller's transaction. */
export class StepWriter {
  readonly sequence: number
  #connection: Connection
  #columns: readonly Value[]
  #hash: StepHash
  #changes = 0

  constructor(connection: Connection, facts: StepFacts) {
    const last = connection.get('SELECT sequence, hash FROM step ORDER BY sequence DESC LIMIT 1') as
      { sequence: number; hash: Uint8Array } | undefined
    this.sequence = (last?.sequence ?? 0) + 1
    this.#connection = connection
    this.#columns = [
      this.sequence,
      bytesOfId(facts.id),
      facts.time,
      facts.author,
      bytesOfId(facts.replica),
      facts.appVersion,
      facts.schemaVersion,
      facts.kind,
      facts.label,
      facts.reverts,
      last?.hash ?? noHash,
    ]
    this.#hash = new StepHash(this.#columns)
  }

  /** Writes one change; `before` and `after` are its records as canonical JSON. */
  add(change: Change, before: string | null, after: string | null): void {
    const position = ++this.#changes
    const record = bytesOfId((change.before ?? change.after)?.id ?? '')
    const salt = nextSalt()
    const hash = hashOfChange(salt, before, after)
    this.#hash.addChange([position, change.table, record, hash])
    this.#connection.run(
      insertChange,
      this.sequence,
      position,
      change.table,
      record,
      before,
      after,
      salt,
      hash,
    )
  }

  /** Writes the step itself and anchors it; false when there was no change to write. */
  finish(): boolean {
    if (this.#changes === 0) return false
    const hash = this.#hash.digest()
    this.#connection.run(insertStep, ...this.#columns, hash)
    writeLocalSetting(this.#connection, 'head', `${this.sequence} ${hash.toString('hex')}`)
    return true
  }
}

const saltBytes = 16
let salts = Buffer.alloc(0)

/** Asking for randomness is slow, so it is asked for in larger pieces, of which each byte is used once. */
function nextSalt(): Buffer {
  if (salts.length === 0) salts = randomBytes(256 * saltBytes)
  const salt = salts.subarray(0, saltBytes)
  salts = salts.subarray(saltBytes)
  return salt
}
