import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { decode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { resolutionChunk } from '../../../src/main/figure-files/png-chunks'
import { encodePng } from '../../../src/main/figure-files/png-stream'

const runs = Number(process.env['FIELDLINE_RUNS'] ?? 60)

/** Strips of so many rows each, until there is no pixel left. Tells when nobody wants more. */
async function* stripsOf(pixels: Uint8Array, width: number, rows: number, onend = () => undefined as void) {
  try {
    for (let at = 0; at < pixels.length; at += rows * width * 4) {
      yield await Promise.resolve(pixels.subarray(at, at + rows * width * 4))
    }
  } finally {
    onend()
  }
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
        const png = decode(await buffer(encodePng(picture, stripsOf(pixels, width, rows))), {
          checkCrc: true,
        })
        expect([png.width, png.height, png.depth, png.channels]).toEqual([
          width,
          height,
          8,
          transparent ? 4 : 3,
        ])
        expect([...png.data]).toEqual([...(transparent ? pixels : withoutAlpha(pixels))])
      }),
      { numRuns: runs, seed: 20 },
    )
  })

  test('is the same file on every run, however long each strip takes', async () => {
    const [width, height] = [500, 900]
    const pixels = noise(width, height)
    const picture = { width, height, transparent: false, chunks: [resolutionChunk(192)] }
    const slow = async function* () {
      for await (const strip of stripsOf(pixels, width, 64)) {
        await new Promise((resolve) => setTimeout(resolve, 3))
        yield strip
      }
    }
    const once = await buffer(encodePng(picture, stripsOf(pixels, width, 64)))
    expect(once.equals(await buffer(encodePng(picture, slow())))).toBe(true)
    expect(decode(once).resolution).toMatchObject({ x: 7559, y: 7559, unit: 1 })
    expect(once.length).toBeGreaterThan(1_000_000)
  })

  test('comes in pieces before the last strip was asked for', async () => {
    const [width, height] = [1000, 2000]
    let asked = 0
    const strips = async function* () {
      for await (const strip of stripsOf(noise(width, height), width, 50)) {
        asked += 1
        yield strip
      }
    }
    const pieces = encodePng({ width, height, transparent: true, chunks: [] }, strips())
    await pieces.next()
    await pieces.next()
    expect(asked).toBeLessThan(20)
    await pieces.return()
  })

  test('ends what draws the strips when nobody wants more', async () => {
    let isEnded = false
    const strips = stripsOf(noise(500, 900), 500, 30, () => void (isEnded = true))
    const pieces = encodePng({ width: 500, height: 900, transparent: true, chunks: [] }, strips)
    await pieces.next()
    await pieces.next()
    await pieces.return()
    await expect.poll(() => isEnded).toBe(true)
  })

  test('fails with what went wrong in the drawing, and when rows are missing', async () => {
    const reason = new Error('The page went away.')
    const broken = async function* () {
      yield await Promise.resolve(new Uint8Array(40))
      throw reason
    }
    const picture = { width: 10, height: 3, transparent: false, chunks: [] }
    await expect(buffer(encodePng(picture, broken()))).rejects.toBe(reason)
    await expect(buffer(encodePng(picture, stripsOf(new Uint8Array(80), 10, 1)))).rejects.toThrow(
      '2 rows, not 3',
    )
    await expect(buffer(encodePng(picture, stripsOf(new Uint8Array(90), 10, 1)))).rejects.toThrow(
      'whole rows',
    )
  })
})
