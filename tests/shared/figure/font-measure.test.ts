import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import fontData from '../../../src/shared/figure/font-data.json'
import { bundledMeasure } from '../../../src/shared/figure/font-measure'

const at10 = (text: string, weight: 400 | 600 = 400) => bundledMeasure(text, { size: 10, weight })

describe('the bundled measure', () => {
  test('adds up the advance widths of Source Sans 3', () => {
    expect(at10('2020')).toBeCloseTo(4 * 4.97)
    expect(at10('2020', 600)).toBeCloseTo(4 * 5.13)
    expect(at10('Aé')).toBeCloseTo(5.43 + 4.96)
  })

  test('knows Greek, Cyrillic and Vietnamese letters', () => {
    for (const text of ['Ω', 'Ж', 'ộ', 'ἐ']) expect(at10(text)).not.toBeCloseTo(6)
  })

  test('knows ideographs, kana and hangul, which are as wide as their fonts have them', () => {
    expect(at10('马里')).toBe(20)
    expect(at10('東京で、ｱｲ')).toBe(40 + 10)
    expect(at10('서울')).toBeCloseTo(2 * 9.2)
    expect(at10('서울', 600)).toBeCloseTo(2 * 9.2)
  })

  test('estimates one em for emoji, however many code points they have', () => {
    expect(at10('👩🏽‍🚀')).toBe(10)
    expect(at10('🇲🇱')).toBe(10)
  })

  test('gives combining marks no width', () => {
    expect(at10('x\u0304')).toBe(at10('x'))
  })
})

describe('words of scripts that join', () => {
  test('are as wide as their letters joined, not as the same letters apart', () => {
    const apart = Array.from('باماكو', (letter) => at10(letter)).reduce((sum, width) => sum + width)
    expect(at10('باماكو')).toBeLessThan(0.9 * apart)
    expect(at10('لا')).toBeLessThan(at10('ل') + at10('ا'))
    // The non-joiner parts two letters that would join.
    expect(at10('می\u200cخواهم')).toBeCloseTo(at10('می') + at10('خواهم'))
  })

  test('add up with what stands between them', () => {
    expect(at10('في باماكو (2020)')).toBeCloseTo(at10('في') + at10(' ') + at10('باماكو') + at10(' (2020)'))
  })

  test('have no width for their vowel signs', () => {
    expect(at10('مُحَمَّد')).toBeCloseTo(at10('محمد'))
    expect(at10('שָׁלוֹם')).toBeCloseTo(at10('שלום'))
  })

  test('are wider in the heavier weight, and known for Hebrew too', () => {
    expect(at10('باماكو', 600)).toBeGreaterThan(at10('باماكو'))
    expect(at10('הסכם', 600)).toBeGreaterThan(at10('הסכם'))
    expect(at10('הסכם')).not.toBeCloseTo(24)
  })
})

test('the embedded fonts are the files in resources, byte for byte, each family with its licence', () => {
  const folder = new URL('../../../resources/fonts/', import.meta.url)
  const names = readdirSync(folder)
  const files = names.filter((name) => name.endsWith('.woff2'))
  expect(files).toHaveLength(Object.keys(fontData).length)
  for (const [name, base64] of Object.entries(fontData)) {
    const file = files.find((own) => own.endsWith(`-${name}-normal.woff2`)) ?? ''
    expect(readFileSync(new URL(file, folder)).toString('base64')).toBe(base64)
  }
  const pieces = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[/\\].*woff2$/.test(name),
  )
  expect(pieces.length).toBeGreaterThan(600)
  const licences = names.filter((name) => name.endsWith('-OFL.txt'))
  for (const licence of licences) {
    expect(readFileSync(new URL(licence, folder), 'utf8')).toMatch(/Copyright|©[^]*SIL OPEN FONT LICENSE/)
  }
  const licensed = licences.map((name) => name.replace('-OFL.txt', ''))
  expect([...files, ...pieces].filter((file) => !licensed.some((family) => file.startsWith(family)))).toEqual(
    [],
  )
})
