// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureInput } from '../../../src/shared/figure/figure-input'
import { ascent, bundledMeasure, descent } from '../../../src/shared/figure/font-measure'
import { unitsPerEm } from '../../../src/shared/figure/font-subsets'
import { plainText } from '../../../src/shared/figure/plain-text'
import { sceneToOutlines } from '../../../src/shared/figure/scene-to-outlines'
import { setLine } from '../../../src/shared/figure/set-text'
import { fontOf } from '../../../src/shared/figure/shape-run'
import { textOutline } from '../../../src/shared/figure/text-outlines'
import { figureInput } from './figure-arbitraries'
import { aFigure, anEvent, maliFigure, sceneOf, scriptsFigure } from './figure-builders'

const outlined = (input: FigureInput) => sceneToOutlines(sceneOf(input))
const parsed = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml')
const lineOf = (text: string, weight: 400 | 600 = 400) =>
  setLine(plainText(text), 0, 0, { size: unitsPerEm, weight }, '#000', bundledMeasure)

describe('a figure in outlines', () => {
  test('has no text and no font when the bundled fonts have all its letters', () => {
    for (const input of [maliFigure, scriptsFigure]) {
      const { svg, remaining } = outlined(input)
      expect(remaining).toEqual([])
      expect(svg).not.toMatch(/<text|font/)
      expect(parsed(svg).querySelectorAll('use').length).toBeGreaterThan(100)
    }
  })

  test('leaves as text what no bundled font has, in its place, and names it', () => {
    const input = aFigure([anEvent('Mali ไทย and 🇲🇱ท', '2020')])
    const { svg, remaining } = outlined(input)
    expect(remaining).toEqual(['ไ', 'ท', 'ย', '🇲🇱'])
    const texts = [...parsed(svg).querySelectorAll('text')]
    expect(texts.map(({ textContent }) => textContent)).toEqual(['ไทย', '🇲🇱ท'])
    expect(texts.map((text) => Number(text.getAttribute('textLength')))).toEqual([27, 24])
    const [first = 0, second = 0] = texts.map((text) => Number(text.getAttribute('x')))
    expect(second - first).toBeCloseTo(bundledMeasure('ไทย and ', { size: 15, weight: 400 }), 1)
    expect(svg).not.toContain('@font-face')
  })

  test('defines each glyph once, and none that is not used', () => {
    const document = parsed(outlined(scriptsFigure).svg)
    const defined = [...document.querySelectorAll('defs path')].map((path) => path.id)
    const used = [...document.querySelectorAll('use')].map((use) => use.getAttribute('xlink:href')?.slice(1))
    expect(new Set(defined).size).toBe(defined.length)
    expect(new Set(used)).toEqual(new Set(defined))
    const shapes = [...document.querySelectorAll('defs path')].map((path) => path.getAttribute('d'))
    expect(shapes.every((shape) => /^M[-\d. Mlqcz]+z$/.test(shape ?? ''))).toBe(true)
  })

  test('is the same bytes whatever was drawn before', () => {
    const { svg } = outlined(scriptsFigure)
    outlined(aFigure([anEvent('می\u200cخواهم ﷺ لا كتاب', '2020'), anEvent('אבג Ωж', '2021')]))
    expect(outlined(structuredClone(scriptsFigure)).svg).toBe(svg)
  })
})

/** The ink of a line, em from the left end of its baseline; y downwards. */
function inkOf(text: string, weight: 400 | 600) {
  const { glyphs, scale } = textOutline(lineOf(text, weight))
  const boxes = glyphs.flatMap(({ subset, id, x, y }) => {
    const { path } = fontOf(subset, weight).getGlyph(id)
    if (path.commands.length === 0) return []
    const { minX, minY, maxX, maxY } = path.bbox
    return [{ left: (x + minX) * scale.x, right: (x + maxX) * scale.x, top: y - maxY, bottom: y - minY }]
  })
  return {
    left: Math.min(0, ...boxes.map(({ left }) => left)) / unitsPerEm,
    right: Math.max(0, ...boxes.map(({ right }) => right)) / unitsPerEm,
    top: Math.min(0, ...boxes.map(({ top }) => top)) / unitsPerEm,
    bottom: Math.max(0, ...boxes.map(({ bottom }) => bottom)) / unitsPerEm,
  }
}

const words = [
  '马里',
  '東京で',
  '서울',
  'Coup',
  '“fjord”',
  'Ångström',
  'Ἑλλάς',
  'Київ',
  'Cửu',
  '(2020)',
  '50 %',
  'j',
  'f',
  'W',
]
const rightToLeft = [
  'باماكو',
  'انقلاب',
  'مُحَمَّد',
  'الأوّل',
  'لا',
  'ى',
  '١٩٩٩',
  'می\u200cخواهم',
  'שָׁלוֹם',
  'הסכם',
  '«',
  ')',
]
const line = fc
  .array(fc.constantFrom(...words, ...rightToLeft), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(' '))
const weight = fc.constantFrom(400 as const, 600 as const)
const settings = { seed: 20_261_129, numRuns: Number(process.env['FIELDLINE_RUNS'] ?? 80) }

describe('any line in outlines', () => {
  test('is as wide as it was measured, unfitted', () => {
    fc.assert(
      fc.property(line, weight, (text, own) => {
        const { scale, remaining } = textOutline(lineOf(text, own))
        expect(remaining).toEqual([])
        expect(scale.x).toBeCloseTo(1, 9)
      }),
      settings,
    )
  })

  test('keeps its ink in its measured box, but for small overshoots', () => {
    fc.assert(
      fc.property(line, weight, (text, own) => {
        const ink = inkOf(text, own)
        const width = lineOf(text, own).box.width / unitsPerEm
        expect(ink.left).toBeGreaterThan(-0.06)
        expect(ink.right).toBeLessThan(width + 0.05)
        expect(-ink.top).toBeLessThan(ascent + 0.1)
        expect(ink.bottom).toBeLessThan(descent + 0.1)
      }),
      settings,
    )
  })
})

const drawable = figureInput.filter((input) => input.events.some(({ date }) => date?.text !== ''))

test('any figure in outlines is well-formed XML without fonts, and names all the text that is left', () => {
  fc.assert(
    fc.property(drawable, (input) => {
      const scene = layoutOrNull(input)
      if (scene === null) return
      const { svg, remaining } = sceneToOutlines(scene)
      const document = parsed(svg)
      expect(document.querySelector('parsererror')).toBeNull()
      expect(svg).not.toMatch(/NaN|Infinity|undefined|@font-face/)
      const left = [...document.querySelectorAll('text')].map(({ textContent }) => textContent).join('')
      for (const own of remaining) expect(left).toContain(own)
      expect(left.length > 0).toBe(remaining.length > 0)
    }),
    { ...settings, numRuns: Math.ceil(settings.numRuns / 8) },
  )
})

/** A scene, or null where the date of no event can be drawn. */
function layoutOrNull(input: FigureInput) {
  try {
    return sceneOf(input)
  } catch {
    return null
  }
}
