import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { decode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { resolutionChunk } from '../../../src/main/figure-files/png-chunks'
import { encodePng } from '../../../src/main/figure-files/png-stream'
import { CompressedRows } from '../../../src/renderer/raster/compressed-rows'

const runs = Number(process.env['FIELDLINE_RUNS'] ?? 60)

/** The pixels as the page of a drawing compresses them, so many rows at a time. */
async function* compressed(pixels: Uint8Array, width: number, rows: number, transparent: boolean) {
  const stream = new CompressedRows(width, transparent)
  for (let at = 0; at < pixels.length; at += rows * width * 4) {
    yield await stream.next(pixels.subarray(at, at + rows * width * 4))
  }
  yield await stream.end()
}

const pictures = fc
  .record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 40 }),
    rows: fc.integer({ min: 1, max: 50 }),
    transparent: fc.boolean(),
    seed: fc.uint8Array({ minLength: 1, maxLength: 200 }),
  })
  .map(({ seed, ...picture }) => ({
    ...picture,
    pixels: Uint8Array.from(
      { length: picture.width * picture.height * 4 },
      (_, i) => seed[i % seed.length] ?? 0,
    ),
  }))

const withoutAlpha = (pixels: Uint8Array) => pixels.filter((_, i) => i % 4 !== 3)

/** Enough noise for many blocks: nothing can make it smaller. */
const noise = (width: number, height: number) => {
  let state = 7
  return Uint8Array.from({ length: width * height * 4 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

describe('a PNG written in strips', () => {
  test('has, for another reader, the very pixels, whatever the strips', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, async ({ width, height, rows, transparent, pixels }) => {
        const picture = { width, height, transparent, chunks: [] }
        const png = decode(await buffer(encodePng(picture, compressed(pixels, width, rows, transparent))), {
          checkCrc: true,
        })
        const channels = transparent ? 4 : 3
        expect([png.width, png.height, png.depth, png.channels]).toEqual([width, height, 8, channels])
        expect([...png.data]).toEqual([...(transparent ? pixels : withoutAlpha(pixels))])
      }),
      { numRuns: runs, seed: 20 },
    )
  })

  test('is the same file on every run, however its pixels come', async () => {
    const [width, height] = [500, 900]
    const pixels = noise(width, height)
    const picture = { width, height, transparent: false, chunks: [resolutionChunk(192)] }
    const once = await buffer(encodePng(picture, compressed(pixels, width, 64, false)))
    const inCrumbs = async function* () {
      for await (const piece of compressed(pixels, width, 64, false)) {
        await new Promise(setImmediate)
        for (let at = 0; at < piece.length; at += 1_001) yield piece.subarray(at, at + 1_001)
      }
    }
    expect(once.equals(await buffer(encodePng(picture, inCrumbs())))).toBe(true)
    expect(decode(once, { checkCrc: true }).resolution).toMatchObject({ x: 7559, y: 7559, unit: 1 })
    expect(once.length).toBeGreaterThan(1_000_000)
  })

  test('is there in part before its last pixels are asked for, which then need not come', async () => {
    const pieces: Buffer[] = []
    let isEnded = false
    const endless = async function* () {
      try {
        for (;;) yield await Promise.resolve(new Uint8Array(100_000))
      } finally {
        isEnded = true
      }
    }
    for await (const piece of encodePng({ width: 1, height: 1, transparent: true, chunks: [] }, endless())) {
      if (pieces.push(piece) === 3) break
    }
    expect(pieces.map(({ length }) => length > 200_000)).toEqual([false, true, true])
    expect(isEnded).toBe(true)
  })

  test('fails with what went wrong in the drawing, and takes whole rows only', async () => {
    const reason = new Error('The page went away.')
    const broken = async function* () {
      yield await Promise.resolve(new Uint8Array(40))
      throw reason
    }
    const picture = { width: 10, height: 3, transparent: false, chunks: [] }
    await expect(buffer(encodePng(picture, broken()))).rejects.toBe(reason)
    await expect(new CompressedRows(10, false).next(new Uint8Array(90))).rejects.toThrow('whole rows')
  })
})
