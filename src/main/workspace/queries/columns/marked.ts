/** So many positions are looked at one by one before the next mark is looked for in one go, which is quicker across long gaps. */
const near = 8

/** The first position from `first` on that has a mark, or `end` when there is none before it. */
export function nextMarked(marks: Uint8Array, first: number, end: number): number {
  const soon = Math.min(end, first + near)
  for (let position = first; position < soon; position += 1) if (marks[position] === 1) return position
  if (soon === end) return end
  const found = marks.indexOf(1, soon)
  return found < 0 || found > end ? end : found
}

/** How many of the first `size` positions have a mark; counts no further than `most`. */
export function countMarked(marks: Uint8Array, size: number, most: number): number {
  let count = 0
  for (let at = nextMarked(marks, 0, size); at < size && count < most; at = nextMarked(marks, at + 1, size))
    count += 1
  return count
}

/** The marked positions from `first` on and before `end`, in order. */
export function markedWithin(marks: Uint8Array, first: number, end: number): Int32Array {
  let found = new Int32Array(1024)
  let count = 0
  for (let at = nextMarked(marks, first, end); at < end; at = nextMarked(marks, at + 1, end)) {
    if (count === found.length) {
      const larger = new Int32Array(2 * count)
      larger.set(found)
      found = larger
    }
    found[count] = at
    count += 1
  }
  return found.subarray(0, count)
}
