import type { EventColumns } from './event-columns'

type Positions = (key: number) => number

/** The positions that were made last for some columns, for as long as no row is put elsewhere. */
const made = new WeakMap<EventColumns, { readonly moves: number; readonly positions: Positions }>()

/** Answers where the event with a key stands, or -1; for as long as no row of the columns is put elsewhere. */
export function positionsByKey(columns: EventColumns): Positions {
  const { moves } = columns
  const known = made.get(columns)
  if (known?.moves === moves) return known.positions
  const positions = makePositions(columns)
  made.set(columns, { moves, positions })
  return positions
}

/**
 * Keys are counted up by SQLite, so that an array of all of them is small; a file that has strange ones is answered all the same.
 */
function makePositions({ key, size }: EventColumns): Positions {
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
