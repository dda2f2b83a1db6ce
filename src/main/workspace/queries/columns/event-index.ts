import type { Ms } from '../../../../shared/dates/date-value'
import { workspaceRecord } from '../../commands/required-record'
import type { Records } from '../../database/records'
import type { TouchedEvents } from '../../history/touched-events'
import type { ColumnRow } from './column-row'
import { EventColumns, type PlacedRow } from './event-columns'
import { LaneNumbers } from './lane-numbers'
import { positionsFor } from './positions'
import { readAll } from './read-all'
import { inTimeOrder, rowsOf, tieOf, type LooseRow } from './read-rows'
import { readColumns, storeColumns } from './stored-columns'
import { TagSets } from './tag-sets'

/** Fewer events than this are read from the tables as quickly. */
const worthKeeping = 20_000
/** Of up to so many rows it is looked whether they stay where they are. */
const few = 64

/**
 * The columns of a workspace, brought up to date before each use: made from the tables some at a time, then mended by what each
 * step touched.
 */
export class EventIndex {
  #lanes: LaneNumbers
  #tagSets = new TagSets()
  readonly #records: Records
  #columns = new EventColumns()
  #making: Generator<number, EventColumns> | null
  #progress = 0
  #taken: { readonly touched: TouchedEvents; readonly head: number }[] = []
  /** The step after which the columns are what they are. */
  #head: number
  #asOf: Ms
  /** The step for which the columns are kept in the file. */
  #stored = -1
  /** Counts what made the columns anew or mended them. */
  #version = 0
  readonly #onmended: (keys: readonly number[] | null) => void

