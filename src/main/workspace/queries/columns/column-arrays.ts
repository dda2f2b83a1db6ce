export type Column = Float64Array | Int32Array | Uint16Array | Uint8Array

/** In the order in which they are kept in a file. */
const names = ['key', 'from', 'until', 'lane', 'tags', 'flags', 'length'] as const

/** A typed array for each member of a `ColumnRow`, and one for the class of its length; all of the same length. */
export class ColumnArrays {
  key: Float64Array
  from: Float64Array
  until: Float64Array
  lane: Int32Array
  tags: Int32Array
  flags: Uint16Array
  length: Uint8Array

  constructor(capacity = 1024) {
    this.key = new Float64Array(capacity)
    this.from = new Float64Array(capacity)
    this.until = new Float64Array(capacity)
    this.lane = new Int32Array(capacity)
    this.tags = new Int32Array(capacity)
    this.flags = new Uint16Array(capacity)
    this.length = new Uint8Array(capacity)
  }

  /** How many rows there is room for: the length of a column kept beside these. */
  get room(): number {
    return this.key.length
  }

  /** All of them, in the same order at each call. */
  protected arrays(): readonly Column[] {
    return names.map((name) => this[name])
  }

  /** Makes room for more rows. */
  protected growTo(capacity: number): void {
    this.key = grown(this.key, new Float64Array(capacity))
    this.from = grown(this.from, new Float64Array(capacity))
    this.until = grown(this.until, new Float64Array(capacity))
    this.lane = grown(this.lane, new Int32Array(capacity))
    this.tags = grown(this.tags, new Int32Array(capacity))
    this.flags = grown(this.flags, new Uint16Array(capacity))
    this.length = grown(this.length, new Uint8Array(capacity))
  }
}

/** The larger array with what the other holds. */
export function grown<C extends Column>(column: C, larger: C): C {
  larger.set(column)
  return larger
}
