import type { Ms } from '../../../../shared/dates/date-value'
import type { Connection } from '../../database/connection'
import { readStored, writeStored } from '../../database/stored-answers'
import { EventColumns } from './event-columns'
import { LaneNumbers } from './lane-numbers'

/** Where the numbers begin: after the text that says what they are, of at most this many bytes. */
const headerBytes = 1 << 20

interface Header {
  readonly size: number
  readonly asOf: Ms
  /** The keys of the lanes by their numbers. */
  readonly lanes: readonly (number | null)[]
}

/** Keeps the columns in the file, inside the caller's transaction; of a workspace with far too many lanes none. */
export function storeColumns(
  connection: Connection,
  columns: EventColumns,
  lanes: LaneNumbers,
  asOf: Ms,
): void {
  const header = JSON.stringify({ size: columns.size, asOf, lanes: lanes.keys } satisfies Header)
  if (header.length > headerBytes) return
  const parts = columns.parts().map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))
  writeStored(connection, 'columns', Buffer.concat([Buffer.from(header.padEnd(headerBytes)), ...parts]))
}

/** The columns as they were kept, when the history has not gone on since; null when there are none that can be used. */
export function readColumns(
  connection: Connection,
  asOf: Ms,
): { readonly columns: EventColumns; readonly lanes: LaneNumbers } | null {
  const content = readStored(connection, 'columns')
  const header = content && headerOf(content)
  if (!header || header.asOf !== asOf) return null
  const columns = new EventColumns(Math.ceil(header.size * 1.1) + 1024)
  const lanes = new LaneNumbers(connection)
  if (header.lanes.some((key, number) => lanes.numberOf(key) !== number)) return null
  return columns.take(content.subarray(headerBytes), header.size) ? { columns, lanes } : null
}

function headerOf(content: Buffer): Header | null {
  try {
    const header = JSON.parse(content.subarray(0, headerBytes).toString('utf8')) as Partial<Header>
    const { size, asOf, lanes } = header
    const isWhole = Number.isSafeInteger(size) && typeof asOf === 'number' && Array.isArray(lanes)
    return isWhole ? (header as Header) : null
  } catch {
    return null
  }
}
