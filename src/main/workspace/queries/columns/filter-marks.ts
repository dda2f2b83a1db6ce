import { dateTraits, keyOfFilter, type EventFilter } from '../../../../shared/filter/event-filter'
import type { LaneRecord } from '../../../../shared/model'
import type { Records } from '../../database/records'
import { conditionsOfFilter, tagsByKind } from '../filter-conditions'
import { textSearchOf } from '../search'
import { conditionsOnEvents } from '../search-filters'
import { isUnbounded, markMeeting, type ColumnConditions } from './column-marks'
import { withLinks, withNotes } from './column-row'
import type { Beside, EventColumns } from './event-columns'
import type { EventIndex } from './event-index'
import { keysMeeting, keysWithWords, type KeyPage } from './pages-of-keys'
import { positionsByKey, positionsFor } from './positions'

/** The filters that are kept, so that going back and forth between them costs nothing. */
const mostKept = 4
/** A filter that was never asked for before is worked on for no longer, so that there is soon something to count, ms. */
const soon = 4

/** The marks beside the columns. */
interface Marks extends Beside {
  values: Uint8Array
}

type Progress = Pick<KeyPage, 'progress' | 'rests'>

interface Kept {
  readonly filter: EventFilter
  readonly columns: EventColumns
  readonly beside: Marks
  /** The keys of events to look at again. */
  readonly stale: Set<number>
  work: Generator<Progress> | null
  progress: number
  /** Of the index, while there is work left. */
  version: number
}

/** Which events a filter lets through, as marks beside the columns: evaluated some at a time, then kept in step with the edits. */
export class FilterMarks {
  readonly #records: Records
  readonly #index: EventIndex
  #kept = new Map<string, Kept>()
  #spare: Uint8Array | null = null

  constructor(records: Records, index: EventIndex) {
    this.#records = records
    this.#index = index
  }

