// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { deflateSync } from 'node:zlib'
import ExifReader from 'exifreader'
import fc from 'fast-check'
import { getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { FigureFacts } from '../../../src/main/figure-files/figure-facts'
import { withPdfFacts } from '../../../src/main/figure-files/pdf-facts'
import { readObjects, writeObjects, type PdfObjects } from '../../../src/main/figure-files/pdf-objects'
import { withPageSizes } from '../../../src/main/figure-files/pdf-sizes'
import { factChunks } from '../../../src/main/figure-files/png-chunks'
import { encodePng } from '../../../src/main/figure-files/png-stream'
import { withSvgFacts } from '../../../src/main/figure-files/svg-facts'
import { escapeXml } from '../../../src/shared/escape-xml'

const runs = Number(process.env['FIELDLINE_RUNS'] ?? 60)

const facts: FigureFacts = {
  title: 'États-Unis & Mali: <a reset> — “2020”',
  description: 'Timeline.\nUS: Coup in Bamako (القاهرة, 8 > 7), 18 Aug 2020.',
  author: 'Aïssata \\ (Traoré)',
  marking: 'TLP:AMBER+STRICT',
  software: 'Fieldline 0.1.0',
}
const bare: FigureFacts = { title: 'Bare', description: '', software: 'Fieldline 0.1.0' }

describe('the facts in a PNG', () => {
  async function textsOf(given: FigureFacts) {
    const pixel = async function* () {
      yield await Promise.resolve(deflateSync(Buffer.from([0, 1, 2, 3])))
    }
    const picture = { width: 1, height: 1, transparent: false, chunks: factChunks(given) }
    const png = await buffer(encodePng(picture, pixel()))
    const tags = ExifReader.load(new Uint8Array(png).buffer) as Record<string, { value: unknown } | undefined>
    const textOf = (name: string) => {
      const found = Object.entries(tags).find(([key]) => key.replace(/ \(.*/, '') === name)?.[1]?.value
      return typeof found === 'string' ? found : undefined
    }
    return ['Title', 'Author', 'Description', 'Marking', 'Software'].map(textOf)
  }

  test('are read by another program under the keywords of the standard', async () => {
    const { title, author, description, marking, software } = facts
    expect(await textsOf(facts)).toEqual([title, author, description, marking, software])
  })

  test('are left out when there are none', async () => {
    expect(await textsOf(bare)).toEqual(['Bare', undefined, undefined, undefined, 'Fieldline 0.1.0'])
  })
})

describe('the facts in an SVG', () => {
  const drawing = (title: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n<title id="t">${escapeXml(title)}</title>\n<desc id="d">Of it</desc>\n<rect width="9" height="9"/></svg>\n`
  const read = (svg: string) => {
    const found = new DOMParser().parseFromString(svg, 'image/svg+xml')
    expect(found.querySelector('parsererror')).toBeNull()
    const textOf = (name: string) => found.getElementsByTagName(name)[0]?.textContent
    return ['dc:title', 'dc:creator', 'dc:description', 'dcterms:accessRights', 'xmp:CreatorTool'].map(textOf)
  }

  test('are plain text that an XML reader finds, and the drawing stays as it was', () => {
    const before = drawing('A')
    const after = withSvgFacts(before, facts)
    const { title, author, description, marking, software } = facts
    expect(read(after)).toEqual([title, author, description, marking, software])
    expect(after.replace(/<metadata>[^]*<\/metadata>\n/, '')).toBe(before)
    expect(after.indexOf('<metadata>')).toBeGreaterThan(after.indexOf('</desc>'))
    expect(after.indexOf('<metadata>')).toBeLessThan(after.indexOf('<rect'))
    expect(withSvgFacts('no drawing', facts)).toBe('no drawing')
  })

  test('may be any text; what XML cannot hold is left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (title) => {
        const svg = withSvgFacts(drawing(title), { ...bare, title })
        const kept = title.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        // A reader of XML makes every end of a line a line feed (XML 1.0, 2.11).
        expect(read(svg)[0] ?? '').toBe(kept.replace(/\r\n?/g, '\n'))
      }),
      { numRuns: runs, seed: 21 },
    )
  })
})

describe('the facts in a PDF', () => {
  /** As Chromium printed it. */
  const printed = readFileSync(join(import.meta.dirname, '../../fixtures/printed.pdf'))
  const taken = (pdf: Buffer): PdfObjects => {
    const parts = readObjects(pdf)
    if (parts === null) throw new Error('The fixture can’t be read.')
    return parts
  }
  const withFacts = (pdf: Buffer, given: FigureFacts) => writeObjects(withPdfFacts(taken(pdf), given))
  const read = async (pdf: Buffer) => {
    const document = await getDocumentProxy(new Uint8Array(pdf))
    const { info, metadata } = await getMeta(document)
    const xmp = metadata as { get(name: string): unknown } | null
    const mark = await document.getMarkInfo()
    const page = await document.getPage(1)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
    return {
      info: info as Record<string, unknown>,
      xmp,
      pages: document.numPages,
      view: page.view,
      text,
      mark,
    }
  }

  test('are read by another program, in both places where it looks', async () => {
    const { info, xmp } = await read(withFacts(printed, facts))
    const { title, author, description, marking, software } = facts
    expect(info).toMatchObject({
      Title: title,
      Author: author,
      Subject: description,
      Keywords: marking,
      Creator: software,
      Producer: expect.stringContaining('Skia') as string,
    })
    expect(
      ['dc:title', 'dc:creator', 'dc:description', 'pdf:keywords', 'xmp:creatortool'].map((name) =>
        xmp?.get(name),
      ),
    ).toEqual([title, [author], description, marking, software])
  })

  test('leave its pages, text and tags, and take away when it was made', async () => {
    const [before, after] = [await read(printed), await read(withFacts(printed, bare))]
    expect([after.pages, after.view, after.text, after.mark]).toEqual([
      before.pages,
      before.view,
      before.text,
      before.mark,
    ])
    expect(after.text).toMatch(/\w{4}/)
    expect(before.info).toHaveProperty('CreationDate')
    for (const name of ['CreationDate', 'ModDate', 'Author', 'Keywords'])
      expect(after.info).not.toHaveProperty(name)
  })

  test('printed at another time make the same file', () => {
    const later = Buffer.from(printed.toString('latin1').replaceAll(/\(D:\d{4}/g, '(D:2031'), 'latin1')
    expect(later.equals(printed)).toBe(false)
    expect(withFacts(later, facts).equals(withFacts(printed, facts))).toBe(true)
  })

  test('can be written again over others', async () => {
    const twice = withFacts(withFacts(printed, facts), bare)
    expect((await read(twice)).info).toMatchObject({ Title: 'Bare', Creator: 'Fieldline 0.1.0' })
    expect((await read(twice)).info).not.toHaveProperty('Author')
  })

  test('are no matter for what is built in another way', () => {
    expect(taken(writeObjects(taken(printed))).objects.size).toBe(taken(printed).objects.size)
    const cut = printed.subarray(0, printed.length - 10)
    const later = Buffer.concat([printed.subarray(0, 30), Buffer.from('%\n'), printed.subarray(30)])
    for (const other of [Buffer.alloc(0), Buffer.from('%PDF-1.7'), cut, later]) {
      expect(readObjects(other)).toBeNull()
    }
  })

  test('leave room for pages of exactly their sizes, cut at the right and at the bottom', async () => {
    const sizes = [
      { width: 298.5, height: 88.25 },
      { width: 299, height: 190 },
    ]
    const document = await getDocumentProxy(
      new Uint8Array(writeObjects(withPageSizes(taken(printed), sizes))),
    )
    const before = await getDocumentProxy(new Uint8Array(printed))
    for (const [i, { width, height }] of sizes.entries()) {
      const printedTop = (await before.getPage(i + 1)).view[3]
      const [left = NaN, bottom = NaN, right = NaN, top = NaN] = (await document.getPage(i + 1)).view
      expect([left, top]).toEqual([0, printedTop])
      expect([right - left, top - bottom].map((points) => points * (96 / 72))).toEqual([
        expect.closeTo(width, 2),
        expect.closeTo(height, 2),
      ])
    }
    expect(withPageSizes(taken(printed), sizes.slice(1)).objects).toEqual(taken(printed).objects)
  })
})
