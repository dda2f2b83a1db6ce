import type { EventFilter } from '../filter/event-filter'
import type { Id } from '../model'
import type { TimelineItem } from './timeline'

export const eventSorts = ['time', 'title', 'lane', 'kind'] as const

export type EventSort = (typeof eventSorts)[number]

/** A stretch of the list of the dated events that a filter lets through. */
export interface EventsQuery {
  readonly filter: EventFilter
  readonly sort: EventSort
  readonly descending: boolean
  /** How many events come before the stretch. */
  readonly from: number
  readonly count: number
}

export interface EventsPage {
  readonly head: number
  readonly total: number
  /** As in `WindowItems`. */
  readonly progress: number | null
  readonly rows: readonly (TimelineItem & { readonly tags: readonly Id[] })[]
}
