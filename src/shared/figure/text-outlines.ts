import type { Region } from './east-asian-fonts'
import { bundledMeasure } from './font-measure'
import { unitsPerEm } from './font-subsets'
import type { TextNode } from './scene'
import { shapeRun } from './shape-run'
import { visualRuns } from './visual-runs'

interface PlacedGlyph {
  readonly subset: string
  readonly id: number
  /** From the left end of the baseline, font units; y grows downwards. */
  readonly x: number
  readonly y: number
}

/** A line of text as shapes. */
export interface TextOutline {
  readonly glyphs: readonly PlacedGlyph[]
  /** px per font unit, across and down. */
  readonly scale: { readonly x: number; readonly y: number }
  /** What no bundled font has: it stays text, each piece in its place. */
  readonly remaining: readonly TextNode[]
}

/**
 * Sets a line with the bundled fonts: letters joined, right-to-left words where a reader sees them, the whole
 * fitted to the width of its box as `textLength` with `lengthAdjust="spacingAndGlyphs"` does (SVG 2, 11.4). Ideographs are those of `region`.
 */
export function textOutline(node: TextNode, region?: Region): TextOutline {
  const { text, weight, size, rightToLeft, box } = node
  const runs = visualRuns(text, weight, rightToLeft ? 'rtl' : 'ltr', region).map((run) => {
    if (run.subset !== null) return { ...run, ...shapeRun(run.text, run.subset, weight, run.direction) }
    return { ...run, advance: bundledMeasure(run.text, { size: unitsPerEm, weight }), glyphs: [] }
  })
  const natural = runs.reduce((sum, { advance }) => sum + advance, 0)
  const y = size / unitsPerEm
  const x = natural > 0 && box.width > 0 ? box.width / natural : y

  const glyphs: PlacedGlyph[] = []
  const remaining: TextNode[] = []
  let pen = 0
  for (const { subset, text: own, advance, direction, glyphs: shaped } of runs) {
    if (subset === null) {
      const place = { ...box, x: box.x + pen * x, width: advance * x }
      remaining.push({ ...node, text: own, rightToLeft: direction === 'rtl', box: place })
    } else {
      for (const glyph of shaped) glyphs.push({ subset, id: glyph.id, x: pen + glyph.x, y: -glyph.y })
    }
    pen += advance
  }
  return { glyphs, scale: { x, y }, remaining }
}