  /** Forgets all: lanes or tags have changed. */
  clear(): void {
    for (const { columns, beside } of this.#kept.values()) columns.keep(beside, false)
    this.#kept.clear()
  }

  /** 1 for each event that is let through, as far as they are known, and how far that is: null when all. Works for about `budget` ms. */
  look(
    filter: EventFilter,
    budget: number,
  ): { readonly marks: Uint8Array; readonly progress: number | null } {
    const key = keyOfFilter(filter)
    const { columns } = this.#index.look(0)
    let kept = this.#kept.get(key)
    if (kept && (kept.columns !== columns || (kept.work && kept.version !== this.#index.version))) {
      this.#drop(key, kept)
      kept = undefined
    }
    const isNew = kept === undefined
    const patience = isNew ? Math.min(budget, soon) : budget
    kept ??= this.#begin(filter, columns)
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    for (const [oldest, other] of this.#kept) if (this.#kept.size > mostKept) this.#drop(oldest, other)
    this.#mend(kept)
    const begun = performance.now()
    while (kept.work && performance.now() - begun < patience) {
      const step = kept.work.next()
      if (step.done) {
        kept.work = null
        break
      }
      kept.progress = step.value.progress
      if (isNew && budget < Infinity && step.value.rests) break
    }
    return { marks: kept.beside.values, progress: kept.work ? kept.progress : null }
  }

  /** Will look at these events again, whose rows in the columns are new. */
  mend(keys: readonly number[]): void {
    for (const { work, stale } of this.#kept.values()) if (!work) for (const key of keys) stale.add(key)
  }

  #mend({ filter, columns, beside, stale }: Kept): void {
    if (stale.size === 0) return
    const { where, values } = conditionsOfFilter(this.#records, filter)
    const found = this.#records.connection.all(
      `SELECT event.key AS key FROM json_each(@keys) AS wanted CROSS JOIN event ON event.key = wanted.value
        CROSS JOIN claim ON claim.event = event.id AND claim.preferred = 1 WHERE ${['TRUE', ...where].join(' AND ')}`,
      { ...values, asOf: this.#index.asOf, keys: JSON.stringify([...stale]) },
    ) as { key: number }[]
    stale.clear()
    const positionOf = positionsFor(columns, found.length)
    for (const { key } of found) {
      const position = positionOf(key)
      if (position >= 0) beside.values[position] = 1
    }
  }

  #begin(filter: EventFilter, columns: EventColumns): Kept {
    const beside = { values: this.#newMarks(columns.room) }
    columns.keep(beside, true)
    const work = this.#evaluate(filter, columns, beside)
    return { filter, columns, beside, stale: new Set(), work, progress: 0, version: this.#index.version }
  }

  #drop(key: string, { columns, beside }: Kept): void {
    columns.keep(beside, false)
    this.#kept.delete(key)
    this.#spare = beside.values
  }

  /** Those of a filter that was dropped, emptied: making and freeing a large array for each filter takes longer than filling it. */
  #newMarks(length: number): Uint8Array {
    const spare = this.#spare
    this.#spare = null
    return spare?.length === length ? spare.fill(0) : new Uint8Array(length)
  }

  /** Yields how much is done. What the columns don't hold comes as lists of keys: an event must be in each of them. */
  *#evaluate(filter: EventFilter, columns: EventColumns, beside: Marks): Generator<Progress> {
    const lists = this.#lists(filter)
    const conditions = this.#conditionsOf(filter)
    if (lists.length === 0) {
      markMeeting(beside.values, columns, conditions)
      return
    }
    let before: Uint8Array | null = null
    if (!isUnbounded(columns, conditions)) {
      before = new Uint8Array(columns.room)
      markMeeting(before, columns, conditions)
    }
    const positionOf = positionsByKey(columns)
    for (const [at, list] of lists.entries()) {
      const marks = at === lists.length - 1 ? beside.values : new Uint8Array(columns.room)
      for (const { keys, progress, rests } of list) {
        for (const key of keys) {
          const position = positionOf(key)
          if (position >= 0 && (before === null || before[position] === 1)) marks[position] = 1
        }
        yield { progress: (at + progress) / lists.length, rests }
      }
      before = marks
    }
  }

  #lists(filter: EventFilter): readonly Iterable<KeyPage>[] {
    const { connection } = this.#records
    const { asOf } = this.#index
    if (filter.text.trim() === '') return []
    const search = textSearchOf(this.#records, filter.text)
    const { where, values } = conditionsOnEvents(search)
    const { terms } = search.request
    return [
      ...(search.problems.length > 0 ? [[{ keys: [], progress: 1, rests: false }]] : []),
      ...(terms.length > 0 ? [keysWithWords(connection, terms)] : []),
      ...(where.length > 0 ? [keysMeeting(connection, where.join(' AND '), { ...values, asOf })] : []),
    ]
  }

  #conditionsOf(filter: EventFilter): ColumnConditions {
    const { from, until, dates, notes, links } = filter
    return {
      from,
      until,
      anyFlag: dates.reduce((bits, trait) => bits | (1 << dateTraits.indexOf(trait)), 0),
      checkedFlags: (notes === null ? 0 : withNotes) | (links === null ? 0 : withLinks),
      setFlags: (notes ? withNotes : 0) | (links ? withLinks : 0),
      lanes: this.#lanesOf(filter),
      tags: tagsByKind(this.#records, filter).map((ids) =>
        this.#index.tagSets.withAny(ids.flatMap((id) => this.#records.keyOf('tag', id) ?? [])),
      ),
    }
  }

  /** By their numbers 1 for the lanes that a filter asks for; null: any. */
  #lanesOf({ lanes, colors }: EventFilter): Uint8Array | null {
    if (lanes.length === 0 && colors.length === 0) return null
    const isWanted = ({ id, color }: LaneRecord): boolean =>
      (lanes.length === 0 || lanes.includes(id)) && (colors.length === 0 || colors.includes(color))
    const wanted = new Set<string | null>(
      this.#records
        .all('lane')
        .filter(isWanted)
        .map(({ id }) => id),
    )
    return Uint8Array.from(this.#index.lanes.ids, (id) => Number(wanted.has(id)))
  }
}
