import type { Ms } from '../dates/date-value'
import type { Id } from '../model'

/**
 * What can be said of a date, whatever it is: a moment or a span; an end of which not even the day is known (`coarse`); marked `~`;
 * marked `?`; an end that goes on to the as-of date; an end that is open or unknown.
 */
export const dateTraits = [
  'moment',
  'span',
  'coarse',
  'approximate',
  'doubtful',
  'ongoing',
  'open-ended',
] as const
export type DateTrait = (typeof dateTraits)[number]

/** Which events are shown: those that meet every part of it. An empty part asks for nothing. */
export interface EventFilter {
  /** Words of the title or the text of an event, as typed into a search. */
  readonly text: string
  /** In any of these lanes. */
  readonly lanes: readonly Id[]
  /** With one of these tags of each of their kinds. */
  readonly tags: readonly Id[]
  /** Drawn at some instant of [from, until), ms UTC; null: from the beginning, to the end of time. */
  readonly from: Ms | null
  readonly until: Ms | null
  /** With a date of any of these traits. */
  readonly dates: readonly DateTrait[]
  /** In lanes of any of these colours. */
  readonly colors: readonly string[]
  /** With notes (true), without (false), or either. */
  readonly notes: boolean | null
  readonly links: boolean | null
}

/** Shows all events. */
export const noFilter: EventFilter = {
  text: '',
  lanes: [],
  tags: [],
  from: null,
  until: null,
  dates: [],
  colors: [],
  notes: null,
  links: null,
}

/** Whether a filter lets everything through. */
export function isEmptyFilter(filter: EventFilter): boolean {
  return partsInUse(filter) === 0
}

/** How many parts of a filter ask for something. */
export function partsInUse(filter: EventFilter): number {
  const { text, lanes, tags, from, until, dates, colors, notes, links } = filter
  const asks = [
    text.trim() !== '',
    lanes.length > 0,
    tags.length > 0,
    from !== null || until !== null,
    dates.length > 0,
    colors.length > 0,
    notes !== null,
    links !== null,
  ]
  return asks.filter(Boolean).length
}

/** A text that is the same for filters that ask for the same. */
export function keyOfFilter(filter: EventFilter): string {
  const { text, lanes, tags, from, until, dates, colors, notes, links } = filter
  const sorted = [lanes, tags, dates, colors].map((values) => values.toSorted())
  return JSON.stringify([text.trim(), ...sorted, from, until, notes, links])
}
