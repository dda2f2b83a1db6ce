// How the report of a benchmark writes numbers and tables.

export const megabyte = 1e6
/** The cells of what moves the window. */
export const moving = ['all', '10 %'].flatMap((of) => [`pan, ${of}`, `fast pan, ${of}`, `zoom, ${of}`])

export const inMegabytes = (bytes) => (bytes === undefined ? undefined : bytes / megabyte)

/** What a ratio is made of; undefined when there is none. */
export function comparable(cell) {
  if (typeof cell === 'number') return cell
  return cell?.median ?? cell?.limit
}

export function said(cell) {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return shortly(cell)
  if (cell.failed) return cell.failed
  return cell.count === 1 ? shortly(cell.median) : `${shortly(cell.median)} / ${shortly(cell.p95)}`
}

export function shortly(value) {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

/** A table of Markdown with its columns lined up; the first row is the heading. */
export function table(/** @type {string[][]} */ rows) {
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)))
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const [head, ...rest] = rows
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest.map(line)].join(
    '\n',
  )
}
