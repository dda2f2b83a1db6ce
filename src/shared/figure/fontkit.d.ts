/** The part of fontkit that the figure and scripts/fonts.js use; the package has no types of its own. */
declare module 'fontkit' {
  interface PathCommand {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
    readonly args: readonly number[]
  }

  interface Box {
    readonly minX: number
    readonly minY: number
    readonly maxX: number
    readonly maxY: number
  }

  interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly path: { readonly commands: readonly PathCommand[]; readonly bbox: Box }
  }

  /** A glyph before it is shaped. */
  interface PlainGlyph {
    readonly id: number
    readonly codePoints: readonly number[]
    readonly advanceWidth: number
  }

  interface Position {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }

  /** Moves glyphs by one subtable of the font's table GPOS; answers whether that applied. */
  interface Positioner {
    applyLookup: (type: number, subtable: unknown) => boolean
  }

  interface Font {
    /** Not of its API. */
    readonly _layoutEngine: {
      readonly engine?: { readonly GPOSProcessor?: Positioner | null } | null
    }
    readonly unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    getGlyph(id: number): Glyph
    /** Glyphs and positions are in the order in which they are seen, from left to right. */
    layout(
      glyphs: readonly PlainGlyph[],
      features: Record<string, boolean>,
      script: string,
      language: undefined,
      direction: 'ltr' | 'rtl',
    ): { readonly glyphs: readonly Pick<Glyph, 'id'>[]; readonly positions: readonly Position[] }
  }

  export function create(bytes: Uint8Array): Font
}
