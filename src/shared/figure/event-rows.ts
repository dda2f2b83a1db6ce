import type { EventItem } from './event-item'
import { Tracks } from './tracks'

/** A label changes sides only when that saves about a row, px. */
const worthFlipping = 20
/** Room that a mark keeps to the next in the same row, px. */
const apart = 24

/** An item at its height, y in px from the top of its lane's rows. */
export interface PlacedItem<Item> {
  readonly item: Item
  readonly y: number
}

/**
 * Puts events into rows, in time order: each at the highest place that is free. `ways` holds for each event
 * the ways to put it, the best first. When the next mark would fall into a label, the label goes to the other
 * side of its mark, so that both can share a row. Ends before the first one that would reach below `most`, px; or `skips` only that one.
 */
export function eventRows(
  ways: readonly (readonly EventItem[])[],
  tracks: Tracks,
  most = Infinity,
  skips = false,
): PlacedItem<EventItem>[] {
  const placed: PlacedItem<EventItem>[] = []
  for (const [i, own] of ways.entries()) {
    const next = ways[i + 1]?.[0]
    const [first] = own
    const inOrder =
      first !== undefined && next !== undefined && isInTheWay(first, next) ? own.toReversed() : own
    const item = highest(inOrder, tracks)
    if (item === null) continue
    if (bottomOf(item, tracks.find(item.footprints)) > most) {
      if (skips) continue
      break
    }
    placed.push({ item, y: tracks.place(item.footprints) })
  }
  return placed
}

function bottomOf({ footprints }: EventItem, y: number): number {
  return y + footprints.reduce((lowest, one) => Math.max(lowest, one.y + one.height), 0)
}

function isInTheWay({ side, shape, labelX, label }: EventItem, next: EventItem): boolean {
  return (
    side === 'after' &&
    next.side === 'after' &&
    next.shape.left >= shape.right + apart &&
    next.shape.left < labelX + label.width + apart
  )
}

/** The first way to put an event, unless another stands clearly higher. */
function highest(ways: readonly EventItem[], tracks: Tracks): EventItem | null {
  let best: PlacedItem<EventItem> | null = null
  for (const item of ways) {
    const y = tracks.find(item.footprints)
    if (best === null || y <= best.y - worthFlipping) best = { item, y }
  }
  return best?.item ?? null
}
