import type { TableName } from '../../../shared/model'
import { columnsOf, tableNames } from '../database/tables'

const sortedColumns = new Map<TableName, string[]>(
  tableNames.map((table) => [
    table,
    columnsOf(table)
      .map(([column]) => column)
      .sort(),
  ]),
)

/**
 * A record as canonical JSON (RFC 8785): its columns in the order of their names, no white space. Records are flat, their
 * numbers whole, and their text has no lone surrogates, so `JSON.stringify` writes just that.
 */
export function canonicalText(table: TableName, record: object | null): string | null {
  return record && JSON.stringify(record, sortedColumns.get(table))
}
