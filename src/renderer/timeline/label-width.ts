import type { ItemTexts } from './item-texts'
import { canvasTextWidth } from './text-width'

/** A title beside its bar is cut at this width, px; as `.beside .item-title` in timeline.css. */
const longestTitle = 280
/** What surrounds the words of a label: padding and the gap before the date, px. */
const surroundings = 24
/** No label is cut shorter than this, px, however narrow the timeline. */
const shortestCut = 180

/** Where labels beside their bars are cut on a timeline `width` px wide: the rest is left for the bars. */
export function longestLabel(width: number): number {
  return Math.max(shortestCut, Math.floor(width * 0.58))
}

/** Measures the labels of items, uncut but for very long titles, in the font of the host; sizes as in timeline.css. */
export function labelWidth(host: HTMLElement): (texts: ItemTexts) => number {
  const { fontFamily } = getComputedStyle(host)
  const widthOf = canvasTextWidth()
  return ({ title, date }) =>
    Math.min(widthOf(title, `500 12.5px ${fontFamily}`), longestTitle) +
    widthOf(date, `11.5px ${fontFamily}`) +
    surroundings
}

/** Waits until the fonts that the labels need are there to be measured. */
export async function labelFonts(host: HTMLElement, labels: readonly ItemTexts[]): Promise<void> {
  const { fontFamily } = getComputedStyle(host)
  const text = labels.map(({ title, date }) => title + date).join('')
  const faces = ['500 12.5px', '600 12.5px'].map((face) => `${face} ${fontFamily}`)
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)))
}
