import type { EventKind } from '../../shared/model'
import type { ItemTexts } from './item-texts'
import { canvasTextWidth } from './text-width'

/** A title beside its bar is cut at this width, px; as `.beside .item-title` in looks/events.css. */
const longestTitle = 280
/** What surrounds the words of a label: padding and the gap before the date, px. */
const surroundings = 24
/** No label is cut shorter than this, px, however narrow the timeline. */
const shortestCut = 180

/** Where labels beside their bars are cut on a timeline `width` px wide: the rest is left for the bars. */
export function longestLabel(width: number): number {
  return Math.max(shortestCut, Math.floor(width * 0.58))
}

/** How a label is set: as one of its kind, or as that of a rival date. */
export type LabelKind = EventKind | 'rival'

/** The fonts of title and date, and the room for a mark that is wider than usual, px; as in looks/events.css. */
const settings: Record<LabelKind, { readonly title: string; readonly date: string; readonly room: number }> =
  {
    event: { title: '500 12.5px', date: '11.5px', room: 0 },
    milestone: { title: '650 12.5px', date: '11.5px', room: 4 },
    period: { title: 'italic 500 11.5px', date: '11.5px', room: 2 },
    rival: { title: '11.5px', date: '11px', room: 0 },
  }

/** px of a label in one line, with its padding, uncut but for a very long title. */
export type LabelWidth = (texts: ItemTexts, kind: LabelKind) => number

/** Measures the labels of items in the font of the host. */
export function labelWidth(host: HTMLElement): LabelWidth {
  const { fontFamily } = getComputedStyle(host)
  const widthOf = canvasTextWidth()
  return (texts, kind) => {
    const { title, date, room } = settings[kind]
    const titleWidth = Math.min(widthOf(texts.title, `${title} ${fontFamily}`), longestTitle)
    return titleWidth + widthOf(texts.date, `${date} ${fontFamily}`) + surroundings + room
  }
}

/** Waits until the fonts that the labels need are there to be measured. */
export async function labelFonts(host: HTMLElement, labels: readonly ItemTexts[]): Promise<void> {
  const { fontFamily } = getComputedStyle(host)
  const text = labels.map(({ title, date }) => title + date).join('')
  const faces = ['500 12.5px', '600 12.5px'].map((face) => `${face} ${fontFamily}`)
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)))
}
