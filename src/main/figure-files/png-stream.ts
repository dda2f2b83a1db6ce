import { colourChunk, headerChunk, pngChunk, pngSignature } from './png-chunks'

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
 * A PNG, piece by piece, around its compressed pixels, which come in pieces of any length: the same pixels give the same bytes.
 * Throws what `pixels` throws.
 */
export async function* encodePng(
  { width, height, transparent, chunks }: PngPicture,
  pixels: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void> {
  yield Buffer.concat([pngSignature, headerChunk(width, height, transparent), colourChunk(), ...chunks])
  for await (const block of inBlocks(pixels)) yield pngChunk('IDAT', block)
  yield pngChunk('IEND', Buffer.alloc(0))
}

/** Blocks of one length: how long the pieces are is a matter of time. */
async function* inBlocks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let waiting = Buffer.alloc(0)
  for await (const piece of pieces) {
    waiting = Buffer.concat([waiting, piece])
    for (; waiting.length >= blockLength; waiting = waiting.subarray(blockLength)) {
      yield waiting.subarray(0, blockLength)
    }
  }
  if (waiting.length > 0) yield waiting
}
