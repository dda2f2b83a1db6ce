import type { TimelineItem } from '../../shared/api'
import { visItems, type DrawContext, type VisItem } from './items'
import type { TimelineState } from './timeline-state'

interface Kept {
  readonly states: string
  readonly drawn: readonly VisItem[]
}

/** Makes what vis draws of items anew only where it may be other than in the last draw: an edit changes one of hundreds. */
export class KeptDrawings {
  #kept = new Map<TimelineItem, Kept>()
  #of: readonly unknown[] = []

  /** Makes all anew next time: what labels measure is other than it was. */
  forget(): void {
    this.#kept.clear()
  }

  /** As `visItems`; `context` is that of the state. */
  draw(
    items: readonly TimelineItem[],
    context: DrawContext,
    { lanes, theme, rows }: Pick<TimelineState, 'lanes' | 'theme' | 'rows'>,
  ): readonly VisItem[] {
    const of = [lanes, theme, rows, context.msPerPx, context.longest]
    if (of.some((part, at) => part !== this.#of[at])) this.#kept.clear()
    this.#of = of
    const kept = new Map<TimelineItem, Kept>()
    for (const item of items) {
      const states = statesOf(item, context)
      const before = this.#kept.get(item)
      kept.set(item, before?.states === states ? before : { states, drawn: visItems([item], context) })
    }
    this.#kept = kept
    return items.flatMap((item) => kept.get(item)?.drawn ?? [])
  }
}

/** What may change from one draw to the next while the item itself does not. */
function statesOf(item: TimelineItem, { selected, dragged, pending, sortOf }: DrawContext): string {
  const flags = [selected, dragged, pending].map((ids) => (ids.has(item.id) ? 1 : 0))
  return `${flags.join('')} ${sortOf(item)}`
}
