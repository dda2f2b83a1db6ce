import { timelineWords as words } from '../../shared/messages/timeline'
import type { Id } from '../../shared/model'
import { copyIds } from './items'
import { DragLabel } from './drag-label'
import type { Gesture } from './gesture'
import type { TimelineAdapter } from './timeline-adapter'

/** A rectangle of the screen, px. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

/** The mark of a moment is this wide, px, as in looks/moments.css, however short the moment. */
const markWidth = 9

/** The rectangle between two points of the screen, as far as it lies in `area`. */
export function bandBetween(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
  area: Box,
): Box {
  const x = (value: number): number => Math.min(Math.max(value, area.left), area.right)
  const y = (value: number): number => Math.min(Math.max(value, area.top), area.bottom)
  return {
    left: x(Math.min(a.x, b.x)),
    right: x(Math.max(a.x, b.x)),
    top: y(Math.min(a.y, b.y)),
    bottom: y(Math.max(a.y, b.y)),
  }
}

/** Whether two rectangles share anything, be it an edge. */
export function touches(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}

/** The mark of an event's box, which may have no width of its own. */
function markOf({ left, right, top, bottom }: Box): Box {
  const grow = Math.max(0, markWidth - (right - left)) / 2
  return { left: left - grow, right: right + grow, top, bottom }
}

/** Where the marks and the labels of all drawn events stand. Nothing moves while a band is drawn, so once is enough. */
function placesOf(adapter: TimelineAdapter): readonly (readonly [Id, readonly Box[]])[] {
  return adapter.items.flatMap((item) =>
    copyIds(item).flatMap((copy) => {
      const box = adapter.view.boxOf(copy)
      // vis keeps the boxes of what it does not show, out of the page.
      if (!box?.isConnected) return []
      const label = box.querySelector('.item-label')?.getBoundingClientRect()
      return [[item.id, [markOf(box.getBoundingClientRect()), ...(label ? [label] : [])]] as const]
    }),
  )
}

/** A rectangle drawn on empty ground: what it touches is selected too. */
export class RubberBand implements Gesture {
  readonly #element = document.createElement('div')
  readonly #label: DragLabel
  readonly #frame: DOMRect
  readonly #area: Box
  readonly #places: ReturnType<typeof placesOf>
  readonly #start: { readonly x: number; readonly y: number }
  readonly #onselect: (ids: readonly Id[]) => void
  readonly #selected: readonly Id[]
  #touched: readonly Id[] = []

  constructor(
    host: HTMLElement,
    adapter: TimelineAdapter,
    start: { readonly x: number; readonly y: number },
    onselect: (ids: readonly Id[]) => void,
  ) {
    this.#label = new DragLabel(host)
    this.#frame = host.getBoundingClientRect()
    this.#area = adapter.view.center?.getBoundingClientRect() ?? this.#frame
    this.#places = placesOf(adapter)
    this.#start = start
    this.#onselect = onselect
    this.#selected = adapter.state.selected
    this.#element.className = 'rubber-band'
    host.append(this.#element)
  }

  move({ clientX: x, clientY: y }: PointerEvent): void {
    const band = bandBetween(this.#start, { x, y }, this.#area)
    const { style } = this.#element
    style.transform = `translate(${band.left - this.#frame.left}px, ${band.top - this.#frame.top}px)`
    style.width = `${band.right - band.left}px`
    style.height = `${band.bottom - band.top}px`
    const found = this.#places.filter(([, boxes]) => boxes.some((box) => touches(box, band)))
    this.#touched = [...new Set(found.map(([id]) => id))]
    this.#label.show(words.touched(this.#touched.length), x, y)
  }

  drop(): void {
    this.cancel()
    const added = this.#touched.filter((id) => !this.#selected.includes(id))
    if (added.length > 0) this.#onselect([...this.#selected, ...added])
  }

  cancel(): void {
    this.#element.remove()
    this.#label.hide()
  }
}
