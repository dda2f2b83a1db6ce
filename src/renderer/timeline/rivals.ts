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

/** The event at the rival's time, in the row where the event is now. As an event: a rival of a period is no band. */
function drawnAs({ date, from, until, shown = date }: ShownRival, item: TimelineItem): ShownItem {
  return { ...item, kind: 'event', date, from, until, shown }
}

/** A date is a rival where it stands, but by its looks and its place in the row it belongs to the event. */
function rivalItem(rival: ShownRival, item: TimelineItem, context: DrawContext): readonly VisItem[] {
  const { claim } = rival
  const none = new Set<Id>()
  const own: DrawContext = {
    ...context,
    widthOf: (texts) => context.widthOf({ ...texts, date: words.rivalDate(texts.date) }),
    selected: none,
    dragged: none,
    pending: none,
  }
  return visItems([drawnAs(rival, item)], own).map((made) => ({
    ...made,
    id: `rival ${claim}`,
    className: `rival ${made.className}`,
    sort: context.sortOf(item),
    lasts: item.until - item.from,
    place: `${placeOf(item)} ${claim}`,
    label: visibleText(item.title),
    date: rivalText(rival),
  }))
}

/** What vis draws for the rival dates of items: each faintly in the row of its event, below it. */
export function visRivals(
  rivals: readonly TimelineRival[],
  items: readonly TimelineItem[],
  context: DrawContext,
): readonly VisItem[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return rivals.flatMap((rival) => {
    const item = byId.get(rival.event)
    const isFolded = item !== undefined && context.drawnIn(item.lane)?.folded === true
    return item === undefined || isFolded ? [] : rivalItem(rival, item, context)
  })
}
