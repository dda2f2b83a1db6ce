import type { TimelineItem, TimelineRival } from '../../shared/api'
import { timelineWords as words } from '../../shared/messages/timeline'
import type { Id } from '../../shared/model'
import { ActivePill, pillsInWindow } from './active-pill.svelte'
import { spokenText } from './item-texts'
import { overAllLanes } from './lanes'
import { listOptions } from './list-options'
import { listedItems, steadyWindow } from './listed-items'
import { pillText, type DrawnPill } from './pills'
import { rivalsByEvent, rivalText } from './rivals'
import type { TimeWindow } from './timeline-props'

/** What is drawn, and what it is called. */
interface Source {
  readonly items: readonly TimelineItem[]
  readonly rivals: readonly TimelineRival[]
  readonly pills: readonly DrawnPill[]
  readonly window: TimeWindow
  readonly selected: readonly Id[]
  readonly laneTitle: (lane: Id | null) => string | null
}

/** The picture as a list of words, for the keyboard and for screen readers: the events and pills in sight, in order of time. */
export class TimelineList {
  readonly #source: () => Source
  readonly active: ActivePill
  // A steady window is made of two numbers so that what follows from it is made anew only when one of them changes.
  readonly #from = $derived.by(() => steadyWindow(this.#source().window).from)
  readonly #until = $derived.by(() => steadyWindow(this.#source().window).until)
  readonly #pills = $derived.by(() => pillsInWindow(this.#source().pills, this.#window))
  readonly #rivals = $derived.by(() => rivalsByEvent(this.#source().rivals))
  readonly #listed = $derived.by(() => listedItems(this.#source().items, this.#window, this.#last))

  constructor(source: () => Source) {
    this.#source = source
    this.active = new ActivePill(() => this.#pills)
  }

  /** The options of the list. */
  readonly options = $derived.by(() =>
    listOptions(this.#listed, this.#pills, {
      item: (item) => this.#spokenItem(item),
      pill: (pill) => this.#spokenPill(pill),
    }),
  )

  /** The id of the option that the keyboard is at: a pill, or what was selected last. */
  readonly at = $derived.by(() => this.active.one?.id ?? this.#last)

  /** What is said of it. */
  readonly said = $derived.by(() => this.options.find(({ id }) => id === this.at)?.text ?? '')

  get #window(): TimeWindow {
    return { from: this.#from, until: this.#until }
  }

  get #last(): Id | null {
    return this.#source().selected.at(-1) ?? null
  }

  #spokenItem(item: TimelineItem): string {
    const { laneTitle } = this.#source()
    const rivals = this.#rivals.get(item.id) ?? []
    return [spokenText(item, laneTitle(item.lane)), ...rivals.map(rivalText)].join(', ')
  }

  #spokenPill(pill: DrawnPill): string {
    const lane = this.#source().laneTitle(pill.row === overAllLanes ? null : pill.row)
    return [pillText(pill), lane ?? words.noLane].join(', ')
  }
}
