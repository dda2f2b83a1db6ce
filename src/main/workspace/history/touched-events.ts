import type { Change } from '../../../shared/diff'
import type { Id, TableName } from '../../../shared/model'

/** More events than this are not told one by one. */
const mostTold = 20_000

/** Which events a step touches in what is derived from them: their dates, tags, notes and links count as theirs. */
export class TouchedEvents {
  #ids: Set<Id> | null = new Set()
  #gone: number[] = []
  #tables = new Set<TableName>()
  #keyOf: (id: Id) => number | null
  #created = 0
  #dated = 0

  /** `keyOf` answers the key of an event that is still there. */
  constructor(keyOf: (id: Id) => number | null) {
    this.#keyOf = keyOf
  }

  /** The events there are after the step; null when they are too many. */
  get ids(): readonly Id[] | null {
    return this.#ids && [...this.#ids]
  }

  /** The keys of those that are gone. */
  get gone(): readonly number[] {
    return this.#gone
  }

  get tables(): ReadonlySet<TableName> {
    return this.#tables
  }

  /** How many more events there are, and how many more that are dated. */
  get more(): { readonly events: number; readonly dated: number } {
    return { events: this.#created, dated: this.#dated }
  }

  /** Takes a change that is about to be made. */
  add({ table, before, after }: Change): void {
    this.#tables.add(table)
    const sum = (after ? 1 : 0) - (before ? 1 : 0)
    if (table === 'event') this.#created += sum
    if (table === 'claim') {
      const isPreferred = (side: typeof before): number => (side && 'preferred' in side ? side.preferred : 0)
      this.#dated += isPreferred(after) - isPreferred(before)
    }
    if (!this.#ids) return
    for (const side of [before, after]) if (side) for (const id of eventsOf(table, side)) this.#ids.add(id)
    if (this.#ids.size + this.#gone.length > mostTold) {
      this.#ids = null
      this.#gone = []
      return
    }
    if (table !== 'event' || after || !before) return
    const key = this.#keyOf(before.id)
    if (key !== null) this.#gone.push(key)
  }
}

function eventsOf(table: TableName, record: object): readonly Id[] {
  const fields = record as Readonly<Record<string, Id | null | undefined>>
  const columns: Partial<Record<TableName, readonly string[]>> = {
    event: ['id'],
    claim: ['event'],
    eventTag: ['event'],
    noteEvent: ['event'],
    link: ['from', 'to'],
  }
  return (columns[table] ?? []).map((column) => fields[column] ?? '').filter((id) => id !== '')
}
