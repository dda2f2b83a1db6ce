// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { pdfDocument } from '../../../src/main/figure-files/pdf-page'
import { withTextLayer } from '../../../src/main/figure-files/pdf-text-layer'

const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d"><title id="t">A &amp; B</title><desc id="d">id="d" url(#fade)</desc>
<defs><linearGradient id="fade"><stop offset="0"/></linearGradient></defs><rect fill="url(#fade)" width="9" height="9"/><use href="#fade"/></svg>`
const page = { svg, width: 800, height: 600 }

const read = (text: string) => new DOMParser().parseFromString(text, 'application/xhtml+xml')

describe('the document a PDF is printed from', () => {
  test('has the very SVG, without its prolog, under the title', () => {
    const text = pdfDocument([{ ...page, svg: `<?xml version="1.0"?>\n<!DOCTYPE svg>\n${svg}` }], 'A & <B>')
    expect(text).toContain(svg)
    expect(text).not.toMatch(/<\?xml|DOCTYPE/)
    expect(read(text).title).toBe('A & <B>')
    expect(text).toContain('@page page-1 { size: 802px 602px; margin: 0 }')
  })

  test('has one page of its own size, and a little more, for each, in their order', () => {
    const text = pdfDocument([page, { ...page, width: 300, height: 900 }], 'Two')
    expect([...text.matchAll(/@page (page-\d) \{ size: (\d+px \d+px)/g)].map(([, ...size]) => size)).toEqual([
      ['page-1', '802px 602px'],
      ['page-2', '302px 902px'],
    ])
    expect([...read(text).querySelectorAll('section')].map(({ id }) => id)).toEqual(['page-1', 'page-2'])
  })

  test('has every id once, and what refers to one stays on its page', () => {
    const found = read(pdfDocument([page, page, page], 'Three'))
    const ids = [...found.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const section of found.querySelectorAll('section')) {
      const has = (id: string) => section.querySelector(`[id="${id}"]`) !== null
      const fill = section.querySelector('rect')?.getAttribute('fill') ?? ''
      const names = section.querySelector('svg')?.getAttribute('aria-labelledby')?.split(' ') ?? []
      expect(has(fill.slice('url(#'.length, -1))).toBe(true)
      expect(has(section.querySelector('use')?.getAttribute('href')?.slice(1) ?? '')).toBe(true)
      expect(names.map(has)).toEqual([true, true])
      // What only looks like a reference is text.
      expect(section.querySelector('desc')?.textContent).toBe('id="d" url(#fade)')
    }
  })
})

test('joined letters are printed twice: as they look, and unseen as they are read', () => {
  const line = (text: string) => `<text x="1" y="2">${text}</text>`
  const drawing = withTextLayer(`<svg>${line('Coup')}${line('מצב')}${line('مُحَمَّد')}</svg>`)
  expect(drawing).toContain(
    `<svg>${line('Coup')}${line('מצב')}<text aria-hidden="true" x="1" y="2">مُحَمَّد</text>`,
  )
  expect(drawing).toMatch(
    /<text fill-opacity="0.004" style="font-feature-settings:'ccmp' 0,[^"]*" x="1" y="2">محمد<\/text><\/svg>/,
  )
})
