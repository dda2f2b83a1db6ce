import type { Change } from '../../../shared/diff'
import type { Id, TableName } from '../../../shared/model'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import type { Migration } from '../database/migrations/migration'
import type { Records } from '../database/records'
import { columnsOf, isTableName } from '../database/tables'
import { changeOfRow, type ChangeRow } from '../history/recorded-changes'

/** Changes looked through for the name of a record that is gone. */
const mostRead = 200_000

const selectLater = `SELECT step, position, tableName, recordId FROM change WHERE step > ? ORDER BY step, position LIMIT ?`
const selectOne = `SELECT change.*, step.schemaVersion FROM change JOIN step ON step.sequence = change.step
  WHERE change.step = ? AND change.position = ?`

/** The names of the records that the changes of a step refer to, those that are gone by the last name they had. */
export function namesFor(
  records: Records,
  migrations: readonly Migration[],
  step: number,
  changes: readonly Change[],
): Record<Id, string> {
  const names = new Map<Id, string>()
  const gone = new Set<Id>()
  for (const { after, before } of changes) keep(names, after ?? before)
  for (const [table, id] of changes.flatMap(referred)) {
    if (names.has(id)) continue
    const name = nameOf(records.find(table, id))
    if (name === null) gone.add(id)
    else names.set(id, name)
  }
  for (const record of lastRecords(records, migrations, step, gone)) keep(names, record)
  return Object.fromEntries(names)
}

type NamedRecord = NonNullable<Change['before']>

function keep(names: Map<Id, string>, record: NamedRecord | null): void {
  const name = nameOf(record)
  if (record && name !== null && !names.has(record.id)) names.set(record.id, name)
}

function referred({ table, before, after }: Change): [TableName, Id][] {
  const columns = columnsOf(table).filter(([column, kind]) => kind === 'id' && column !== 'id')
  return [before, after].flatMap((record) =>
    columns.flatMap(([column]): [TableName, Id][] => {
      const id = (record as Readonly<Record<string, unknown>> | null)?.[column]
      return typeof id === 'string' ? [[tableOf(column), id]] : []
    }),
  )
}

/** A column that refers to another record has the name of its table, except in a few. */
function tableOf(column: string): TableName {
  if (column === 'parent') return 'lane'
  return isTableName(column) ? column : 'event'
}

function nameOf(record: object | null): string | null {
  if (!record) return null
  if ('title' in record && typeof record.title === 'string') return record.title
  return 'name' in record && typeof record.name === 'string' ? record.name : null
}

/** For each record that is gone, the next change that touched it: its `before` has the name of the time. */
function lastRecords(
  records: Records,
  migrations: readonly Migration[],
  step: number,
  gone: ReadonlySet<Id>,
): NamedRecord[] {
  if (gone.size === 0) return []
  const { connection } = records
  const missing = new Set([...gone].map((id) => idOfBytes(bytesOfId(id))))
  const places: [number, number][] = []
  for (const row of connection.iterate(selectLater, step, mostRead)) {
    const { recordId, step: at, position } = row as ChangeRow & { recordId: Uint8Array }
    if (missing.delete(idOfBytes(recordId))) places.push([at, position])
    if (missing.size === 0) break
  }
  return places.flatMap(([at, position]) => {
    const row = connection.get(selectOne, at, position) as ChangeRow & { schemaVersion: number }
    const change = changeOfRow(row, row.schemaVersion, migrations)
    return change.before ? [change.before] : []
  })
}
