import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Id } from '../../../shared/model'
import { idOfBytes } from '../database/id-bytes'
import type { Migration } from '../database/migrations/migration'
import type { Records } from '../database/records'
import { tableNames } from '../database/tables'
import { canonicalText } from './canonical-text'
import { changeOfRow, type ChangeRow } from './recorded-changes'

/** The first change of a record after the step to go back to: what it has as `before` is what the record is to be again. */
interface FirstChange {
  readonly id: Id
  readonly step: number
  readonly position: number
  /** How its table stands among the others: a table comes after those it refers to. */
  readonly order: number
  readonly isMaking: boolean
}

const selectLater = `SELECT step, position, tableName, recordId, before IS NULL AS isMaking FROM change
  WHERE step > ? ORDER BY step, position`
const selectOne = `SELECT change.step, change.position, change.tableName, change.before, change.after, step.schemaVersion
  FROM change JOIN step ON step.sequence = change.step WHERE change.step = ? AND change.position = ?`

/**
 * The edit that brings the recorded tables to what they were after `step`: at most one change for each record that was touched
 * since, read one at a time. Throws `not-found` when there is no such step.
 */
export function goBack(
  records: Records,
  migrations: readonly Migration[],
  step: number,
): { readonly label: string; readonly changes: Iterable<Change> } {
  const found = records.connection.get('SELECT label FROM step WHERE sequence = ?', step)
  if (!found) throw new AppError('not-found', commandMessages.noSuchStep(step))
  const { label } = found as { label: string }
  return { label: stepLabels.goBack(label), changes: changesBack(records, migrations, step) }
}

/**
 * In an order in which references and uniqueness hold at every moment, so that undo can walk it backwards. The order of tables
 * is nearly always right; a change that does not fit yet waits for the others.
 */
function* changesBack(records: Records, migrations: readonly Migration[], step: number): Generator<Change> {
  let waiting = inOrder(firstChanges(records, step))
  while (waiting.length > 0) {
    const unfit: FirstChange[] = []
    for (const first of waiting) {
      const change = changeBack(records, migrations, first)
      if (!change) continue
      if (fits(records, change)) yield change
      else unfit.push(first)
    }
    if (unfit.length === waiting.length) yield parked(records, migrations, unfit)
    waiting = unfit
  }
}

function firstChanges(records: Records, step: number): Iterable<FirstChange> {
  const found = new Map<Id, FirstChange>()
  for (const row of records.connection.iterate(selectLater, step)) {
    const later = row as ChangeRow & { readonly recordId: Uint8Array; readonly isMaking: number }
    const id = idOfBytes(later.recordId)
    if (found.has(id)) continue
    const order = tableNames.findIndex((table) => table === later.tableName)
    found.set(id, { id, step: later.step, position: later.position, order, isMaking: later.isMaking === 1 })
  }
  return found.values()
}

/** First what goes, newest first and from the tables that refer to the tables referred to; then what comes back or changes. */
function inOrder(changes: Iterable<FirstChange>): FirstChange[] {
  const all = [...changes]
  const going = all.filter(({ isMaking }) => isMaking).reverse()
  const coming = all.filter(({ isMaking }) => !isMaking)
  return [
    ...going.sort((one, other) => other.order - one.order),
    ...coming.sort((one, other) => one.order - other.order),
  ]
}

/** Null when the record is already what it is to be. */
function changeBack(
  records: Records,
  migrations: readonly Migration[],
  { id, step, position }: FirstChange,
): Change | null {
  const row = records.connection.get(selectOne, step, position) as
    (ChangeRow & { readonly schemaVersion: number }) | undefined
  if (!row) throw new AppError('not-found', commandMessages.noSuchStep(step))
  const { table, before: then } = changeOfRow(row, row.schemaVersion, migrations)
  const now = records.find(table, id)
  if (canonicalText(table, now) === canonicalText(table, then)) return null
  return { table, before: now, after: then } as Change
}

/** Whether a change can be made now without breaking a reference or a uniqueness: tried, and taken back. */
function fits(records: Records, change: Change): boolean {
  const { connection } = records
  connection.run('SAVEPOINT fit')
  try {
    records.apply(change)
    return true
  } catch (error) {
    if (isConstraint(error)) return false
    throw error
  } finally {
    connection.run('ROLLBACK TO fit')
    connection.run('RELEASE fit')
  }
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
}

/** Tags that have exchanged their names wait for each other, and links their types: one gives its own up for a moment. */
function parked(records: Records, migrations: readonly Migration[], unfit: readonly FirstChange[]): Change {
  for (const first of unfit) {
    const change = changeBack(records, migrations, first)
    if (!change?.before || !change.after) continue
    if (change.table === 'tag')
      return { table: 'tag', before: change.before, after: { ...change.before, name: first.id } }
    if (change.table === 'link')
      return { table: 'link', before: change.before, after: { ...change.before, type: first.id } }
  }
  throw new Error('The changes back to a former state fit in no order.')
}
