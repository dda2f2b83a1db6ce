/** Gives the cheapest first, and of equals the one with the lower number: a binary heap, in two lists, for a search pushes very often. */
export class Queue {
  readonly #states: number[] = []
  readonly #costs: number[] = []

  /** Adds a place to go on from, and what it costs to get there. */
  push(state: number, cost: number): void {
    let at = this.#states.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isAfter(parent, state, cost)) break
      this.#copy(parent, at)
      at = parent
    }
    this.#set(at, state, cost)
  }

  /** The state of the cheapest, or null when there is none. */
  pop(): number | null {
    const first = this.#states[0]
    const state = this.#states.pop()
    const cost = this.#costs.pop()
    if (first === undefined || state === undefined || cost === undefined) return null
    if (this.#states.length > 0) this.#sink(state, cost)
    return first
  }

  #sink(state: number, cost: number): void {
    const { length } = this.#states
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= length) break
      const right = left + 1
      const isRight = right < length && this.#isAfter(left, this.#states[right] ?? 0, this.#costs[right] ?? 0)
      const child = isRight ? right : left
      if (this.#isAfter(child, state, cost)) break
      this.#copy(child, at)
      at = child
    }
    this.#set(at, state, cost)
  }

  /** Whether what stands at a place comes after such a state. */
  #isAfter(at: number, state: number, cost: number): boolean {
    const own = this.#costs[at] ?? 0
    return own > cost || (own === cost && (this.#states[at] ?? 0) > state)
  }

  #copy(from: number, to: number): void {
    this.#set(to, this.#states[from] ?? 0, this.#costs[from] ?? 0)
  }

  #set(at: number, state: number, cost: number): void {
    this.#states[at] = state
    this.#costs[at] = cost
  }
}
