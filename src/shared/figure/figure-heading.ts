import { figureWords } from '../messages/figure'
import { dayLabel, periodLabel } from './calendar-labels'
import { countEvents, type DrawableEvents } from './drawable-events'
import type { FigureInput } from './figure-input'
import { text, type Theme } from './figure-style'
import { plainText, visiblePlainText } from './plain-text'
import type { Measure, TextNode, TextStyle } from './scene'
import { setBlock, stackLines } from './set-text'
import { wrapText } from './wrap-text'

/** The figure's title as it is drawn and read out. */
export function figureTitle({ title, settings }: FigureInput): string {
  return visiblePlainText(settings.title ?? '') || visiblePlainText(title) || figureWords.untitledFigure
}

/** Period covered, number of events drawn and of those that are only `counted`, as-of date. */
export function figureFacts({ asOf }: FigureInput, drawable: DrawableEvents, counted = 0): string {
  const all = countEvents(drawable.events)
  return [
    periodLabel(drawable.from, drawable.until),
    counted === 0 ? figureWords.events(all) : figureWords.drawnAndCounted(all - counted, counted),
    figureWords.asOf(dayLabel(asOf)),
  ].join(figureWords.factSeparator)
}

/** Where a heading stands and how wide it may be, px. */
interface HeadingPlace {
  readonly left: number
  readonly top: number
  readonly width: number
}

interface Heading {
  readonly nodes: readonly TextNode[]
  readonly height: number
}

/** What stands above the plot on every page but the first: the title, small. */
export function runningHead(
  input: FigureInput,
  { left, top, width }: HeadingPlace,
  theme: Theme,
  measure: Measure,
): Heading {
  const lines = wrapText(figureTitle(input), text.running, width, measure)
  const block = stackLines(
    lines.map((line) => ({ text: line, style: text.running, fill: theme.ink })),
    measure,
  )
  return { nodes: setBlock(block, left, top, 'start', measure), height: block.height }
}

/** Title, subtitle and facts. */
export function headingNodes(
  input: FigureInput,
  facts: string,
  { left, top, width }: HeadingPlace,
  theme: Theme,
  measure: Measure,
): Heading {
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
  add(plainText(input.settings.subtitle ?? input.subtitle ?? ''), text.subtitle, theme.ink, 2)
  add(plainText(facts), text.facts, theme.muted, 4)
  return { nodes, height }
}
