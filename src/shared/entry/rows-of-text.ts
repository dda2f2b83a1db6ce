import { formatTag } from './format-entry'
import { entryLimits } from './entry-limits'
import { guessHeader, guessRoles, rolesOfHeader, type ColumnRole } from './guess-columns'
import { parseEntry } from './parse-entry'
import { guessDelimiter, readTable, type Table } from './read-table'

/** Pasted text as rows of cells, with what each column seems to hold. */
export interface PastedRows {
  /** All rows, the header too. */
  readonly rows: Table
  readonly hasHeader: boolean
  readonly roles: readonly ColumnRole[]
  /** Rows beyond the most that are taken. */
  readonly leftOut: number
}

/** Cuts pasted text into rows: a table by its delimiter, otherwise one entry on each line. Never throws. */
export function rowsOfText(text: string, lanes: readonly string[]): PastedRows {
  const delimiter = guessDelimiter(text)
  if (delimiter === null) return rowsOfLines(text)
  const all = readTable(text, delimiter)
  const rows = all.slice(0, entryLimits.rows)
  const hasHeader = guessHeader(rows)
  const roles = hasHeader ? rolesOfHeader(rows[0] ?? [], rows.slice(1), lanes) : guessRoles(rows, lanes)
  return { rows, hasHeader, roles, leftOut: all.length - rows.length }
}

function rowsOfLines(text: string): PastedRows {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '')
  const rows = lines.slice(0, entryLimits.rows).map((line) => {
    const { entry, unread } = parseEntry(line)
    const tags = entry.tags.map(formatTag).join('; ')
    return [unread?.date ?? entry.date ?? '', unread?.title ?? entry.title, entry.lane ?? '', tags]
  })
  return {
    rows,
    hasHeader: false,
    roles: ['date', 'title', 'lane', 'tags'],
    leftOut: lines.length - rows.length,
  }
}
