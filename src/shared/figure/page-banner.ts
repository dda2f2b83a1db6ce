import type { Theme } from './figure-style'
import { ascent, descent } from './font-measure'
import type { Marking } from './marking'
import type { Measure, SceneNode, TextStyle } from './scene'
import { setLine } from './set-text'
import { wrapText } from './wrap-text'

/** The least size of a marking on the page, px: 12 pt, as TLP 2.0 asks. */
const leastSize = 16
/** px of the page around the words. */
const inset = { x: 8, y: 3 } as const

/** px between the lines of two markings. */
const gap = 3

/** Markings ready to be put at the top and the bottom of a page. */
export interface Banner {
  readonly height: number
  /** Their nodes with the top at `y`, px of the layout. */
  readonly nodes: (y: number) => readonly SceneNode[]
}

/** A page `width` px wide, of whose px `scale` are one of the layout. */
interface BannerPage {
  readonly width: number
  readonly margin: number
  readonly scale: number
}

/** The markings of a page one below the other, from margin to margin; null when there is none. */
export function pageBanner(
  markings: readonly Marking[],
  page: BannerPage,
  theme: Theme,
  measure: Measure,
): Banner | null {
  if (markings.length === 0) return null
  const lines = markings.map((marking) => bannerLine(marking, page, theme, measure))
  const tops = lines.map((_, at) => lines.slice(0, at).reduce((sum, { height }) => sum + height + gap, 0))
  return {
    height: lines.reduce((sum, { height }) => sum + height, (lines.length - 1) * gap),
    nodes: (y) => lines.flatMap((line, at) => line.nodes(y + (tops[at] ?? 0))),
  }
}

function bannerLine(
  marking: Marking,
  { width, margin, scale }: BannerPage,
  theme: Theme,
  measure: Measure,
): Banner {
  const style: TextStyle = { size: Math.ceil(leastSize / scale), weight: 600 }
  const room = width - 2 * margin - 2 * inset.x
  const lines = wrapText(marking.text, style, room, measure)
  const lineHeight = (ascent + descent) * style.size
  const height = lines.length * lineHeight + 2 * inset.y
  const widest = Math.max(...lines.map((line) => measure(line, style)))
  const ink = marking.ink || theme.ink
  return {
    height,
    nodes: (y) => {
      const { ground } = marking
      const left = ground?.wide === false ? width - margin - widest - 2 * inset.x : 0
      const right = ground?.wide === false ? width - margin : width
      return [
        ...(ground
          ? [{ kind: 'rect', x: left, y, width: right - left, height, fill: ground.color } as const]
          : []),
        ...lines.map((line, at) => {
          const free = room - measure(line, style)
          const x = margin + inset.x + (marking.place === 'right' ? free : free / 2)
          return setLine(line, x, y + inset.y + at * lineHeight + ascent * style.size, style, ink, measure)
        }),
      ]
    },
  }
}
