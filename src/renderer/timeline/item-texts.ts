import type { TimelineItem } from '../../shared/api'
import type { EndpointState } from '../../shared/dates/date-value'
import { formatDate } from '../../shared/dates/format-date'
import { visibleText } from '../../shared/invisible-characters'
import { timelineWords as words } from '../../shared/messages/timeline'

/** The words of one item. */
export interface ItemTexts {
  readonly title: string
  readonly date: string
  /** Everything in one line, for a screen reader. */
  readonly tip: string
}

const known = new WeakMap<TimelineItem, ItemTexts>()

const endWords = (
  state: EndpointState,
  texts: { readonly open: string; readonly unknown: string },
): readonly string[] =>
  state === 'open'
    ? [texts.open]
    : state === 'unknown'
      ? [texts.unknown]
      : state === 'ongoing'
        ? [words.ongoing]
        : []

const made = (item: TimelineItem): ItemTexts => {
  const date = formatDate(item.date)
  const { start, end } = item.date
  const states = end
    ? [
        ...endWords(start.state, { open: words.openStart, unknown: words.unknownStart }),
        ...endWords(end.state, { open: words.openEnd, unknown: words.unknownEnd }),
      ]
    : []
  const kind = words.kinds[item.kind]
  const notes = item.notes > 0 ? [words.notes(item.notes)] : []
  const title = visibleText(item.title)
  const links = item.links > 0 ? [words.links(item.links)] : []
  return {
    title,
    date,
    tip: [title, date, ...(kind === '' ? [] : [kind]), ...states, ...notes, ...links].join(' · '),
  }
}

/** The words of an item; made once for each item. */
export function itemTexts(item: TimelineItem): ItemTexts {
  const texts = known.get(item) ?? made(item)
  known.set(item, texts)
  return texts
}

/** What a screen reader says of an item: title, date, kind and lane. */
export function spokenText(item: TimelineItem, laneTitle: string | null): string {
  return [itemTexts(item).tip, laneTitle ?? words.noLane].join(', ')
}
