import { ascent, descent } from './font-measure'
import { lineHeight } from './figure-style'
import { isRightToLeft } from './plain-text'
import type { Measure, TextNode, TextStyle } from './scene'
import { wrapText } from './wrap-text'

/** Sets one line with its box's left edge at `x` and its baseline at `baseline`, px. `text` is plain. */
export function setLine(
  text: string,
  x: number,
  baseline: number,
  style: TextStyle,
  fill: string,
  measure: Measure,
): TextNode {
  const { size, weight } = style
  const box = {
    x,
    y: baseline - ascent * size,
    width: measure(text, style),
    height: (ascent + descent) * size,
  }
  return { kind: 'text', text, baseline, size, weight, fill, rightToLeft: isRightToLeft(text), box }
}

/** A block of lines, one below the other, to be put somewhere later. */
export interface TextBlock {
  readonly width: number
  readonly height: number
  readonly lines: readonly (BlockLine & { readonly baseline: number })[]
}

/** A line to be stacked; `raised` stands small and high after it, as the number of an endnote does. */
export interface BlockLine {
  readonly text: string
  readonly style: TextStyle
  readonly fill: string
  readonly raised?: string | undefined
}

/** The size of what is raised, and how high, of the size of its line: no higher than the line itself; and px before it. */
const raise = { size: 0.72, by: 0.26, gap: 1.5 } as const

const raisedStyle = ({ size, weight }: TextStyle): TextStyle => ({ size: size * raise.size, weight })

function widthOf({ text, style, raised }: BlockLine, measure: Measure): number {
  const more = raised === undefined ? 0 : raise.gap + measure(raised, raisedStyle(style))
  return measure(text, style) + more
}

/** Stacks lines; `baseline` of each counts from the top of the block. The first line's ink begins at the top. */
export function stackLines(lines: readonly BlockLine[], measure: Measure): TextBlock {
  let width = 0
  let baseline = 0
  let height = 0
  const stacked = lines.map((line, i) => {
    const { style } = line
    // A line may never reach into the one above, whatever their sizes.
    const drop =
      i === 0 ? ascent * style.size : Math.max(lineHeight(style), height - baseline + ascent * style.size)
    baseline += drop
    height = baseline + descent * style.size
    width = Math.max(width, widthOf(line, measure))
    return { ...line, baseline }
  })
  return { width, height, lines: stacked }
}

/** px that raised numbers may stand out beyond the width that their line has. */
export const raisedRoom = 30

/** Raises `numbers` after the last of `lines`, or in lines of their own below where they would stand out beyond `most` px. */
export function withRaised(
  lines: readonly BlockLine[],
  numbers: string,
  most: number,
  measure: Measure,
): readonly BlockLine[] {
  const last = lines.at(-1)
  if (last === undefined) return lines
  const raised = { ...last, raised: numbers }
  if (widthOf(raised, measure) <= most) return [...lines.slice(0, -1), raised]
  const rows = wrapText(numbers, raisedStyle(last.style), most - raise.gap, measure)
  return [...lines, ...rows.map((row) => ({ ...last, text: '', raised: row }))]
}

/** The nodes of a block whose top left corner is at (x, y); `align` end sets the lines flush right. */
export function setBlock(
  block: TextBlock,
  x: number,
  y: number,
  align: 'start' | 'end',
  measure: Measure,
): TextNode[] {
  return block.lines.flatMap((line) => {
    const { text, style, fill, baseline, raised } = line
    const shift = align === 'end' ? block.width - widthOf(line, measure) : 0
    const set = setLine(text, x + shift, y + baseline, style, fill, measure)
    if (raised === undefined) return [set]
    const at = x + shift + set.box.width + raise.gap
    const above = setLine(raised, at, y + baseline - raise.by * style.size, raisedStyle(style), fill, measure)
    return text === '' ? [above] : [set, above]
  })
}
