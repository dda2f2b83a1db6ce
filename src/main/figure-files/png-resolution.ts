import { crc32 } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const headerEnd = signature.length + 4 + 4 + 13 + 4
const inch = 0.0254

/**
 * Writes into a PNG how large it is meant to be: a `pHYs` chunk after the header (PNG, W3C 2025, 11.3.4.3),
 * `pixelsPerInch` in both directions. The picture itself stays as it is. Throws for what is no PNG.
 */
export function withResolution(png: Uint8Array, pixelsPerInch: number): Buffer {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  const isPng = bytes.subarray(0, 8).equals(signature) && bytes.toString('latin1', 12, 16) === 'IHDR'
  if (!isPng) throw new TypeError('These bytes are no PNG.')
  const perMetre = Math.round(pixelsPerInch / inch)
  const chunk = Buffer.alloc(21)
  chunk.writeUInt32BE(9, 0)
  chunk.write('pHYs', 4, 'latin1')
  chunk.writeUInt32BE(perMetre, 8)
  chunk.writeUInt32BE(perMetre, 12)
  chunk.writeUInt8(1, 16)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17)
  return Buffer.concat([bytes.subarray(0, headerEnd), chunk, bytes.subarray(headerEnd)])
}
