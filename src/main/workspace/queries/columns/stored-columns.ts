import type { Ms } from '../../../../shared/dates/date-value'
import type { Connection } from '../../database/connection'
import { readStored, writeStored } from '../../database/stored-answers'
import { EventColumns } from './event-columns'
import { LaneNumbers } from './lane-numbers'
import { TagSets } from './tag-sets'

/** First come, as 4 bytes, the bytes of the text that says what the numbers after it are. */
const lengthBytes = 4

interface Header {
  readonly size: number
  readonly asOf: Ms
  /** The keys of the lanes by their numbers. */
  readonly lanes: readonly (number | null)[]
  /** The keys of the tags of each set by its number. */
  readonly tagSets: readonly (readonly number[])[]
}

/** The columns, and what the numbers in them stand for. */
export interface NumberedColumns {
  readonly columns: EventColumns
  readonly lanes: LaneNumbers
  readonly tagSets: TagSets
}

/** Keeps the columns in the file, inside the caller's transaction. */
export function storeColumns(
  connection: Connection,
  { columns, lanes, tagSets }: NumberedColumns,
  asOf: Ms,
): void {
  const { size } = columns
  const header = Buffer.from(
    JSON.stringify({ size, asOf, lanes: lanes.keys, tagSets: tagSets.all } satisfies Header),
  )
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32LE(header.length)
  const parts = columns.parts().map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))
  writeStored(connection, 'columns', Buffer.concat([length, header, ...parts]))
}

/** The columns as they were kept, when the history has not gone on since; null when there are none that can be used. */
export function readColumns(connection: Connection, asOf: Ms): NumberedColumns | null {
  const content = readStored(connection, 'columns')
  if (!content || content.length < lengthBytes) return null
  const begin = lengthBytes + content.readUInt32LE()
  const header = headerOf(content.subarray(lengthBytes, begin))
  if (!header || header.asOf !== asOf || header.size < 0 || header.size > content.length) return null
  const columns = new EventColumns(Math.ceil(header.size * 1.1) + 1024)
  const [lanes, tagSets] = [new LaneNumbers(connection), new TagSets()]
  if (header.lanes.some((key, number) => lanes.numberOf(key) !== number)) return null
  if (header.tagSets.some((keys, number) => tagSets.numberOf(keys) !== number)) return null
  const counts = { lanes: header.lanes.length, tagSets: header.tagSets.length }
  return columns.take(content.subarray(begin), header.size, counts) ? { columns, lanes, tagSets } : null
}

function headerOf(text: Buffer): Header | null {
  try {
    const header = JSON.parse(text.toString('utf8')) as Partial<Header>
    const { size, asOf, lanes, tagSets } = header
    const isWhole =
      Number.isSafeInteger(size) && typeof asOf === 'number' && Array.isArray(lanes) && isSets(tagSets)
    return isWhole ? (header as Header) : null
  } catch {
    return null
  }
}

function isSets(value: unknown): value is readonly (readonly number[])[] {
  return Array.isArray(value) && value.every((set) => Array.isArray(set) && set.every(Number.isSafeInteger))
}
