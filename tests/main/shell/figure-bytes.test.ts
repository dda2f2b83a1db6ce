import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pageSize, pictureSize } from '../../../src/main/figure-files/limits'
import { pdfPage } from '../../../src/main/figure-files/pdf-page'
import { withResolution } from '../../../src/main/figure-files/png-resolution'

/** A PNG chunk (W3C PNG, 5.3). */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex')
/** One grey pixel. */
const pixel = Buffer.concat([
  signature,
  chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
  chunk('IEND', Buffer.alloc(0)),
])

/** The chunks of a PNG; fails when a checksum is wrong. */
function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    expect(crc32(png.subarray(at + 4, at + 8 + length))).toBe(png.readUInt32BE(at + 8 + length))
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

describe('a PNG', () => {
  test('says how large it is meant to be, and keeps its picture', () => {
    const before = chunksOf(pixel)
    const after = chunksOf(withResolution(pixel, 192))
    expect(after.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND'])
    expect(after.filter(({ type }) => type !== 'pHYs')).toEqual(before)
    const said = after[1]?.data
    // 192 per inch is 7,559.06 per metre.
    expect([said?.readUInt32BE(0), said?.readUInt32BE(4), said?.[8]]).toEqual([7559, 7559, 1])
  })

  test('is what it must be: other bytes are refused', () => {
    expect(() => withResolution(Buffer.from('<svg/>'), 96)).toThrow('no PNG')
    expect(() => withResolution(new Uint8Array(), 96)).toThrow('no PNG')
  })

  test('has a size that a canvas can hold', () => {
    expect(pictureSize(1600, 1000, 2)).toEqual({ width: 3200, height: 2000 })
    expect(pictureSize(16_384, 100, 1)).toEqual({ width: 16_384, height: 100 })
    expect(() => pictureSize(16_385, 100, 1)).toThrow('16385 × 100')
    expect(() => pictureSize(4_096, 2_000, 4.5)).toThrow('scale below 4.5')
    expect(() => pictureSize(12_000, 10_001, 1)).toThrow('12000 × 10001')
  })
})

describe('a PDF', () => {
  test('has a page of the figure’s size in inches, up to what the format can say', () => {
    expect(pageSize(960, 480)).toEqual({ width: 10, height: 5 })
    expect(pageSize(19_200, 100)).toEqual({ width: 200, height: 100 / 96 })
    expect(() => pageSize(19_201, 100)).toThrow('19201 × 100')
  })

  test('is printed from the very SVG, with its title', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title id="t">A &amp; B &lt;script&gt;</title></svg>'
    const page = pdfPage({ svg: `<?xml version="1.0"?>\n<!DOCTYPE svg>\n${svg}`, width: 800, height: 600 })
    expect(page).toContain(`<body>\n${svg}</body>`)
    expect(page).toContain('<title>A &amp; B &lt;script&gt;</title>')
    expect(page).toContain('@page { size: 800px 600px; margin: 0 }')
    expect(page).not.toMatch(/<\?xml|DOCTYPE/)
  })
})
