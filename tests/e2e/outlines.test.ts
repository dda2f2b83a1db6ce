import type { Page } from '@playwright/test'
import { Resvg } from '@resvg/resvg-js'
import { runChild } from '../support/child'
import { expect, test } from './support/app'

interface Drawn {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly outlines: string
  /** Words and their measured widths, px at 100 px. */
  readonly widths: readonly (readonly [string, number])[]
}

const scale = 2

/** The picture as Chromium draws it: red, green, blue and alpha of each pixel. */
async function inChromium(page: Page, svg: string, { width, height }: Drawn): Promise<Buffer> {
  const pixels = await page.evaluate(
    async ({ address, size }) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const canvas = new OffscreenCanvas(size.width, size.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0, size.width, size.height)
      const bytes = context?.getImageData(0, 0, size.width, size.height).data ?? []
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
    },
    {
      address: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      size: { width: width * scale, height: height * scale },
    },
  )
  return Buffer.from(pixels, 'latin1')
}

/** The share of pixels of which a colour differs by more than a quarter of its range: more than soft edges do. */
function difference(one: Buffer, other: Buffer): number {
  expect(one.length).toBe(other.length)
  let count = 0
  for (let at = 0; at < one.length; at += 4) {
    const differs = [0, 1, 2].some((color) => Math.abs((one[at + color] ?? 0) - (other[at + color] ?? 0)) > 64)
    if (differs) count++
  }
  return count / (one.length / 4)
}

test('A figure in outlines looks the same in Chromium and in resvg, and as its text does', async ({ start }) => {
  const { page } = await start()
  const figure = (await runChild('outlined-figure-child.ts', [])) as Drawn
  const image = new Resvg(figure.outlines, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false },
  }).render()
  const resvg = image.pixels
  const chromium = await inChromium(page, figure.outlines, figure)
  const text = await inChromium(page, figure.text, figure)
  const blank = await inChromium(page, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', figure)
  console.log(difference(chromium, resvg), difference(chromium, text), difference(chromium, blank))
  expect(difference(chromium, resvg)).toBeLessThan(0.01)
  expect(difference(chromium, text)).toBeLessThan(0.01)
  expect(difference(chromium, blank)).toBeGreaterThan(0.5)
})

test('Words of every bundled script are measured as Chromium sets them', async ({ start }) => {
  const { page } = await start()
  const { widths } = (await runChild('outlined-figure-child.ts', [])) as Drawn
  const set = await page.evaluate(async (words) => {
    for (const script of ['Arabic', 'Hebrew']) {
      const name = script.toLowerCase()
      const face = new FontFace(
        `Noto Sans ${script}`,
        `url(/fonts/noto-sans-${name}-${name}-400-normal.woff2)`,
      )
      document.fonts.add(await face.load())
    }
    const span = document.createElement('span')
    document.body.append(span)
    Object.assign(span.style, {
      position: 'absolute',
      whiteSpace: 'pre',
      font: "100px 'Source Sans 3', 'Noto Sans Arabic', 'Noto Sans Hebrew'",
      fontKerning: 'none',
      fontVariantLigatures: 'none',
      fontVariantNumeric: 'normal',
    })
    await document.fonts.load(span.style.font, words.join(''))
    const found = words.map((word) => {
      span.textContent = word
      return span.getBoundingClientRect().width
    })
    span.remove()
    return found
  }, widths.map(([word]) => word))
  for (const [i, [word, measured]] of widths.entries()) {
    expect.soft(Math.abs((set[i] ?? 0) - measured), word).toBeLessThan(0.001 * measured + 0.1)
  }
})
