import { figureWords } from '../messages/figure'
import type { FigureInput } from './figure-input'
import { text, type Theme } from './figure-style'
import { ascent, descent } from './font-measure'
import { plainText } from './plain-text'
import type { Measure, TextNode } from './scene'
import { setLine } from './set-text'
import { wrapText } from './wrap-text'

/** The line at the foot of a page: who made it, what it was made of, and which page it is. */
export interface PageFoot {
  readonly height: number
  /** Its nodes with the top at `y`, px. `page` counts from 1. */
  readonly nodes: (y: number, page: number, pages: number) => readonly TextNode[]
}

const lineHeight = (ascent + descent) * text.key.size
/** So many letters of a hash tell it from all others that anyone will meet. */
const lettersOfHash = 16
/** Room that is kept for the number of the page, px. */
const numberRoom = 110

/** The foot of pages between `left` and `right`, px; `counted`: whether it numbers them when there are several. */
export function pageFoot(
  { settings, head }: FigureInput,
  { left, right, counted }: { readonly left: number; readonly right: number; readonly counted: boolean },
  theme: Theme,
  measure: Measure,
): PageFoot {
  const words = [
    plainText(settings.author ?? ''),
    settings.custody === true && head ? figureWords.head(head.step, head.hash.slice(0, lettersOfHash)) : '',
  ].filter((word) => word !== '')
  const room = right - left - (counted ? numberRoom : 0)
  const lines =
    words.length === 0 ? [] : wrapText(words.join(figureWords.factSeparator), text.key, room, measure)
  const count = Math.max(lines.length, counted ? 1 : 0)
  const line = (words: string, x: number, y: number): TextNode =>
    setLine(words, x, y + ascent * text.key.size, text.key, theme.muted, measure)
  return {
    height: count * lineHeight,
    nodes: (y, page, pages) => {
      const number = figureWords.page(page, pages)
      return [
        ...lines.map((words, at) => line(words, left, y + at * lineHeight)),
        ...(counted && pages > 1 ? [line(number, right - measure(number, text.key), y)] : []),
      ]
    },
  }
}
