import type { Page } from '@playwright/test'
import { Resvg } from '@resvg/resvg-js'
import { runChild } from '../support/child'
import { expect, test } from './support/app'
import { call } from './support/shell'

interface Drawn {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly outlines: string
  /** Words and their measured widths, px at 100 px. */
  readonly widths: readonly (readonly [string, number])[]
}

const scale = 2

const address = (type: string, bytes: Uint8Array | string) =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`

/**
 * The share of pixels of which a colour differs by more than a quarter of its range, which soft edges do not, between
 * the first picture and each of the others, all drawn by Chromium in the same size.
 */
async function differences(
  page: Page,
  { width, height }: Drawn,
  pictures: readonly string[],
): Promise<number[]> {
  return await page.evaluate(
    async ([addresses, right, bottom]) => {
      const context = new OffscreenCanvas(right, bottom).getContext('2d', { willReadFrequently: true })
      if (context === null) throw new Error('no canvas')
      const drawn: Uint8ClampedArray[] = []
      for (const source of addresses) {
        const image = new Image()
        image.src = source
        await image.decode()
        // The first drawing asks for the fonts inside, which are there with the next frames.
        context.drawImage(image, 0, 0, right, bottom)
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        context.drawImage(image, 0, 0, right, bottom)
        drawn.push(context.getImageData(0, 0, right, bottom).data)
      }
      const [first = new Uint8ClampedArray(), ...others] = drawn
      return others.map((other) => {
        let count = 0
        for (let at = 0; at < first.length; at += 4) {
          const far = (color: number) => Math.abs((first[at + color] ?? 0) - (other[at + color] ?? 0)) > 64
          if (far(0) || far(1) || far(2)) count++
        }
        return count / (first.length / 4)
      })
    },
    [pictures, Math.round(width * scale), Math.round(height * scale)] as const,
  )
}

test('A figure in outlines looks the same in Chromium and in resvg, and as its text does', async ({
  start,
}) => {
  const { page } = await start()
  const figure = (await runChild('outlined-figure-child.ts', [])) as Drawn
  const zoom = { mode: 'zoom', value: scale } as const
  const resvg = new Resvg(figure.outlines, { fitTo: zoom, font: { loadSystemFonts: false } }).render().asPng()
  const withoutText = figure.text.replace(/<text.*<\/text>/g, '')
  const [inResvg = 1, asText = 1, without = 0] = await differences(page, figure, [
    address('image/svg+xml', figure.outlines),
    address('image/png', resvg),
    address('image/svg+xml', figure.text),
    address('image/svg+xml', withoutText),
  ])
  expect(inResvg).toBeLessThan(0.01)
  // Chromium fits the letters of text to whole pixels, but not shapes.
  expect(asText).toBeLessThan(without / 5)
})

test('Words of every bundled script are measured as Chromium sets them', async ({ start }) => {
  const { page } = await start()
  const { widths } = (await runChild('outlined-figure-child.ts', [])) as Drawn
  const set = await page.evaluate(
    async (words) => {
      const families = [
        'Source Sans 3',
        ...['Arabic', 'Hebrew', 'SC', 'JP', 'KR'].map((own) => `Noto Sans ${own}`),
      ]
      // The sheet of the East Asian faces comes when a text needs it.
      const sheet = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: '/fonts/east-asian.css',
      })
      document.head.append(sheet)
      await new Promise((done) => sheet.addEventListener('load', done))
      const span = document.createElement('span')
      document.body.append(span)
      Object.assign(span.style, {
        position: 'absolute',
        whiteSpace: 'pre',
        font: `100px ${families.map((family) => `'${family}'`).join()}`,
        fontKerning: 'none',
        fontVariantLigatures: 'none',
        fontVariantNumeric: 'normal',
      })
      for (const family of families) await document.fonts.load(`100px '${family}'`, words.join(''))
      const found = words.map((word) => {
        span.textContent = word
        return span.getBoundingClientRect().width
      })
      span.remove()
      return found
    },
    widths.map(([word]) => word),
  )
  for (const [i, [word, measured]] of widths.entries()) {
    expect.soft(Math.abs((set[i] ?? 0) - measured), word).toBeLessThan(0.001 * measured + 0.1)
  }
})

test('The app measures as Node does, to the last digit', async ({ start }) => {
  const { page } = await start()
  const { widths } = (await runChild('outlined-figure-child.ts', [])) as Drawn
  const { value } = await call(page, 'workspace')
  const lane = (value as { lanes: readonly { id: string }[] }).lanes[0]?.id
  const short = widths.filter(([word]) => !word.includes(' '))
  for (const [title] of short) await call(page, 'createEvent', { title, lane, date: '2020' })
  const figure = await call(page, 'figure', { theme: 'light', width: 1600 })
  const { svg } = figure.value as { svg: string }
  for (const [word, width] of short) {
    const length = new RegExp(`textLength="([\\d.]+)"[^>]*>${word}</text>`).exec(svg)?.[1]
    // Titles of events are 15 px, and places have two digits.
    expect.soft(length, word).toBe(String(Math.round(width * 15) / 100))
  }
})
