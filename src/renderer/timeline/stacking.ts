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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
