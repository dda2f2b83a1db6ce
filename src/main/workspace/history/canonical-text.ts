import type { TableName } from '../../../shared/model'
import { columnsOf, tableNames } from '../database/tables'

/** Of each table its columns in the order of their names, with what stands before their values. */
const membersOf = new Map<TableName, readonly (readonly [column: string, head: string])[]>(
  tableNames.map((table) => [
    table,
    columnsOf(table)
      .map(([column]) => column)
      .sort()
      .map((column) => [column, `${JSON.stringify(column)}:`]),
  ]),
)

/**
 * A record as canonical JSON (RFC 8785): its columns in the order of their names, no white space. Records are flat, their
 * numbers whole, and their text has no lone surrogates, so `JSON.stringify` writes each value just so. It takes a whole record with
 * a list of columns slowly, and a large step has millions.
 */
export function canonicalText(table: TableName, record: object | null): string | null {
  if (!record) return null
  const fields = record as Readonly<Record<string, string | number | null | undefined>>
  let text = ''
  for (const [column, head] of membersOf.get(table) ?? []) {
    const value = fields[column]
    if (value === undefined) continue
    text += `${text && ','}${head}${typeof value === 'string' ? JSON.stringify(value) : value}`
  }
  return `{${text}}`
}
