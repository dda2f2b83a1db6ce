const delimiters = ['\t', ';', ',', '|'] as const
type Delimiter = (typeof delimiters)[number]

/** Rows of cells, all of the same length. */
export type Table = readonly (readonly string[])[]

/**
 * Reads delimited text: RFC 4180 (quoted fields, quotes within doubled) with tabs, semicolons, commas or bars between. Rows of
 * blank cells are left out, short rows filled up, cells trimmed. Never throws: a quote that never closes is taken as it stands.
 */
export function readTable(text: string, delimiter: string): Table {
  const rows: string[][] = []
  let row: string[] = []
  const endRow = (): void => {
    if (row.some((cell) => cell !== '')) rows.push(row)
    row = []
  }
  let at = 0
  while (at <= text.length) {
    const field = fieldAt(text, at, delimiter)
    row.push(field.value.trim())
    at = field.end
    if (text.startsWith(delimiter, at)) at += 1
    else {
      endRow()
      at += text.startsWith('\r\n', at) ? 2 : 1
    }
  }
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')])
}

/** The delimiter that cuts most lines into the same number of cells; null when none does: the lines are no table. */
export function guessDelimiter(text: string): Delimiter | null {
  const sample = text.slice(0, 50_000)
  if (sample.includes('\t')) return '\t'
  const found = delimiters
    .map((delimiter) => ({ delimiter, share: steadyShare(readTable(sample, delimiter).slice(0, 50)) }))
    .filter(({ share }) => share >= 0.8)
  found.sort((a, b) => b.share - a.share)
  return found[0]?.delimiter ?? null
}

/** The text of a table with tabs between cells, as spreadsheets paste it. */
export function writeTable(rows: Table): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\n')
}

function writeCell(cell: string): string {
  return /[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function fieldAt(text: string, start: number, delimiter: string): { value: string; end: number } {
  const quoted = text.charAt(start) === '"' ? quotedField(text, start, delimiter) : null
  if (quoted) return quoted
  let end = start
  while (end < text.length && !isEnd(text, end, delimiter)) end += 1
  return { value: text.slice(start, end), end }
}

/** A quoted field, or null when its quote doesn't close before a delimiter or the end of a line. */
function quotedField(text: string, start: number, delimiter: string): { value: string; end: number } | null {
  let from = start + 1
  let value = ''
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return null
    value += text.slice(from, quote)
    if (text.charAt(quote + 1) !== '"') {
      const end = quote + 1
      return end >= text.length || isEnd(text, end, delimiter) ? { value, end } : null
    }
    value += '"'
    from = quote + 2
  }
}

function isEnd(text: string, at: number, delimiter: string): boolean {
  const sign = text.charAt(at)
  return sign === delimiter || sign === '\n' || sign === '\r'
}

/** The share of rows that fill the width most rows have, 0 when most have one cell. */
function steadyShare(rows: Table): number {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const width = row.findLastIndex((cell) => cell !== '') + 1
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return width < 2 ? 0 : count / rows.length
}
