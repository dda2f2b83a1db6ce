/** The height of a row, and of the head, px. */
export const rowHeight = 30

/** A browser draws no element higher than about 33 million px on screen, zoomed in and on a dense screen a quarter of it; px. */
const highest = 8_000_000
/** So many rows beyond the visible ones are drawn. */
const beyond = 4

/** A list of equally high rows, and the height in which they are seen, px. */
export interface Sight {
  readonly rows: number
  readonly height: number
}

/**
 * Where the list is: `top`, how far its element is scrolled, and `offset`, how far the rows are; px. The same, but for a list that is
 * higher than an element can be.
 */
export interface Scroll {
  readonly top: number
  readonly offset: number
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

/** The height of the element that stands for all rows, px. */
export function elementHeight({ rows }: Pick<Sight, 'rows'>): number {
  return Math.min(rows * rowHeight, highest)
}

/** How far the rows can be scrolled, px. */
export function farthestOffset({ rows, height }: Sight): number {
  return Math.max(0, rows * rowHeight - height)
}

const farthestTop = (sight: Sight): number => Math.max(0, elementHeight(sight) - sight.height)

/** How far the element is scrolled when the rows are scrolled by `offset` px. */
export function topOf(offset: number, sight: Sight): number {
  const farthest = farthestOffset(sight)
  return farthest === 0 ? 0 : (within(offset, 0, farthest) / farthest) * farthestTop(sight)
}

/**
 * How far the rows are scrolled, px, when the element went from `before` to `top`: as far as the element by wheel and key, by its
 * share of the whole when the scroll bar was drawn far; at both ends exactly the first and the last row.
 */
export function offsetAfter(before: Scroll, top: number, sight: Sight): number {
  const farthest = farthestOffset(sight)
  const end = farthestTop(sight)
  if (end === farthest) return within(top, 0, farthest)
  if (top <= 0) return 0
  // A screen with broken px stops a part of a px before the end.
  if (top >= end - 1) return farthest
  const by = top - before.top
  const offset = Math.abs(by) <= 2 * sight.height ? before.offset + by : (top / end) * farthest
  return within(offset, 0, farthest)
}

/** The least scrolling that shows a row in full, px. */
export function offsetShowing(row: number, offset: number, { height }: Sight): number {
  const start = row * rowHeight
  if (start < offset) return start
  return Math.max(offset, start + rowHeight - height)
}

/** The first and the last row to be drawn; the last is before the first when there is none. */
export function rowsToDraw(offset: number, { rows, height }: Sight): { first: number; last: number } {
  const first = Math.max(0, Math.floor(offset / rowHeight) - beyond)
  const last = Math.min(rows, Math.ceil((offset + height) / rowHeight) + beyond) - 1
  return { first, last }
}

/** How many rows a page of the keyboard goes. */
export function pageOf({ height }: Pick<Sight, 'height'>): number {
  return Math.max(1, Math.floor(height / rowHeight) - 1)
}
