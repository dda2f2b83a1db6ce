import { fontFamily } from './font-subsets'
import type { Scene } from './scene'
import { svgDocument } from './svg-document'
import { embeddedFonts } from './svg-fonts'
import { textElement, textStyle } from './text-element'

/**
 * The scene as one self-contained SVG 1.1 document: no scripts, nothing loaded from elsewhere, the fonts
 * inside. The same scene gives the same bytes everywhere.
 */
export function sceneToSvg(scene: Scene): string {
  return svgDocument(scene, textElement, () => ({
    root: { 'font-family': fontFamily },
    definitions: `<style>${embeddedFonts(scene)}${textStyle}</style>\n`,
  }))
}