  /** `onmended` gets the keys of events that are new or other than before, when the columns have them; null when all are read anew. */
  constructor(records: Records, onmended: (keys: readonly number[] | null) => void = () => undefined) {
    this.#records = records
    this.#onmended = onmended
    this.#lanes = new LaneNumbers(records.connection)
    this.#asOf = workspaceRecord(records).asOf
    this.#head = headOf(records)
    const stored = readColumns(records.connection, this.#asOf)
    this.#making = stored ? null : this.#make()
    if (stored) {
      this.#columns = stored.columns
      this.#lanes = stored.lanes
      this.#tagSets = stored.tagSets
      this.#stored = this.#head
    }
  }

  get lanes(): LaneNumbers {
    return this.#lanes
  }

  get tagSets(): TagSets {
    return this.#tagSets
  }

  get asOf(): Ms {
    return this.#asOf
  }

  /** Changes whenever the columns do; another object of columns counts, too. */
  get version(): number {
    return this.#version
  }

  /** Takes what the step at `head` of the history touched, after it is durable. */
  take(touched: TouchedEvents, head: number): void {
    this.#taken.push({ touched, head })
  }

  /** The columns as far as they are made, and how much that is, 0 to 1: null when all. Works on them for about `budget` ms. */
  look(budget: number): { readonly columns: EventColumns; readonly progress: number | null } {
    this.#mend()
    const begun = performance.now()
    while (this.#making && performance.now() - begun < budget) {
      const { done, value } = this.#making.next()
      if (!done) this.#progress = value
      else {
        this.#making = null
        this.#columns = value
        this.#version += 1
      }
    }
    return { columns: this.#columns, progress: this.#making && this.#progress }
  }

  /** Whether the columns are made, would take long to read again, and are not kept in the file yet. */
  get isWorthKeeping(): boolean {
    const { columns, progress } = this.look(0)
    return progress === null && columns.size >= worthKeeping && this.#stored !== this.#head
  }

  /** Keeps the columns in the file for the next time, inside the caller's transaction. */
  store(): void {
    const { lanes, tagSets } = this
    storeColumns(this.#records.connection, { columns: this.#columns, lanes, tagSets }, this.#asOf)
    this.#stored = this.#head
  }

  #make(): Generator<number, EventColumns> {
    this.#progress = 0
    return readAll(this.#records.connection, this.#asOf, this.#lanes, this.#tagSets)
  }

  #columnRow({ key, from, until, laneKey, tagKeys, flags }: LooseRow): ColumnRow {
    const tags = this.#tagSets.numberOf(tagKeys === null ? [] : tagKeys.split(',').map(Number))
    return { key, from, until, lane: this.#lanes.numberOf(laneKey), tags, flags }
  }

  #mend(): void {
    const head = headOf(this.#records)
    if (head === this.#head) return
    // Another connection to the file may have made steps that nobody told of.
    const isTold = this.#taken.at(-1)?.head === head && this.#taken.length === head - this.#head
    const touched = this.#taken.map((taken) => taken.touched)
    this.#taken = []
    this.#head = head
    this.#version += 1
    const { asOf } = workspaceRecord(this.#records)
    const isAnew =
      !isTold || this.#making !== null || asOf !== this.#asOf || touched.some(({ ids }) => ids === null)
    this.#asOf = asOf
    if (isAnew) {
      this.#columns = new EventColumns(1)
      this.#making = this.#make()
      this.#onmended(null)
      return
    }
    const ids = [...new Set(touched.flatMap(({ ids }) => ids ?? []))]
    const rows = rowsOf(this.#records.connection, asOf, ids)
    const keys = this.#records.connection.all(
      `SELECT event.key AS key FROM json_each(@ids) AS wanted CROSS JOIN event ON event.id = unhex(wanted.value, '-')`,
      { ids: JSON.stringify(ids) },
    ) as { key: number }[]
    const gone = touched.flatMap(({ gone }) => gone)
    // A key may be given again to another event after the one that had it is gone.
    this.#put(new Set([...gone, ...keys.map(({ key }) => key)]), rows)
    this.#onmended(rows.map(({ key }) => key))
  }

  /** Takes out the rows with `keys` and puts `rows`, which are in order, in their places. */
  #put(keys: ReadonlySet<number>, rows: readonly LooseRow[]): void {
    const columns = this.#columns
    const positionOf = positionsFor(columns, keys.size)
    const staying = new Map<number, LooseRow>()
    if (keys.size <= few)
      for (const row of rows) if (this.#isInPlace(row, positionOf(row.key))) staying.set(row.key, row)
    const gone = [...keys].filter((key) => !staying.has(key)).map(positionOf)
    for (const row of staying.values()) {
      const position = positionOf(row.key)
      columns.reset(position)
      columns.set(position, this.#columnRow(row))
    }
    columns.removeAll(gone.filter((position) => position >= 0).sort((a, b) => a - b))
    const moved = rows.filter(({ key }) => !staying.has(key))
    const places: PlacedRow[] = moved.map((row) => ({
      position: this.#placeOf(row),
      row: this.#columnRow(row),
    }))
    columns.insertAll(places)
  }

  /** Whether a row has the times it had, and none other has them too. */
  #isInPlace({ from, until }: LooseRow, position: number): boolean {
    const columns = this.#columns
    const isAt = (at: number): boolean =>
      at >= 0 && at < columns.size && columns.from[at] === from && columns.until[at] === until
    return isAt(position) && !isAt(position - 1) && !isAt(position + 1)
  }

  /** Before which position a row goes. */
  #placeOf(row: LooseRow): number {
    const { from, until, key } = this.#columns
    let low = 0
    let high = this.#columns.size
    while (low < high) {
      const middle = (low + high) >>> 1
      const there = { from: from[middle] ?? 0, until: until[middle] ?? 0, dayOrder: '', event: row.event }
      const isTie = there.from === row.from && there.until === row.until
      const other = isTie ? { ...there, ...tieOf(this.#records.connection, key[middle] ?? 0) } : there
      if (inTimeOrder(other, row) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

function headOf({ connection }: Records): number {
  const row = connection.get('SELECT max(sequence) AS head FROM step') as { head: number | null }
  return row.head ?? 0
}
