import type { Shown, TimelineItem } from '../../../../shared/api'
import { isEmptyFilter, noFilter } from '../../../../shared/filter/event-filter'
import type { Records } from '../../database/records'
import type { TouchedEvents } from '../../history/touched-events'
import type { EventColumns } from './event-columns'
import { EventIndex } from './event-index'
import { FilterMarks } from './filter-marks'
import { GroupRows, type Rows } from './group-rows'
import { KnownItems } from './known-items'

/** The dated events as they are shown, as far as that is known. */
export interface IndexedEvents {
  readonly columns: EventColumns
  readonly rows: Rows
  /** 1 for each event that the filter lets through; null: all. */
  readonly marks: Uint8Array | null
  /** 0 to 1; null when all is known. */
  readonly progress: number | null
}

/** Answers which events are shown and in which rows, from columns that follow every step. */
export class Indexed {
  readonly #index: EventIndex
  readonly #filters: FilterMarks
  readonly #groups: GroupRows
  readonly #items: KnownItems
  /** What was asked for last and is not known whole yet. */
  #unfinished: Partial<Shown> | null = {}

  constructor(records: Records) {
    this.#items = new KnownItems(records)
    this.#index = new EventIndex(records, (keys) => {
      this.#items.forget(keys)
      // Marks and rows go with the columns that they are of.
      if (keys === null) return
      this.#filters.mend(keys)
      this.#groups.mend(keys)
    })
    this.#filters = new FilterMarks(records, this.#index)
    this.#groups = new GroupRows(records, this.#index)
  }

  /** Where ongoing spans end, ms UTC. */
  get asOf(): number {
    return this.#index.asOf
  }

  /** Takes what the step at `head` of the history touched, after it is durable. */
  take(touched: TouchedEvents, head: number): void {
    this.#index.take(touched, head)
    const { tables } = touched
    if (tables.has('lane')) this.#index.lanes.refresh()
    if (tables.has('lane') || tables.has('tag')) this.#filters.clear()
    if (tables.has('tag')) this.#groups.clear()
  }

  /** Whether there are columns that would take long to read again and are not kept in the file yet. */
  get isWorthKeeping(): boolean {
    return this.#index.isWorthKeeping
  }

  /** Keeps the columns in the file for the next time, inside the caller's transaction. */
  store(): void {
    this.#index.store()
  }

  /** The dated events with `keys` as the timeline draws them, by their keys; each stands in its lane. */
  itemsOf(keys: readonly number[]): ReadonlyMap<number, TimelineItem> {
    this.#index.look(0)
    return this.#items.look(this.asOf, keys)
  }

  /** What is known by now; works for about `budget` ms on what is not: Infinity for all. */
  look(shown: Partial<Shown> = {}, budget = Infinity): IndexedEvents {
    const found = this.#look(shown, budget)
    if (found.progress !== null) this.#unfinished = shown
    return found
  }

  /** Works on for about `budget` ms on what the next answers will need; answers whether there is more to do. */
  workAhead(budget: number): boolean {
    if (this.#unfinished === null) return false
    const { progress } = this.#look(this.#unfinished, budget)
    if (progress === null) this.#unfinished = null
    return progress !== null
  }

  #look({ filter = noFilter, group = null }: Partial<Shown>, budget: number): IndexedEvents {
    const begun = performance.now()
    const { columns, progress } = this.#index.look(budget)
    const { ids } = this.#index.lanes
    const lanes: Rows = { ids, row: columns.lane, lists: [] }
    if (progress !== null)
      return { columns, rows: lanes, marks: isEmptyFilter(filter) ? null : noMarks(columns), progress }
    const left = Math.max(0, budget - (performance.now() - begun))
    const marked = isEmptyFilter(filter) ? null : this.#filters.look(filter, left)
    const rows = group === null ? lanes : this.#groups.look(group)
    return { columns, rows, marks: marked?.marks ?? null, progress: marked?.progress ?? null }
  }
}

/** Nothing yet. */
const noMarks = ({ room }: EventColumns): Uint8Array => new Uint8Array(room)
