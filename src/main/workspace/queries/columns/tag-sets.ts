/** Small numbers for sets of tags, as the columns hold them; 0 is the empty set. A set keeps its number. */
export class TagSets {
  /** By the number of each set, the keys of its tags in order. */
  readonly #sets: (readonly number[])[] = [[]]
  readonly #numbers = new Map<string, number>([['', 0]])
  /** By the number of each set, the numbers of those with one tag more. */
  readonly #larger: (Map<number, number> | undefined)[] = []

  /** The sets by their numbers, each as the keys of its tags. */
  get all(): readonly (readonly number[])[] {
    return this.#sets
  }

  /** The number of the set of the tags with these keys. */
  numberOf(keys: readonly number[]): number {
    const set = [...new Set(keys)].sort((a, b) => a - b)
    const name = set.join()
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.#sets.push(set) - 1
    this.#numbers.set(name, number)
    return number
  }

  /** The number of the set that has one tag more than the set with this number. */
  with(number: number, key: number): number {
    const larger = (this.#larger[number] ??= new Map<number, number>())
    const known = larger.get(key)
    if (known !== undefined) return known
    const found = this.numberOf([...(this.#sets[number] ?? []), key])
    larger.set(key, found)
    return found
  }

  /** For each set by its number 1 when it has any of the tags, else 0. */
  withAny(keys: readonly number[]): Uint8Array {
    const wanted = new Set(keys)
    return Uint8Array.from(this.#sets, (set) => Number(set.some((key) => wanted.has(key))))
  }
}
