import type { TimelineItem } from '../../shared/api'
import { drawnPart, extentOf } from './item-shape'
import { placeStyle } from './item-places'
import { copyIds } from './items'
import type { VisView } from './vis-view'

/** The bodies whose fades stand elsewhere than their looks say. */
const displaced = new WeakSet<HTMLElement>()

/**
 * Keeps fades at their time in boxes that vis cuts off because they are far wider than the window. `msPerPx` is the scale for which
 * the items were drawn.
 */
export function placeFades(
  items: readonly TimelineItem[],
  view: Pick<VisView, 'window' | 'bodyOf'>,
  msPerPx: number,
): void {
  const { window } = view
  for (const item of items) {
    const extent = extentOf(item, msPerPx)
    if (extent.until <= window.from || extent.from >= window.until) continue
    const drawn = drawnPart(extent, window)
    const cut = drawn.from !== extent.from || drawn.until !== extent.until
    for (const id of copyIds(item)) {
      const body = view.bodyOf(id)
      if (!body || (!cut && !displaced.has(body))) continue
      for (const [name, value] of placeStyle(item, drawn, msPerPx)) body.style.setProperty(name, value)
      if (cut) displaced.add(body)
      else displaced.delete(body)
    }
  }
}
