import type { TimelineRival } from '../../shared/api'
import type { LaneRows } from '../../shared/lanes/lanes-in-view'
import type { Id } from '../../shared/model'
import type { DrawnPill } from './pills'
import type { TimelineProps } from './timeline-props'

/** What the timeline shows: the props without the intents, and the rows that follow from them. */
export type TimelineState = { readonly rows: LaneRows } & Pick<
  TimelineProps,
  'lanes' | 'items' | 'hidden' | 'window' | 'selected' | 'asOf' | 'theme' | 'readOnly'
> & {
    readonly rivals: readonly TimelineRival[]
    readonly pills: readonly DrawnPill[]
    readonly pending: ReadonlySet<Id>
    readonly activePill: string | null
    readonly zone: string
  }
