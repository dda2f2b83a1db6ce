import { fontFamily } from './font-subsets'
import { GlyphDefinitions } from './glyph-definitions'
import { characters } from './plain-text'
import type { Scene, TextNode } from './scene'
import { attributes, number } from './svg-attributes'
import { svgDocument } from './svg-document'
import { textElement, textStyle } from './text-element'
import { textOutline, type TextOutline } from './text-outlines'
import { textRegions } from './text-regions'

/** A figure whose text is drawn as shapes. */
export interface OutlinedSvg {
  readonly svg: string
  /**
   * The characters that no bundled font has, as emoji, each once in the order of the picture. They
   * stay text, and look as the fonts of the reader's machine have them.
   */
  readonly remaining: readonly string[]
}

/** Font units are thousandths of an em, and lines hundreds of ems long: a scale needs more digits than a place. */
const scaleText = (value: number) => String(Number(value.toFixed(8)))

function glyphElements(node: TextNode, outline: TextOutline, glyphs: GlyphDefinitions): string {
  const uses = outline.glyphs.map(({ subset, id, x, y }) => {
    const name = glyphs.idOf(subset, node.weight, id)
    if (name === null) return ''
    return `<use xlink:href="#${name}"${x === 0 ? '' : ` x="${number(x)}"`}${y === 0 ? '' : ` y="${number(y)}"`}/>`
  })
  const drawn = uses.join('')
  if (drawn === '') return ''
  const { x, y } = outline.scale
  const values = attributes({
    transform: `translate(${number(node.box.x)} ${number(node.baseline)})scale(${scaleText(x)} ${scaleText(y)})`,
    fill: node.fill,
  })
  return `<g${values}>${drawn}</g>\n`
}

/**
 * The scene as one SVG 1.1 document without fonts: text that the bundled fonts have is drawn as their outlines, in
 * the widths in which it was measured. The same scene gives the same bytes everywhere.
 */
export function sceneToOutlines(scene: Scene): OutlinedSvg {
  const glyphs = new GlyphDefinitions()
  const remaining = new Set<string>()
  const regions = textRegions(scene.nodes)
  const line = (node: TextNode) => {
    const outline = textOutline(node, regions.get(node))
    for (const { text } of outline.remaining) characters(text).forEach((own) => remaining.add(own))
    return glyphElements(node, outline, glyphs) + outline.remaining.map((own) => textElement(own)).join('')
  }
  const svg = svgDocument(scene, line, () => ({
    root: {
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'font-family': remaining.size > 0 ? fontFamily(null) : undefined,
    },
    definitions: (remaining.size > 0 ? `<style>${textStyle}</style>\n` : '') + glyphs.definitions,
  }))
  return { svg, remaining: [...remaining] }
}
