import { withoutTag } from '../../../../shared/api'
import type { Id } from '../../../../shared/model'
import { bytesOfId, idOfBytes } from '../../database/id-bytes'
import type { Records } from '../../database/records'
import type { Beside, EventColumns } from './event-columns'
import type { EventIndex } from './event-index'
import { pagesOfKeys } from './pages-of-keys'
import { positionsByKey, positionsFor } from './positions'

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
  /** How far this is known, 0 to 1; null when all. */
  readonly progress: number | null
}

interface Kept {
  readonly kind: string
  readonly columns: EventColumns
  readonly beside: Beside
  readonly ids: (Id | null)[]
  readonly numbers: Map<number, number>
  readonly lists: number[][]
  work: Generator<number> | null
  progress: number
  version: number
}

const tagsOfKind = 'SELECT key, id FROM tag WHERE kind = ? ORDER BY name, id'
const ofEvents = `SELECT event.key AS key, tag.key AS tag FROM json_each(@keys) AS wanted CROSS JOIN event ON event.key = wanted.value
  CROSS JOIN eventTag ON eventTag.event = event.id CROSS JOIN tag ON tag.id = eventTag.tag AND tag.kind = @kind ORDER BY eventTag.key`

/** The rows of events grouped by the tags of a kind, beside the columns: read some at a time, then kept in step with the edits. */
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

  /** The rows, as far as they are known; works for about `budget` ms. */
  look(kind: string, budget: number): Rows {
    const { columns } = this.#index.look(0)
    const isKept =
      this.#kept?.kind === kind &&
      this.#kept.columns === columns &&
      (!this.#kept.work || this.#kept.version === this.#index.version)
    if (!isKept) this.clear()
    const kept = (this.#kept ??= this.#begin(kind, columns))
    const begun = performance.now()
    while (kept.work && performance.now() - begun < budget) {
      const step = kept.work.next()
      if (step.done) kept.work = null
      else kept.progress = step.value
    }
    const { ids, beside, lists } = kept
    return { ids, row: beside.values, lists, progress: kept.work ? kept.progress : null }
  }

  /** Looks at these events again, whose rows in the columns are new. */
  mend(keys: readonly number[]): void {
    const kept = this.#kept
    if (!kept || kept.work || keys.length === 0) return
    const { columns } = kept
    const positionOf = positionsFor(columns, keys.length)
    for (const key of keys) {
      const position = positionOf(key)
      if (position >= 0) kept.beside.values[position] = columns.lane[position] === 0 ? overAll : without
    }
    const rows = this.#records.connection.all(ofEvents, { keys: JSON.stringify(keys), kind: kept.kind })
    for (const { key, tag } of rows as { key: number; tag: number }[]) addRow(kept, positionOf(key), tag)
  }

  #begin(kind: string, columns: EventColumns): Kept {
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
      work: null,
      progress: 0,
      version: this.#index.version,
    }
    kept.work = this.#read(kept)
    return kept
  }

  *#read(kept: Kept): Generator<number> {
    const { columns, beside, ids, numbers } = kept
    for (let at = 0; at < columns.size; at += 1)
      beside.values[at] = columns.lane[at] === 0 ? overAll : without
    const positionOf = positionsByKey(columns)
    for (const [tag, number] of numbers) {
      for (const { keys, progress } of pagesOfKeys(this.#records.connection, 'tags', [
        bytesOfId(ids[number] ?? ''),
      ])) {
        for (const key of keys) addRow(kept, positionOf(key), tag)
        yield (number - 2 + progress) / numbers.size
      }
    }
  }
}

/** What lies over all lanes has no other row. */
function addRow({ beside: { values }, numbers, lists }: Kept, position: number, tag: number): void {
  const number = numbers.get(tag)
  const present = values[position]
  if (position < 0 || number === undefined || present === undefined || present === overAll) return
  if (present === without) values[position] = number
  else if (present > 0) values[position] = -lists.push([present, number])
  else lists[-1 - present]?.push(number)
}

/** Gives each row of the event at a position to `take`. */
export function eachRow({ row, lists }: Rows, position: number, take: (row: number) => void): void {
  const own = row[position] ?? 0
  if (own >= 0) take(own)
  else for (const one of lists[-1 - own] ?? []) take(one)
}
