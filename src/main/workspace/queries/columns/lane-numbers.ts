import type { Id } from '../../../../shared/model'
import type { Connection } from '../../database/connection'
import { idOfBytes } from '../../database/id-bytes'

/** Stands for a lane that is no longer there. */
const gone = ''

/** Small numbers for lanes, as the columns hold them; 0 is what lies over all lanes. A lane keeps its number. */
export class LaneNumbers {
  readonly #connection: Connection
  readonly #numbers = new Map<number | null, number>([[null, 0]])
  #ids: (Id | null)[] = [null]

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The lanes by their numbers. */
  get ids(): readonly (Id | null)[] {
    return this.#ids
  }

  /** The keys of the lanes by their numbers. */
  get keys(): readonly (number | null)[] {
    return [...this.#numbers.keys()]
  }

  /** The number of the lane with this key. */
  numberOf(key: number | null): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#ids.push(this.#idOf(key)) - 1
    this.#numbers.set(key, number)
    return number
  }

  /** Looks up all ids again: lanes have come and gone, and SQLite may have given a key again. */
  refresh(): void {
    this.#ids = this.keys.map((key) => (key === null ? null : this.#idOf(key)))
  }

  #idOf(key: number | null): Id {
    const row = this.#connection.get('SELECT id FROM lane WHERE key = ?', key) as
      { id: Uint8Array } | undefined
    return row ? idOfBytes(row.id) : gone
  }
}
