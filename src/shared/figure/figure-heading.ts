import { figureWords } from '../messages/figure'
import { dayLabel, periodLabel } from './calendar-labels'
import type { DrawableEvents } from './drawable-events'
import type { FigureInput } from './figure-input'
import { text, type Theme } from './figure-style'
import { plainText, visiblePlainText } from './plain-text'
import type { Measure, TextNode, TextStyle } from './scene'
import { setBlock, stackLines } from './set-text'
import { wrapText } from './wrap-text'

/** The figure's title as it is drawn and read out. */
export function figureTitle({ title }: FigureInput): string {
  return visiblePlainText(title) || figureWords.untitledFigure
}

/** Period covered, number of events drawn, as-of date. */
export function figureFacts({ asOf }: FigureInput, drawable: DrawableEvents): string {
  return [
    periodLabel(drawable.from, drawable.until),
    figureWords.events(drawable.events.length),
    figureWords.asOf(dayLabel(asOf)),
  ].join(figureWords.factSeparator)
}

/** Title, subtitle and facts in a column `width` px wide from (left, top), px. */
export function headingNodes(
  input: FigureInput,
  facts: string,
  left: number,
  top: number,
  width: number,
  theme: Theme,
  measure: Measure,
): { readonly nodes: readonly TextNode[]; readonly height: number } {
  const nodes: TextNode[] = []
  let height = 0
  const add = (words: string, style: TextStyle, fill: string, space: number) => {
    if (words === '') return
    const lines = wrapText(words, style, width, measure).map((line) => ({ text: line, style, fill }))
    const block = stackLines(lines, measure)
    nodes.push(...setBlock(block, left, top + height + space, 'start', measure))
    height += space + block.height
  }
  add(figureTitle(input), text.title, theme.ink, 0)
  add(plainText(input.subtitle ?? ''), text.subtitle, theme.ink, 2)
  add(plainText(facts), text.facts, theme.muted, 4)
  return { nodes, height }
}
