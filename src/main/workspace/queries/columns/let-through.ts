import { markedWithin } from './marked'

/** The events that a filter lets through, by their places in the order of time: the marks are gone through once, however often these are. */
export interface LetThrough {
  /** The position of each; null: the place is the position. */
  readonly positions: Int32Array | null
  /** The first place whose position is not before this one. */
  readonly placeOf: (position: number) => number
}

/** Those of the positions from `first` on and before `end`. */
export function letThrough(marks: Uint8Array | null, first: number, end: number): LetThrough {
  if (marks === null) return { positions: null, placeOf: (position) => position }
  const positions = markedWithin(marks, first, end)
  return {
    positions,
    placeOf(position) {
      let low = 0
      let high = positions.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((positions[middle] ?? 0) < position) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}
