import { crc32 } from 'node:zlib'
import type { FigureFacts } from './figure-facts'

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const inch = 0.0254

/** A chunk of a PNG (PNG, W3C 2025, 5.3): its length, its type of four letters, its data, their checksum. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  chunk.set(data, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length)
  return chunk
}

/** The header (11.2.1): eight bits a channel, red, green and blue, and alpha if `transparent`. */
export function headerChunk(width: number, height: number, transparent: boolean): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, transparent ? 6 : 2], 8)
  return pngChunk('IHDR', data)
}

/** The colours are those of sRGB (11.3.2.5), as a canvas has them. */
export function colourChunk(): Buffer {
  return pngChunk('sRGB', Buffer.from([0]))
}

/** How large the picture is meant to be (11.3.4.3): `pixelsPerInch` in both directions. */
export function resolutionChunk(pixelsPerInch: number): Buffer {
  const perMetre = Math.round(pixelsPerInch / inch)
  const data = Buffer.alloc(9)
  data.writeUInt32BE(perMetre, 0)
  data.writeUInt32BE(perMetre, 4)
  data.writeUInt8(1, 8)
  return pngChunk('pHYs', data)
}

/** The facts of a figure as texts (11.3.3) under the keywords of the standard, and `Marking`; empty ones are left out. */
export function factChunks({ title, description, author, marking, software }: FigureFacts): Buffer[] {
  return Object.entries({
    Title: title,
    Author: author,
    Description: description,
    Marking: marking,
    Software: software,
  }).flatMap(([keyword, text]) => (text ? [textChunk(keyword, text)] : []))
}

/** Latin-1 where that says all: every reader knows it. A line ends with a line feed alone; no text may hold a null. */
function textChunk(keyword: string, given: string): Buffer {
  const text = given.replaceAll('\0', '').replace(/\r\n?/g, '\n')
  if (/^[\n\x20-\x7e\xa1-\xff]*$/.test(text)) {
    return pngChunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'))
  }
  // Not compressed, without a language or a translated keyword.
  return pngChunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`, 'utf8'))
}
