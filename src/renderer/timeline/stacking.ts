import type { TimelineItem } from '../../shared/api'
import type { VisItem } from './items'

type Ordered = Pick<VisItem, 'tier' | 'sort' | 'lasts' | 'place' | 'id'>

/** The order in which items of a row find their place; the same for the same items, always. */
export function byStacking(a: Ordered, b: Ordered): number {
  return (
    a.tier - b.tier ||
    a.sort - b.sort ||
    b.lasts - a.lasts ||
    compareText(a.place, b.place) ||
    compareText(a.id, b.id)
  )
}

/** What sorts an event among those of the same time: where it was put by hand, before that those without a place; then its id. */
export function placeOf({ dayPosition, id }: Pick<TimelineItem, 'dayPosition' | 'id'>): string {
  return `${dayPosition ?? ''} ${id}`
}

/** The order of two texts by their UTF-16 units, as `toSorted` wants it. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
