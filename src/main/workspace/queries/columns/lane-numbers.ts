import type { Id } from '../../../../shared/model'
import type { Connection } from '../../database/connection'
import { idOfBytes } from '../../database/id-bytes'

/** Small numbers for lanes, as the columns hold them; 0 is what lies over all lanes. A lane keeps its number. */
export class LaneNumbers {
  readonly #connection: Connection
  readonly #numbers = new Map<number | null, number>([[null, 0]])
  readonly #ids: (Id | null)[] = [null]

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The lanes by their numbers. */
  get ids(): readonly (Id | null)[] {
    return this.#ids
  }

  /** The number of the lane with this key. */
  numberOf(key: number | null): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const row = this.#connection.get('SELECT id FROM lane WHERE key = ?', key) as { id: Uint8Array }
    const number = this.#ids.push(idOfBytes(row.id)) - 1
    this.#numbers.set(key, number)
    return number
  }
}
