import type { TimelineItem } from '../../../../shared/api'
import type { Ms } from '../../../../shared/dates/date-value'
import type { Records } from '../../database/records'
import { itemsOfKeys } from '../items'

/** So many items are kept: those of some windows. */
const most = 6000

/** The items that were asked for lately: windows ask for mostly the same ones again, and each takes several searches of the tables. */
export class KnownItems {
  readonly #records: Records
  readonly #known = new Map<number, TimelineItem>()

  constructor(records: Records) {
    this.#records = records
  }

  /** Forgets the items with these keys, which may be others by now; null: all. */
  forget(keys: readonly number[] | null): void {
    if (keys === null) this.#known.clear()
    else for (const key of keys) this.#known.delete(key)
  }

  /** The events with `keys` as the timeline draws them, by their keys. */
  look(asOf: Ms, keys: readonly number[]): ReadonlyMap<number, TimelineItem> {
    const unknown = keys.filter((key) => !this.#known.has(key))
    const read =
      unknown.length === 0 ? new Map<number, TimelineItem>() : itemsOfKeys(this.#records, asOf, unknown)
    const found = new Map<number, TimelineItem>()
    for (const key of keys) {
      const item = read.get(key) ?? this.#known.get(key)
      if (!item) continue
      found.set(key, item)
      // The latest asked for stand last.
      this.#known.delete(key)
      this.#known.set(key, item)
    }
    for (const key of this.#known.keys()) {
      if (this.#known.size <= most) break
      this.#known.delete(key)
    }
    return found
  }
}
