import { escapeXml } from '../escape-xml'
import type { Region } from './east-asian-fonts'
import { fontFamily } from './font-subsets'
import type { TextNode } from './scene'
import { attributes } from './svg-attributes'

/** Letters are set as they were measured: without kerning and ligatures. */
export const textStyle = 'text{font-kerning:none;font-variant-ligatures:none}'

/** A line as an SVG `text` element that is fitted to its measured width, in the ideographs of `region` if it has any. */
export function textElement(node: TextNode, region?: Region): string {
  const { text, baseline, size, weight, fill, rightToLeft, box } = node
  const values = attributes({
    x: box.x,
    y: baseline,
    'font-family': region === undefined ? undefined : fontFamily(region),
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    fill,
    // With this direction "end" is the left side, where the box begins.
    direction: rightToLeft ? 'rtl' : undefined,
    'text-anchor': rightToLeft ? 'end' : undefined,
    textLength: box.width > 0 ? box.width : undefined,
    lengthAdjust: box.width > 0 ? 'spacingAndGlyphs' : undefined,
  })
  return `<text${values}>${escapeXml(text)}</text>\n`
}
