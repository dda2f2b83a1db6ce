import { create, type Font } from 'fontkit'
import { eastAsianFile } from './east-asian-fonts'
import fontData from './font-data.json'
import { fontFile } from './font-files'
import type { Weight } from './scene'

const data: Readonly<Record<string, string>> = fontData
const fonts = new Map<string, Font>()

function bytesOf(subset: string, weight: Weight): Uint8Array {
  const inside = data[`${subset}-${weight}`]
  if (inside !== undefined) return Uint8Array.from(atob(inside), (byte) => byte.charCodeAt(0))
  const file = eastAsianFile(subset, weight)
  if (file === null) throw new RangeError(`There is no font ${subset}-${weight}.`)
  return fontFile(file.path)
}

/** The font file of a subset and weight, read when it is first asked for. Throws for a name that no file has. */
export function fontOf(subset: string, weight: Weight): Font {
  const name = `${subset}-${weight}`
  const known = fonts.get(name)
  if (known !== undefined) return known
  const font = create(bytesOf(subset, weight))
  passAnchorless(font)
  fonts.set(name, font)
  return font
}

/**
 * Where a subtable has no anchor for a mark on a base, as for U+06A2, it does not apply and the next may (OpenType, GPOS lookup types 4 to 6);
 * fontkit fails there, before it has changed anything.
 */
function passAnchorless({ _layoutEngine: { engine } }: Font): void {
  const positioner = engine?.GPOSProcessor
  if (!positioner) return
  const apply = positioner.applyLookup.bind(positioner)
  positioner.applyLookup = (type, subtable) => {
    try {
      return apply(type, subtable)
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  }
}

/** Glyphs of one font from left to right, in font units; y grows upwards, as in the font. */
export interface ShapedRun {
  readonly advance: number
  readonly glyphs: readonly { readonly id: number; readonly x: number; readonly y: number }[]
}

export type Direction = 'ltr' | 'rtl'

const scripts: Readonly<Record<string, string>> = {
  arabic: 'arab',
  hebrew: 'hebr',
  greek: 'grek',
  'greek-ext': 'grek',
  cyrillic: 'cyrl',
  'cyrillic-ext': 'cyrl',
}

/** As the style of the SVG has it: `font-kerning:none;font-variant-ligatures:none`. Letters join all the same. */
const withoutRefinements = { kern: false, liga: false, clig: false, calt: false }

/**
 * Shapes a run of one font and one direction: letters joined, marks on their letters. Code points that the font
 * lacks are left out.
 */
export function shapeRun(text: string, subset: string, weight: Weight, direction: Direction): ShapedRun {
  const font = fontOf(subset, weight)
  // Glyphs that fontkit keeps remember the first character they stood for; these know their own.
  const plain = Array.from(text, (character) => character.codePointAt(0) ?? 0)
    .filter((point) => font.hasGlyphForCodePoint(point))
    .map((point) => {
      const { id, advanceWidth } = font.glyphForCodePoint(point)
      return { id, codePoints: [point], advanceWidth }
    })
  // fontkit writes into the features it is given.
  const features = { ...withoutRefinements }
  const run = font.layout(plain, features, scripts[subset] ?? 'latn', undefined, direction)
  let advance = 0
  const glyphs = run.glyphs.map(({ id }, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[i] ?? {}
    const glyph = { id, x: advance + xOffset, y: yOffset }
    advance += xAdvance
    return glyph
  })
  return { advance, glyphs }
}
