import { formatDate } from '../dates/format-date'
import { figureWords } from '../messages/figure'
import type { FigureEvent } from './figure-input'
import { labelInk, text, type Theme } from './figure-style'
import { plainText, visiblePlainText } from './plain-text'
import type { Measure, TextStyle } from './scene'
import { raisedRoom, stackLines, withRaised, type TextBlock } from './set-text'
import { wrapText } from './wrap-text'

/** The title as it is drawn and read out. */
export function titleOf(event: FigureEvent): string {
  return visiblePlainText(event.title) || figureWords.untitledEvent
}

/** The date as it is drawn and read out; empty without one. */
export function dateOf(event: FigureEvent): string {
  return event.date === null ? '' : plainText(formatDate(event.date))
}

/** The rival date as it is drawn and read out. */
export function rivalDateOf(event: FigureEvent): string {
  return figureWords.rivalDate(dateOf(event))
}

/** The label of an event: its title and, below and lighter, its date; every line at most `maxWidth` px. All of a rival's is light. `raised` are the numbers of its endnotes. */
export function eventLabel(
  event: FigureEvent,
  maxWidth: number,
  color: string,
  theme: Theme,
  measure: Measure,
  { isRival = false, raised = null }: { readonly isRival?: boolean; readonly raised?: string | null } = {},
): TextBlock {
  const wrap = (words: string, style: TextStyle, fill: string) =>
    wrapText(words, style, maxWidth, measure).map((line) => ({ text: line, style, fill }))
  const style = text[event.kind]
  if (isRival) {
    const words = figureWords.rivalOf(titleOf(event), rivalDateOf(event))
    return stackLines(wrap(words, text.date, theme.muted), measure)
  }
  const title = wrap(titleOf(event), style, event.kind === 'period' ? labelInk(color, theme) : theme.ink)
  return stackLines(
    [
      ...(raised === null ? title : withRaised(title, raised, maxWidth + raisedRoom, measure)),
      ...wrap(dateOf(event), text.date, theme.muted),
    ],
    measure,
  )
}
