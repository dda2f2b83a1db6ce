import { readFileSync } from 'node:fs'
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

  test('estimates one em for ideographs and emoji, however many code points an emoji has', () => {
    expect(at10('马里')).toBe(20)
    expect(at10('👩🏽‍🚀')).toBe(10)
    expect(at10('🇲🇱')).toBe(10)
  })

  test('gives combining marks no width', () => {
    expect(at10('x\u0304')).toBe(at10('x'))
  })
})

test('the embedded fonts are the files in resources, byte for byte', () => {
  for (const [name, base64] of Object.entries(fontData)) {
    const file = new URL(`../../../resources/fonts/source-sans-3-${name}-normal.woff2`, import.meta.url)
    expect(readFileSync(file).toString('base64')).toBe(base64)
  }
})
