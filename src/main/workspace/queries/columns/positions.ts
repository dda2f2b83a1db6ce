import type { EventColumns } from './event-columns'

/**
 * Answers where the event with a key stands, or -1; for as long as the columns stay as they are. Keys are counted up by SQLite, so that
 * an array of all of them is small; a file that has strange ones is answered all the same.
 */
export function positionsByKey({ key, size }: EventColumns): (key: number) => number {
  let highest = 0
  let lowest = 0
  for (let position = 0; position < size; position += 1) {
    highest = Math.max(highest, key[position] ?? 0)
    lowest = Math.min(lowest, key[position] ?? 0)
  }
  if (lowest < 0 || highest > 4 * size + 1_000_000) {
    const positions = new Map<number, number>()
    for (let position = 0; position < size; position += 1) positions.set(key[position] ?? 0, position)
    return (of) => positions.get(of) ?? -1
  }
  const positions = new Int32Array(highest + 1).fill(-1)
  for (let position = 0; position < size; position += 1) positions[key[position] ?? 0] = position
  return (of) => positions[of] ?? -1
}

/** Up to so many keys are each looked for by themselves. */
const few = 64

/** As `positionsByKey`, in the cheaper way for so many keys. */
export function positionsFor(columns: EventColumns, keys: number): (key: number) => number {
  return keys > few ? positionsByKey(columns) : (key) => columns.positionOf(key)
}
