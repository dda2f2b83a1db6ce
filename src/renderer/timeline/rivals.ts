import type { TimelineItem, TimelineRival } from '../../shared/api'
import { formatDate } from '../../shared/dates/format-date'
import { visibleText } from '../../shared/invisible-characters'
import { timelineWords as words } from '../../shared/messages/timeline'
import type { Id } from '../../shared/model'
import { visItems, type DrawContext, type VisItem } from './items'
import type { ShownItem } from './shown-item'
import { placeOf } from './stacking'

type ShownRival = TimelineRival & Pick<ShownItem, 'shown'>

/** The rival date as it stands on screen and is read out. */
export function rivalText({ date }: TimelineRival): string {
  return words.rivalDate(formatDate(date))
}

/** The rivals of each event, in the order given. */
export function rivalsByEvent(rivals: readonly TimelineRival[]): ReadonlyMap<Id, readonly TimelineRival[]> {
  const found = new Map<Id, TimelineRival[]>()
  for (const rival of rivals) found.set(rival.event, [...(found.get(rival.event) ?? []), rival])
  return found
}

/** The event at the rival's time, in the row where the event is now, by the id of its box. As an event: a rival of a period is no band. */
function drawnAs({ claim, date, from, until, shown = date }: ShownRival, item: TimelineItem): ShownItem {
  return { ...item, id: `rival ${claim}`, kind: 'event', date, from, until, shown }
}

function withItems(
  rivals: readonly ShownRival[],
  items: readonly TimelineItem[],
): readonly (readonly [ShownRival, TimelineItem])[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return rivals.flatMap((rival) => {
    const item = byId.get(rival.event)
    return item === undefined ? [] : [[rival, item] as const]
  })
}

/** The rival dates of items as something that has a time: what keeps their fades in place. */
export function drawnRivals(
  rivals: readonly ShownRival[],
  items: readonly TimelineItem[],
): readonly ShownItem[] {
  return withItems(rivals, items).map(([rival, item]) => drawnAs(rival, item))
}

/** A date is a rival where it stands, but by its looks and its place in the row it belongs to the event. */
function rivalItem(rival: ShownRival, item: TimelineItem, context: DrawContext): readonly VisItem[] {
  const own: DrawContext = {
    ...context,
    labels: 'rival',
    widthOf: (texts, kind) => context.widthOf({ ...texts, date: words.rivalDate(texts.date) }, kind),
  }
  return visItems([drawnAs(rival, item)], own).map((made) => ({
    ...made,
    className: `rival ${made.className}`,
    sort: context.sortOf(item),
    lasts: item.until - item.from,
    place: `${placeOf(item)} ${rival.claim}`,
    event: item.id,
    label: visibleText(item.title),
    date: rivalText(rival),
  }))
}

/** What vis draws for the rival dates of items: each faintly in the row of its event, below it. */
export function visRivals(
  rivals: readonly ShownRival[],
  items: readonly TimelineItem[],
  context: DrawContext,
): readonly VisItem[] {
  return withItems(rivals, items).flatMap(([rival, item]) =>
    context.drawnIn(item.lane)?.folded === true ? [] : rivalItem(rival, item, context),
  )
}
