import { withoutTag } from '../../../../shared/api'
import type { Id } from '../../../../shared/model'
import { idOfBytes } from '../../database/id-bytes'
import type { Records } from '../../database/records'
import type { Beside, EventColumns } from './event-columns'
import type { EventIndex } from './event-index'
import { positionsFor } from './positions'

/** The numbers of the rows that are there whatever the tags. */
const overAll = 0
const without = 1

/** In which rows events stand. */
export interface Rows {
  /** The rows by their numbers: lanes or tags; null is the row of what lies over all lanes. */
  readonly ids: readonly (Id | null)[]
  /** For each position the number of its row, or when it has several, -1 - the index of their list. */
  readonly row: Int32Array | Uint8Array
  readonly lists: readonly (readonly number[])[]
}

interface Kept {
  readonly kind: string
  readonly columns: EventColumns
  readonly beside: Beside
  readonly ids: readonly (Id | null)[]
  /** By the keys of the tags of the kind. */
  readonly numbers: ReadonlyMap<number, number>
  readonly lists: number[][]
  /** What `row` says of an event, by the number of the set of its tags; as far as it was asked for. */
  readonly ofSets: number[]
}

const tagsOfKind = 'SELECT key, id FROM tag WHERE kind = ? ORDER BY name, id'

/** The rows of events grouped by the tags of a kind, beside the columns; kept in step with the edits. */
export class GroupRows {
  readonly #records: Records
  readonly #index: EventIndex
  #kept: Kept | null = null

  constructor(records: Records, index: EventIndex) {
    this.#records = records
    this.#index = index
  }

  /** Forgets all: tags have changed. */
  clear(): void {
    this.#kept?.columns.keep(this.#kept.beside, false)
    this.#kept = null
  }

  look(kind: string): Rows {
    const { columns } = this.#index.look(0)
    if (this.#kept?.kind !== kind || this.#kept.columns !== columns) this.clear()
    this.#kept ??= this.#group(kind, columns)
    const { ids, beside, lists } = this.#kept
    return { ids, row: beside.values, lists }
  }

  /** Looks at these events again, whose rows in the columns are new. */
  mend(keys: readonly number[]): void {
    const kept = this.#kept
    if (!kept || keys.length === 0) return
    const positionOf = positionsFor(kept.columns, keys.length)
    for (const key of keys) {
      const position = positionOf(key)
      if (position >= 0) kept.beside.values[position] = this.#rowAt(kept, position)
    }
  }

  #group(kind: string, columns: EventColumns): Kept {
    const tags = this.#records.connection.all(tagsOfKind, kind) as { key: number; id: Uint8Array }[]
    const beside: Beside = { values: new Int32Array(columns.room) }
    columns.keep(beside, true)
    const kept: Kept = {
      kind,
      columns,
      beside,
      ids: [null, withoutTag, ...tags.map(({ id }) => idOfBytes(id))],
      numbers: new Map(tags.map(({ key }, at) => [key, at + 2])),
      lists: [],
      ofSets: [],
    }
    for (let at = 0; at < columns.size; at += 1) beside.values[at] = this.#rowAt(kept, at)
    return kept
  }

  /** What lies over all lanes has no other row. */
  #rowAt(kept: Kept, position: number): number {
    const { columns, ofSets } = kept
    if (columns.lane[position] === 0) return overAll
    const set = columns.tags[position] ?? 0
    return (ofSets[set] ??= this.#rowOfSet(kept, set))
  }

  #rowOfSet({ numbers, lists }: Kept, set: number): number {
    // From top to bottom: what is drawn of an event only once is drawn in its first row.
    const [first = without, ...others] = (this.#index.tagSets.all[set] ?? [])
      .flatMap((key) => numbers.get(key) ?? [])
      .sort((a, b) => a - b)
    return others.length === 0 ? first : -lists.push([first, ...others])
  }
}

/** Gives each row of the event at a position to `take`. */
export function eachRow({ row, lists }: Rows, position: number, take: (row: number) => void): void {
  const own = row[position] ?? 0
  if (own >= 0) take(own)
  else for (const one of lists[-1 - own] ?? []) take(one)
}
