import type { Ms } from '../../shared/dates/date-value'
import type { TimeWindow } from './timeline-props'

/** Something drawn from `from` to `until`, with a label in it, or after it when it is too narrow. */
export interface Labelled {
  readonly from: Ms
  readonly until: Ms
  /** px drawn before `from`. */
  readonly before: number
  /** px of the label. */
  readonly width: number
}

/** px left free at the start and at the end of the window. */
const air = 20

/** How long `room` px must be, in ms, so that everything that begins at `first` ends in it with its label. */
function lengthWithLabels(items: readonly Labelled[], first: Ms, room: number): Ms {
  let length = items.reduce((longest, { until }) => Math.max(longest, until - first), 1)
  // A label that stands in its bar may no longer do so in a longer window; at most each does so once.
  for (let pass = 0; pass <= items.length; pass += 1) {
    const needed = items
      .filter(({ from, until, width }) => width > ((until - from) * room) / length)
      .reduce((most, { until, width }) => Math.max(most, ((until - first) * room) / (room - width)), length)
    if (needed <= length) break
    length = needed
  }
  return length
}

/**
 * The shortest window, `width` px wide, that shows all of the items with their labels; null when there are none. It
 * is `narrowest` ms long at least. Labels count for at most 60 % of the width.
 */
export function windowOfLabelled(
  items: readonly Labelled[],
  width: number,
  narrowest: Ms,
): TimeWindow | null {
  const lead = air + items.reduce((most, { before }) => Math.max(most, before), 0)
  const room = width - air - lead
  if (items.length === 0 || room <= 0) return null
  const first = items.reduce((least, { from }) => Math.min(least, from), Infinity)
  const capped = items.map((item) => ({ ...item, width: Math.min(item.width, 0.6 * room) }))
  const needed = lengthWithLabels(capped, first, room)
  const length = Math.max(needed, narrowest)
  // What is alone stands before the middle, with its label after it.
  const from = first - 0.4 * (length - needed) - (lead * length) / room
  return { from: Math.floor(from), until: Math.ceil(from + (length * width) / room) }
}
