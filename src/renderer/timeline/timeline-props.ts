import type {
  Pill,
  TimelineItem,
  TimelineLink,
  TimelineRival,
  TimeShift,
  WindowItems,
} from '../../shared/api'
import type { Ms, Unit } from '../../shared/dates/date-value'
import type { LanePlace } from '../../shared/lanes/lane-places'
import type { LaneRows, LanesSeen } from '../../shared/lanes/lanes-in-view'
import type { Id, LaneRecord } from '../../shared/model'
import type { DrawnPill } from './pills'
import type { Pointed } from './rest-pointer'

/** The stretch of time on screen, ms UTC. */
export interface TimeWindow {
  readonly from: Ms
  readonly until: Ms
}

/** What the timeline takes (the items of a window) and the intents it reports. It changes nothing itself. */
export interface TimelineProps {
  readonly lanes: readonly LaneRecord[]
  readonly items: readonly TimelineItem[]
  readonly hidden: WindowItems['hidden']
  /** Where there are too many events to draw them all. */
  readonly pills?: readonly Pill[] | undefined
  readonly window: TimeWindow
  readonly selected: readonly Id[]
  /** Events that are shown as a command will leave them that is not yet answered. */
  readonly pending?: ReadonlySet<Id> | undefined
  readonly asOf: Ms
  /** IANA name of the zone in which times of day are shown; UTC when it is missing. */
  readonly zone?: string | undefined
  /** The rival dates of the items, when they are to be shown. */
  readonly rivals?: readonly TimelineRival[] | undefined
  readonly theme: 'light' | 'dark'
  readonly readOnly: boolean
  /** The user panned or zoomed (also while moving; cheap). */
  readonly onwindow: (window: TimeWindow) => void
  readonly onselect: (ids: readonly Id[]) => void
  /** Enter or double click on an event. */
  readonly onopen: (id: Id) => void
  /** Double click on empty time: where, in the unit that is visible there. */
  readonly oncreate: (at: { readonly time: Ms; readonly unit: Unit; readonly lane: Id | null }) => void
  /** A drop or nudge. The item stays where it was dropped, as pending, until the promise settles. */
  readonly onmove: (ids: readonly Id[], shift: TimeShift | null, lane: Id | null | undefined) => Promise<void>
  /** A drop or nudge from one row of a tag to another, `withoutTag` among them; as `onmove`. */
  readonly onswap?:
    | ((
        ids: readonly Id[],
        swap: { readonly from: Id; readonly to: Id },
        shift: TimeShift | null,
      ) => Promise<void>)
    | undefined
  readonly onresize: (id: Id, edge: 'start' | 'end', shift: TimeShift) => Promise<void>
  readonly ondelete: (ids: readonly Id[]) => void
  /** The promise, if there is one, is kept when the neighbour is selected: keys pressed meanwhile wait for it. */
  readonly onwalk: (direction: 'next' | 'previous' | 'above' | 'below') => Promise<void> | void
  /** `0` or Home: show all events there are. Without it the key does nothing. */
  readonly onfit?: (() => void) | undefined
  /** The rows when they are not the lanes: those of the tags of a kind. */
  readonly tagRows?: LaneRows | undefined
  /** Which lanes are collapsed and hidden. */
  readonly seen?: LanesSeen | undefined
  /** A lane's label was dropped elsewhere. */
  readonly onmovelane?: ((id: Id, place: LanePlace) => void) | undefined
  /** A lane is to be folded or opened. */
  readonly oncollapse?: ((id: Id) => void) | undefined
  /** All hidden lanes are to be shown. */
  readonly onshowlanes?: (() => void) | undefined
  /** Ctrl+A: select all events there are. Without it the key selects those on screen. */
  readonly onselectall?: (() => void) | undefined
  /** The pointer rests on an event, or a key asks about it; `left` and `gone` when it does no longer. */
  readonly onpoint?: ((pointed: Pointed | 'left' | 'gone') => void) | undefined
  /** A pill is pressed; `at` is the place below it, px of the screen. */
  readonly onpill?: ((pill: DrawnPill, at: { readonly x: number; readonly y: number }) => void) | undefined
  /** These rows (of lanes or tags) are in sight or near it now: the events of others need not be there. */
  readonly onrows?: ((rows: readonly (Id | null)[]) => void) | undefined
  /** The timeline has another size. */
  readonly onsized?: (() => void) | undefined
  /** Its window is drawn so many px wide now: labels of rows take more or less, or it has another size. */
  readonly onwidth?: ((width: number) => void) | undefined
  /** The links of the items; `linkCount` counts those that did not come, too. */
  readonly links?: readonly TimelineLink[] | undefined
  readonly linkCount?: number | undefined
  /** A link was drawn from one event to another, and dropped at a place of the screen, px. */
  readonly onlink?: ((from: Id, to: Id, at: { readonly x: number; readonly y: number }) => void) | undefined
  /** A link was pressed at a place of the screen, px. */
  readonly onopenlink?: ((link: Id, at: { readonly x: number; readonly y: number }) => void) | undefined
}
