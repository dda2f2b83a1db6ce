import type { ItemTexts } from './item-texts'
import { canvasTextWidth } from './text-width'

/** A title beside its bar is cut at this width, px; as `.beside .item-title` in timeline.css. */
const longestTitle = 280
/** What surrounds the words of a label: padding and the gap before the date, px. */
const surroundings = 24

/** Measures the labels of items in the font of the host; sizes as in timeline.css. */
export function labelWidth(host: HTMLElement): (texts: ItemTexts) => number {
  const { fontFamily } = getComputedStyle(host)
  const widthOf = canvasTextWidth()
  return ({ title, date }) =>
    Math.min(widthOf(title, `500 12.5px ${fontFamily}`), longestTitle) +
    widthOf(date, `11.5px ${fontFamily}`) +
    surroundings
}
