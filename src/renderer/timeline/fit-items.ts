import type { TimelineItem } from '../../shared/api'
import type { Ms } from '../../shared/dates/date-value'
import { asOfItem } from './as-of'
import { windowOfLabelled, type Labelled } from './fit-window'
import { tailsOf } from './item-shape'
import { itemTexts } from './item-texts'
import { labelFonts, longestLabel, type LabelWidth } from './label-width'
import type { TimeWindow } from './timeline-props'

/** Where items are to fit: a timeline `width` px wide. */
interface Room {
  readonly host: HTMLElement
  readonly width: number
  readonly asOf: Ms
  readonly widthOf: LabelWidth
}

/** The window is never narrower than this, ms. */
const narrowest = 30 * 86_400_000

/** The items with the width of their labels, and the label of the as-of date when it lies among them. */
export function labelledItems(
  items: readonly TimelineItem[],
  { asOf, width, widthOf }: Omit<Room, 'host'>,
): readonly Labelled[] {
  const labelled = items.map((item) => {
    const { before, after } = tailsOf(item)
    const label = Math.min(widthOf(itemTexts(item), item.kind), longestLabel(width))
    return { from: item.from, until: item.until, before, width: label + after }
  })
  const isAmong = items.some(({ from }) => from <= asOf) && items.some(({ until }) => until >= asOf)
  if (!isAmong) return labelled
  const { date } = asOfItem(asOf)
  return [
    ...labelled,
    { from: asOf, until: asOf, before: 0, width: widthOf({ title: '', date, tip: '' }, 'event') },
  ]
}

/** The window that shows all of the items with their labels; null when there are none, or no room for them. */
export async function fitItems(items: readonly TimelineItem[], room: Room): Promise<TimeWindow | null> {
  if (room.width === 0) return null
  await labelFonts(room.host, items.map(itemTexts))
  return windowOfLabelled(labelledItems(items, room), room.width, narrowest)
}
