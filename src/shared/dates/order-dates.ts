import type { DateReading, Ms } from './date-value'
import { drawnBounds } from './drawn-bounds'

/** Order in time for `sort`: by first instant, then by last, then by text; negative when `a` comes first. */
export function compareReadings(a: DateReading, b: DateReading, asOf: Ms): number {
  const boundsA = drawnBounds(a, asOf)
  const boundsB = drawnBounds(b, asOf)
  return boundsA.from - boundsB.from || boundsA.until - boundsB.until || compareText(a.text, b.text)
}

/** By UTF-16 code unit, so that the order is the same in every language of the system. */
function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
