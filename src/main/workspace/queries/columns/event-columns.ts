import type { Ms } from '../../../../shared/dates/date-value'
import { ColumnArrays, grown, type Column } from './column-arrays'
import { kindShift, lengthClass, type ColumnRow } from './column-row'

/** A row, and the position before which it goes. */
export interface PlacedRow {
  readonly position: number
  readonly row: ColumnRow
}

/** A column that someone keeps beside the others: it is moved with them, and new rows get 0. */
export interface Beside {
  values: Uint8Array | Int32Array
}

/**
 * All dated events as typed arrays, in the order of time (`from`, `until`, by hand, id): so that a million can be counted in a few
 * milliseconds. It is derived from the tables; SQLite stays the truth.
 */
export class EventColumns extends ColumnArrays {
  #size = 0
  readonly #beside = new Set<Beside>()
  #longest = 0
  #moves = 0

  /** How many events there are. */
  get size(): number {
    return this.#size
  }

  /** Counts what put rows elsewhere. */
  get moves(): number {
    return this.#moves
  }

  /** The class of the longest event there was. */
  get longest(): number {
    return this.#longest
  }

  /** Keeps a column in step with these from now on, or no longer. */
  keep(beside: Beside, on: boolean): void {
    if (on) this.#beside.add(beside)
    else this.#beside.delete(beside)
  }

  /** The values of all rows, column by column, as `take` reads them; they are views, not copies. */
  parts(): readonly Column[] {
    return this.arrays().map((column) => column.subarray(0, this.#size))
  }

  /**
   * Takes rows from the bytes of `parts` into empty columns; answers false when they can't be that, of so many lanes and sets of tags.
   */
  take(
    bytes: Buffer,
    size: number,
    { lanes, tagSets }: { readonly lanes: number; readonly tagSets: number },
  ): boolean {
    const targets = this.arrays()
    const width = targets.reduce((sum, column) => sum + column.BYTES_PER_ELEMENT, 0)
    if (size < 0 || size > this.room || bytes.length !== size * width) return false
    let at = 0
    for (const column of targets) {
      const length = size * column.BYTES_PER_ELEMENT
      new Uint8Array(column.buffer).set(bytes.subarray(at, at + length))
      at += length
    }
    for (let position = 0; position < size; position += 1) {
      const isInOrder = (this.from[position] ?? 0) >= (this.from[position - 1] ?? -Infinity)
      if (!isInOrder || !((this.until[position] ?? 0) >= (this.from[position] ?? 0))) return false
      if (!isBelow(this.lane[position], lanes) || !isBelow(this.tags[position], tagSets)) return false
      this.#longest = Math.max(this.#longest, this.length[position] ?? 0)
    }
    this.#size = size
    this.#moves += 1
    return true
  }

  /** New columns with the rows in another order: of `order`, the positions here. */
  inOrder(order: Uint32Array): EventColumns {
    const sorted = new EventColumns(Math.ceil(order.length * 1.1) + 1024)
    const sources = this.arrays()
    for (const [at, target] of sorted.arrays().entries()) {
      const source = sources[at]
      for (let to = 0; to < order.length; to += 1) target[to] = source?.[order[to] ?? 0] ?? 0
    }
    sorted.#size = order.length
    sorted.#longest = this.#longest
    return sorted
  }

  /** The place of its kind among `eventKinds`. */
  kindOf(position: number): number {
    return (this.flags[position] ?? 0) >> kindShift
  }

  /** The first position whose `from` is not before `time`. */
  firstFrom(time: Ms): number {
    let low = 0
    let high = this.#size
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.from[middle] ?? 0) < time) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Where the event stands, or -1. */
  positionOf(key: number): number {
    const found = this.key.indexOf(key)
    return found < this.#size ? found : -1
  }

  /** Puts rows before those that stand at their positions now; positions in order. */
  insertAll(places: readonly PlacedRow[]): void {
    const before = this.#size
    this.#moves += 1
    if (this.key.length < before + places.length) this.#grow(before + places.length)
    let end = before
    const columns = this.#all()
    for (let at = places.length - 1; at >= 0 && end > (places[0]?.position ?? end); at -= 1) {
      const { position } = places[at] ?? { position: end }
      for (const column of columns) column.copyWithin(position + at + 1, position, end)
      end = position
    }
    this.#size = before + places.length
    for (const [at, { position, row }] of places.entries()) {
      this.reset(position + at)
      this.set(position + at, row)
    }
  }

  /** Gives the row at a position other values, of the same place in time. */
  set(position: number, { key, from, until, lane, tags, flags }: ColumnRow): void {
    this.key[position] = key
    this.from[position] = from
    this.until[position] = until
    this.lane[position] = lane
    this.tags[position] = tags
    this.flags[position] = flags
    const length = lengthClass(until - from)
    this.length[position] = length
    this.#longest = Math.max(this.#longest, length)
  }

  /** Whoever keeps a column beside these looks at the row again. */
  reset(position: number): void {
    for (const { values } of this.#beside) values[position] = 0
  }

  /** Takes out all rows at `gone` (in order) and leaves the others together. */
  removeAll(gone: readonly number[]): void {
    const [first = this.#size] = gone
    this.#moves += 1
    for (const column of this.#all()) {
      let to = first
      for (let at = 0; at < gone.length; at += 1) {
        const begin = (gone[at] ?? 0) + 1
        const end = gone[at + 1] ?? this.#size
        column.copyWithin(to, begin, end)
        to += end - begin
      }
    }
    this.#size -= gone.length
  }

  #all(): readonly Column[] {
    return [...this.arrays(), ...[...this.#beside].map(({ values }) => values)]
  }

  #grow(least: number): void {
    const capacity = Math.max(1024, Math.ceil(least * 1.5))
    this.growTo(capacity)
    for (const beside of this.#beside) {
      const { values } = beside
      beside.values =
        values instanceof Int32Array
          ? grown(values, new Int32Array(capacity))
          : grown(values, new Uint8Array(capacity))
    }
  }
}

function isBelow(number: number | undefined, count: number): boolean {
  return number !== undefined && number >= 0 && number < count
}
