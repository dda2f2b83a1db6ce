import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { fileMessages } from '../../../shared/messages/workspace'
import type { Id, TableName, Tables } from '../../../shared/model'
import type { Connection, Value } from './connection'
import { bytesOfId, idOfBytes } from './id-bytes'
import { columnsOf, tableNames } from './tables'

type Row = Readonly<Record<string, Value>>

interface TableSql {
  readonly select: string
  readonly insert: string
  /** Whether a row is the record as it was. */
  readonly isBefore: string
  readonly remove: string
}

const sqlOf = new Map<TableName, TableSql>(tableNames.map((table) => [table, buildSql(table)]))

/** Reads and changes the recorded tables. Changing happens inside the caller's transaction. */
export class Records {
  readonly connection: Connection

  constructor(connection: Connection) {
    this.connection = connection
  }

  /** The record, or null. */
  find<T extends TableName>(table: T, id: Id): Tables[T] | null {
    const row = this.connection.get(`${sql(table).select} WHERE id = ?`, bytesOfId(id))
    return row === undefined ? null : recordOf(table, row as Row)
  }

  /** The key of a record, or null. */
  keyOf(table: TableName, id: Id): number | null {
    const row = this.connection.get(`SELECT key FROM "${table}" WHERE id = ?`, bytesOfId(id)) as
      { key: number } | undefined
    return row?.key ?? null
  }

  /** The records whose `column` has the value (ids as text), in the order of their ids. */
  where<T extends TableName>(
    table: T,
    column: keyof Tables[T] & string,
    value: Tables[T][typeof column],
  ): Tables[T][] {
    const kind = columnsOf(table).find(([name]) => name === column)?.[1]
    const bound = kind === 'id' && typeof value === 'string' ? bytesOfId(value) : (value as Value)
    const is = bound === null ? 'IS' : '='
    const rows = this.connection.all(`${sql(table).select} WHERE "${column}" ${is} ? ORDER BY id`, bound)
    return rows.map((row) => recordOf(table, row as Row))
  }

  /** All records of a small table, in the order of their ids. */
  all<T extends TableName>(table: T): Tables[T][] {
    return this.connection.all(`${sql(table).select} ORDER BY id`).map((row) => recordOf(table, row as Row))
  }

  /** As `all`, one by one, for tables of any size; nothing may be written meanwhile. */
  *each<T extends TableName>(table: T): Generator<Tables[T]> {
    for (const row of this.connection.iterate(`${sql(table).select} ORDER BY id`))
      yield recordOf(table, row as Row)
  }

  /** Makes one change; throws `file-damaged` when the record isn't as the change says it was. */
  apply(change: Change): void {
    const { table, before, after } = change
    const { insert, remove } = sql(table)
    if (!before && !after) return
    let changed = 1
    if (!before && after) this.connection.run(insert, ...valuesOf(table, after))
    else if (before && after) changed = this.#update(table, before, after)
    else if (before) changed = this.connection.run(remove, ...valuesOf(table, before))
    const id = (before ?? after)?.id ?? ''
    if (changed !== 1) throw new AppError('file-damaged', fileMessages.recordDiffers(table, id))
  }

  /**
   * Sets only what differs: SQLite writes the indexes of every column that is set, and looks for what refers to it. Where nothing does, as
   * a history that was tampered with may say, the row is compared all the same.
   */
  #update(table: TableName, before: object, after: object): number {
    const [was, is] = [valuesOf(table, before), valuesOf(table, after)]
    const [old, fresh] = [before, after] as Readonly<Record<string, Value | undefined>>[]
    const columns = columnsOf(table).map(([column], at) => ({ column, value: is[at] ?? null }))
    const differing = columns.filter(({ column }) => (old?.[column] ?? null) !== (fresh?.[column] ?? null))
    const set = differing.length > 0 ? differing : columns
    const assigned = set.map(({ column }) => `"${column}" = ?`).join(', ')
    return this.connection.run(
      `UPDATE "${table}" SET ${assigned} WHERE ${sql(table).isBefore}`,
      ...set.map(({ value }) => value),
      ...was,
    )
  }
}

/** A record from a row of its table. */
export function recordOf<T extends TableName>(table: T, row: Row): Tables[T] {
  const record: Record<string, Value> = {}
  for (const [column, kind] of columnsOf(table)) {
    const value = row[column] ?? null
    record[column] = kind === 'id' && value instanceof Uint8Array ? idOfBytes(value) : value
  }
  return record as unknown as Tables[T]
}

function valuesOf(table: TableName, record: object): Value[] {
  const fields = record as Readonly<Record<string, Value | undefined>>
  return columnsOf(table).map(([column, kind]) => {
    const value = fields[column] ?? null
    return kind === 'id' && typeof value === 'string' ? bytesOfId(value) : value
  })
}

function sql(table: TableName): TableSql {
  const found = sqlOf.get(table)
  if (!found) throw new Error(`There is no table ${table}.`)
  return found
}

function buildSql(table: TableName): TableSql {
  const columns = columnsOf(table).map(([column]) => `"${column}"`)
  const isBefore = columns.map((column) => `${column} ${column === '"id"' ? '=' : 'IS'} ?`).join(' AND ')
  return {
    select: `SELECT ${columns.join(', ')} FROM "${table}"`,
    insert: `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    isBefore,
    remove: `DELETE FROM "${table}" WHERE ${isBefore}`,
  }
}
