import type { WorkspaceState } from '../../shared/api'
import { dateTextAt } from '../../shared/dates/date-at'
import { startOfUnit } from '../../shared/dates/civil'
import type { Ms } from '../../shared/dates/date-value'
import type { EventFilter } from '../../shared/filter/event-filter'
import { visibleText } from '../../shared/invisible-characters'
import { filterWords as words } from '../../shared/messages/filter'
import { inspectorMessages } from '../../shared/messages/inspector'
import { tagKindName } from '../../shared/messages/tag-kinds'

/** One condition of a filter in words, and the filter without it. */
export interface Chip {
  readonly key: string
  readonly what: string
  readonly value: string
  readonly without: EventFilter
}

const others = <T>(values: readonly T[], value: T): readonly T[] => values.filter((one) => one !== value)

/** The name of a colour; of one that is none of the palette, as it stands in the file. */
export function colorName(color: string): string {
  const known: Readonly<Record<string, string>> = inspectorMessages.colors
  return Object.hasOwn(known, color) ? (known[color] ?? color) : visibleText(color)
}

/** The conditions in use, in the order in which the panel has them. */
export function chipsOf(
  filter: EventFilter,
  { lanes, tags }: Pick<WorkspaceState, 'lanes' | 'tags'>,
): readonly Chip[] {
  const { chip } = words
  const one = (key: string, what: string, value: string, changed: Partial<EventFilter>): Chip => ({
    key,
    what,
    value,
    without: { ...filter, ...changed },
  })
  const known = <R extends { readonly id: string }>(records: readonly R[], ids: readonly string[]): R[] =>
    records.filter(({ id }) => ids.includes(id))
  const flag = (name: 'notes' | 'links'): Chip[] =>
    filter[name] === null
      ? []
      : [one(name, chip[name], filter[name] ? words.with : words.without, { [name]: null })]
  return [
    ...(filter.text.trim() === ''
      ? []
      : [one('text', chip.text, visibleText(filter.text.trim()), { text: '' })]),
    ...known(lanes, filter.lanes).map(({ id, title }) =>
      one(id, chip.lane, visibleText(title) || words.untitledLane, { lanes: others(filter.lanes, id) }),
    ),
    ...known(tags, filter.tags).map(({ id, kind, name }) =>
      one(id, tagKindName(kind), visibleText(name), { tags: others(filter.tags, id) }),
    ),
    ...(filter.from === null && filter.until === null
      ? []
      : [one('time', chip.time, timeWords(filter), { from: null, until: null })]),
    ...filter.dates.map((trait) =>
      one(trait, chip.date, words.traits[trait], { dates: others(filter.dates, trait) }),
    ),
    ...filter.colors.map((color) =>
      one(`color ${color}`, chip.color, colorName(color), { colors: others(filter.colors, color) }),
    ),
    ...flag('notes'),
    ...flag('links'),
  ]
}

/** The first instant of a stretch of time as one would type it. */
export function firstText(from: Ms): string {
  return dateTextAt(
    from,
    (['year', 'month'] as const).find((unit) => startOfUnit(from, unit) === from) ?? 'day',
  )
}

/** The last day, month or year of a stretch of time, which ends before `until`, as one would type it. */
export function lastText(until: Ms): string {
  const unit = (['year', 'month'] as const).find((one) => startOfUnit(until, one) === until) ?? 'day'
  return dateTextAt(until - 1, unit)
}

function timeWords({ from, until }: EventFilter): string {
  if (from === null) return until === null ? '' : words.upTo(lastText(until))
  return until === null ? words.fromOn(firstText(from)) : words.between(firstText(from), lastText(until))
}
