import { fontFamily } from './font-subsets'
import type { Scene, TextNode } from './scene'
import { svgDocument } from './svg-document'
import { embeddedFonts } from './svg-fonts'
import { textElement, textStyle } from './text-element'
import { textRegions } from './text-regions'

/**
 * The scene as one self-contained SVG 1.1 document: no scripts, nothing loaded from elsewhere, the fonts
 * inside. The same scene gives the same bytes everywhere.
 */
export function sceneToSvg(scene: Scene): string {
  const regions = textRegions(scene.nodes)
  const line = (node: TextNode) => textElement(node, regions.get(node))
  return svgDocument(scene, line, () => ({
    root: { 'font-family': fontFamily(null) },
    definitions: `<style>${embeddedFonts(scene, regions)}${textStyle}</style>\n`,
  }))
}
