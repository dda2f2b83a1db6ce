/** So many positions are looked at one by one before the next mark is looked for in one go, which is quicker across long gaps. */
const near = 8

/** Takes each position from `first` to before `end` that has a mark; each when `marks` is null. */
export function eachMarked(
  marks: Uint8Array | Int32Array | null,
  first: number,
  end: number,
  take: (position: number) => void,
): void {
  let missed = 0
  for (let position = first; position < end; position += 1) {
    if (marks === null || marks[position] === 1) {
      missed = 0
      take(position)
    } else if ((missed += 1) > near) {
      const next = marks.indexOf(1, position)
      if (next < 0) return
      missed = 0
      position = next - 1
    }
  }
}

/** How many of the first `size` positions have a mark; counts no further than `most`. */
export function countMarked(marks: Uint8Array | Int32Array, size: number, most: number): number {
  let count = 0
  for (let at = marks.indexOf(1); at >= 0 && at < size && count < most; at = marks.indexOf(1, at + 1))
    count += 1
  return count
}
