import { checkMessages } from '../../../shared/messages/workspace'
import type { Connection } from '../database/connection'
import { readLocalSetting } from '../database/local-settings'
import { hashedChangeColumns, hashedStepColumns, hashOfChange, noHash, StepHash } from './hash'

/** Every column as the bytes that were hashed: whatever a damaged cell holds now, no decoding can hide it. */
type RawRow = Readonly<Record<string, Uint8Array | null>>

const asBytes = (columns: readonly string[]): string =>
  columns.map((column) => `CAST(${column} AS BLOB) AS ${column}`).join(', ')
const selectSteps = `SELECT ${asBytes([...hashedStepColumns, 'hash'])} FROM step ORDER BY step.sequence`
const selectChanges = `SELECT ${asBytes([...hashedChangeColumns, 'salt', 'before', 'after'])} FROM change
  WHERE change.step = ? ORDER BY change.position`

/** What is wrong with the history's own rows: each hash is computed anew, and the end compared with its anchor. */
export function* chainProblems(connection: Connection): Generator<string> {
  let expected = 1
  let previous: Uint8Array = noHash
  for (const found of connection.iterate(selectSteps)) {
    const row = found as RawRow
    const sequence = Number(textOf(row['sequence']))
    for (; expected < sequence; expected++) yield checkMessages.missingStep(expected)
    expected = sequence + 1
    if (!isSame(row['previousHash'], previous))
      yield checkMessages.stepUnchained(sequence, textOf(row['label']))
    yield* stepProblems(connection, row, sequence)
    previous = row['hash'] ?? noHash
  }
  yield* strayChanges(connection)
  yield* anchorProblems(connection, expected - 1, previous)
}

function* stepProblems(connection: Connection, step: RawRow, sequence: number): Generator<string> {
  const hash = new StepHash(hashedStepColumns.map((column) => step[column] ?? null))
  let expected = 1
  for (const found of connection.iterate(selectChanges, sequence)) {
    const row = found as RawRow
    const position = Number(textOf(row['position']))
    for (; expected < position; expected++) yield checkMessages.changesOutOfOrder(sequence, expected)
    expected = position + 1
    hash.addChange(hashedChangeColumns.map((column) => row[column] ?? null))
    const own = hashOfChange(row['salt'] ?? noHash, row['before'] ?? null, row['after'] ?? null)
    if (!isSame(row['hash'], own))
      yield checkMessages.changeAltered(sequence, position, textOf(row['tableName']))
  }
  if (!isSame(step['hash'], hash.digest())) yield checkMessages.stepAltered(sequence, textOf(step['label']))
}

function* strayChanges(connection: Connection): Generator<string> {
  const stray = connection.all(
    'SELECT DISTINCT step FROM change WHERE step NOT IN (SELECT sequence FROM step)',
  )
  for (const { step } of stray as { step: number }[]) yield checkMessages.changeWithoutStep(step)
}

function* anchorProblems(connection: Connection, newest: number, hash: Uint8Array): Generator<string> {
  const anchor = readLocalSetting(connection, 'head')
  if (anchor === null) {
    if (newest > 0) yield checkMessages.headMissing
    return
  }
  const [sequence, hex] = anchor.split(' ')
  if (Number(sequence) === newest && hex === Buffer.from(hash).toString('hex')) return
  yield checkMessages.headDiffers(Number(sequence))
}

function isSame(found: Uint8Array | null | undefined, expected: Uint8Array): boolean {
  return found != null && Buffer.compare(found, expected) === 0
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8')
}
