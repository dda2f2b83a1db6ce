import { checkMessages } from '../../../shared/messages/workspace'
import type { TableName } from '../../../shared/model'
import type { Connection } from '../database/connection'
import { idOfBytes } from '../database/id-bytes'
import { columnsOf, tableNames } from '../database/tables'

type RawRow = Readonly<Record<string, Uint8Array | null>>

/** Each record of the recorded tables that differs between a file and the replay of its history. */
export function* tableProblems(file: Connection, replayed: Connection): Generator<string> {
  for (const table of tableNames) yield* problemsOf(table, file, replayed)
}

/** Walks both tables in the order of their ids, as one does to merge sorted lists. */
function* problemsOf(table: TableName, file: Connection, replayed: Connection): Generator<string> {
  const found = rows(table, file)
  const expected = rows(table, replayed)
  try {
    let row = next(found)
    let other = next(expected)
    while (row || other) {
      const order = compareIds(row, other)
      if (order < 0) yield checkMessages.recordUnexpected(table, idOf(row))
      else if (order > 0) yield checkMessages.recordMissing(table, idOf(other))
      else {
        const columns = differing(table, row, other)
        if (columns.length > 0) yield checkMessages.recordAltered(table, idOf(row), columns.join(', '))
      }
      if (order <= 0) row = next(found)
      if (order >= 0) other = next(expected)
    }
  } finally {
    found.return(undefined)
    expected.return(undefined)
  }
}

/** Values as bytes, so that no decoding of text can hide a difference. */
function rows(table: TableName, connection: Connection): Generator {
  const columns = columnsOf(table).map(([column]) => `CAST("${column}" AS BLOB) AS "${column}"`)
  return connection.iterate(`SELECT ${columns.join(', ')} FROM "${table}" ORDER BY "${table}".id`)
}

function next(of: Generator): RawRow | null {
  const result = of.next() as IteratorResult<RawRow, undefined>
  return result.done ? null : result.value
}

function compareIds(row: RawRow | null, other: RawRow | null): number {
  if (!row || !other) return row ? -1 : 1
  return Buffer.compare(row['id'] ?? new Uint8Array(), other['id'] ?? new Uint8Array())
}

function differing(table: TableName, row: RawRow | null, other: RawRow | null): string[] {
  return columnsOf(table)
    .map(([column]) => column)
    .filter((column) => {
      const one = row?.[column] ?? null
      const two = other?.[column] ?? null
      return one && two ? Buffer.compare(one, two) !== 0 : one !== two
    })
}

function idOf(row: RawRow | null): string {
  return idOfBytes(row?.['id'] ?? new Uint8Array())
}
