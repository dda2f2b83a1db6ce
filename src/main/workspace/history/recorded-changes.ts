import { invertChange, type Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'
import type { Connection } from '../database/connection'
import { upcast, type Migration, type RecordedFields } from '../database/migrations/migration'
import { columnsOf, isTableName } from '../database/tables'

/** A change as its row in the history has it. */
export interface ChangeRow {
  readonly step: number
  readonly position: number
  readonly tableName: string
  readonly before: string | null
  readonly after: string | null
}

/** `+?`: a bare one is looked at while the query is planned, so that SQLite would plan it anew for each value. */
const selectBefore = `SELECT step, position, tableName, before, after FROM change
  WHERE step = +? AND position < +? ORDER BY position DESC LIMIT 1`

/** How many changes a step has. */
export function sizeOfStep(connection: Connection, step: number): number {
  const last = connection.get('SELECT max(position) AS position FROM change WHERE step = ?', step)
  return (last as { position: number | null }).position ?? 0
}

/**
 * The changes that take a step back, last first, one in memory at a time. Read one by one and not through a cursor, because
 * they are written back on the same connection while they are read.
 */
export function* invertedChanges(
  connection: Connection,
  step: number,
  migrations: readonly Migration[],
): Generator<Change> {
  const found = connection.get('SELECT schemaVersion FROM step WHERE sequence = ?', step)
  const version = (found as { schemaVersion: number } | undefined)?.schemaVersion ?? 0
  let position = Number.MAX_SAFE_INTEGER
  for (;;) {
    const row = connection.get(selectBefore, step, position) as ChangeRow | undefined
    if (!row) return
    yield invertChange(changeOfRow(row, version, migrations))
    position = row.position
  }
}

/** The change a row of the history means in today's tables; throws `file-damaged` when it can't be read. */
export function changeOfRow(row: ChangeRow, version: number, migrations: readonly Migration[]): Change {
  const unreadable = (): AppError =>
    new AppError('file-damaged', fileMessages.changeUnreadable(row.step, row.position))
  const recorded = { table: row.tableName, before: fieldsOf(row.before), after: fieldsOf(row.after) }
  if (recorded.before === undefined || recorded.after === undefined) throw unreadable()
  const { table, before, after } = upcast(
    { ...recorded, before: recorded.before, after: recorded.after },
    version,
    migrations,
  )
  if (!isTableName(table)) throw unreadable()
  const fits = [before, after].every(
    (fields) => fields === null || columnsOf(table).every(([column]) => isValue(fields[column])),
  )
  if (!fits || (!before && !after)) throw unreadable()
  return { table, before, after } as unknown as Change
}

/** Undefined when the text is no JSON object. */
function fieldsOf(text: unknown): RecordedFields | null | undefined {
  if (text === null) return null
  if (typeof text !== 'string') return undefined
  try {
    const fields: unknown = JSON.parse(text)
    return typeof fields === 'object' && !Array.isArray(fields)
      ? (fields as RecordedFields | null)
      : undefined
  } catch {
    return undefined
  }
}

function isValue(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number'
}
