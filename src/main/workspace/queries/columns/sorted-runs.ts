/**
 * Sorts numbers that come page by page, each page at once and all pages in the end, so that a million need not be sorted in one go.
 * `compare` gets two of the numbers.
 */
export class SortedRuns {
  #numbers: Uint32Array<ArrayBuffer>
  /** Where each run begins; the runs before are in order. */
  #begins: number[] = []
  #size = 0
  readonly #compare: (a: number, b: number) => number

  constructor(capacity: number, compare: (a: number, b: number) => number) {
    this.#numbers = new Uint32Array(capacity)
    this.#compare = compare
  }

  /** Adds the numbers from `from` up to `until`. */
  add(from: number, until: number): void {
    const run = this.#numbers.subarray(this.#size, this.#size + until - from)
    for (let at = 0; at < run.length; at += 1) run[at] = from + at
    run.sort(this.#compare)
    this.#begins.push(this.#size)
    this.#size += run.length
  }

  /** Merges the runs, pair by pair; afterwards `sorted` has them all. */
  *merge(): Generator<void> {
    let target = new Uint32Array(this.#numbers.length)
    while (this.#begins.length > 1) {
      const begins: number[] = []
      for (let pair = 0; pair < this.#begins.length; pair += 2) {
        const first = this.#begins[pair] ?? 0
        const second = this.#begins[pair + 1] ?? this.#size
        this.#mergePair(target, first, second, this.#begins[pair + 2] ?? this.#size)
        begins.push(first)
        yield
      }
      const merged = target
      target = this.#numbers
      this.#numbers = merged
      this.#begins = begins
    }
  }

  get sorted(): Uint32Array {
    return this.#numbers.subarray(0, this.#size)
  }

  #mergePair(target: Uint32Array, first: number, second: number, end: number): void {
    const source = this.#numbers
    let left = first
    let right = second
    for (let to = first; to < end; to += 1) {
      const takesLeft =
        right >= end || (left < second && this.#compare(source[left] ?? 0, source[right] ?? 0) <= 0)
      target[to] = (takesLeft ? source[left] : source[right]) ?? 0
      if (takesLeft) left += 1
      else right += 1
    }
  }
}
