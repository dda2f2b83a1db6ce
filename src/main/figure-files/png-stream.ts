import { pipeline, Readable } from 'node:stream'
import { createDeflate } from 'node:zlib'
import { colourChunk, headerChunk, pngChunk, pngSignature } from './png-chunks'
import { PngRows } from './png-rows'

/** What a PNG is besides its pixels. */
export interface PngPicture {
  readonly width: number
  readonly height: number
  /** Whether it has an alpha channel. */
  readonly transparent: boolean
  /** Chunks to stand between header and pixels. */
  readonly chunks: readonly Uint8Array[]
}

const blockLength = 262_144

/**
 * A PNG, piece by piece, from `strips` of whole rows from top to bottom, each pixel red, green, blue and alpha. Never more than a
 * few strips are in memory. The same strips give the same bytes. Throws what `strips` throws, and when they are not `height` rows.
 */
export async function* encodePng(
  { width, height, transparent, chunks }: PngPicture,
  strips: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void> {
  yield Buffer.concat([pngSignature, headerChunk(width, height, transparent), colourChunk(), ...chunks])
  const rows = new PngRows(width, transparent)
  for await (const block of inBlocks(deflated(strips, rows))) yield pngChunk('IDAT', block)
  if (rows.count !== height) throw new RangeError(`The picture has ${rows.count} rows, not ${height}.`)
  yield pngChunk('IEND', Buffer.alloc(0))
}

/** Compresses outside of this thread; ends `strips` too when nobody wants more. */
function deflated(strips: AsyncIterable<Uint8Array>, rows: PngRows): AsyncIterable<Buffer> {
  const filtered = async function* () {
    for await (const strip of strips) yield rows.next(strip)
  }
  // An error reaches the reader of the last stream.
  return pipeline(Readable.from(filtered()), createDeflate(), () => undefined)
}

/** Blocks of one length: where a stream cuts its pieces is a matter of time. */
async function* inBlocks(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let waiting = Buffer.alloc(0)
  for await (const piece of pieces) {
    waiting = Buffer.concat([waiting, piece])
    for (; waiting.length >= blockLength; waiting = waiting.subarray(blockLength)) {
      yield waiting.subarray(0, blockLength)
    }
  }
  if (waiting.length > 0) yield waiting
}
