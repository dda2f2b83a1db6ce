import type { TimelineItem } from '../../shared/api'
import { drawnPart } from './item-shape'
import { placeStyle } from './items'
import type { VisView } from './vis-view'

/** Keeps fades at their time in boxes that vis cuts off because they are far wider than the window. */
export function placeFades(items: readonly TimelineItem[], view: VisView): void {
  const { window } = view
  for (const item of items) {
    if (item.until <= window.from || item.from >= window.until) continue
    const drawn = drawnPart(item, window)
    const cut = drawn.from !== item.from || drawn.until !== item.until
    const box = view.boxOf(item.id)
    if (!box || (!cut && box.dataset['cut'] === undefined)) continue
    for (const [name, value] of placeStyle(item, drawn)) box.style.setProperty(name, value)
    if (cut) box.dataset['cut'] = ''
    else delete box.dataset['cut']
  }
}
