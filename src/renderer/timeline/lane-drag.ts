import './lane-drag.css'
import { dropAt, type LaneDrop } from '../../shared/lanes/lane-drop'
import type { LanePlace } from '../../shared/lanes/lane-places'
import type { Id, LaneRecord } from '../../shared/model'

/** What is dragged, and where. */
export interface LaneDragging {
  readonly lanes: () => readonly LaneRecord[]
  readonly locked: () => boolean
  /** The rows of lanes on screen, from top to bottom. */
  readonly rows: () => readonly { readonly id: Id; readonly element: Element }[]
  /** The lane that is taken hold of by an element, or null. */
  readonly gripOf: (target: Element) => Id | null
  readonly ondrop: (id: Id, place: LanePlace) => void
}

/** A press becomes a drag after this many px. */
const threshold = 4
/** A drag this near to the end of what scrolls, px, scrolls it by as much in each frame. */
const [reach, step] = [28, 8]
/** How far what lies under another is drawn in, px. */
const indent = 14

/** Drags lanes to another place among the rows of `host`; Escape gives it up. */
export class LaneDrag {
  readonly #host: HTMLElement
  readonly #how: LaneDragging
  readonly #mark = document.createElement('div')
  readonly #listening = new AbortController()
  #press: { readonly id: Id; readonly y: number } | null = null
  #dragged: Element | null = null
  #drop: LaneDrop | null = null
  #y = 0
  #frame = 0

  constructor(host: HTMLElement, how: LaneDragging) {
    this.#host = host
    this.#how = how
    this.#mark.className = 'lane-drop'
    const { signal } = this.#listening
    const captured = { capture: true, signal }
    host.addEventListener('pointerdown', (event) => this.#down(event), captured)
    host.addEventListener('pointermove', (event) => this.#over(event), captured)
    host.addEventListener('pointerup', () => this.#up(), captured)
    host.addEventListener('pointercancel', () => this.#end(), captured)
    window.addEventListener('keydown', (event) => this.#escape(event), captured)
  }

  destroy(): void {
    this.#end()
    this.#listening.abort()
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary || this.#how.locked()) return
    const id = event.target instanceof Element ? this.#how.gripOf(event.target) : null
    if (id === null) return
    // Nothing beneath is to scroll by the same drag.
    event.stopPropagation()
    this.#press = { id, y: event.clientY }
  }

  #over(event: PointerEvent): void {
    const press = this.#press
    if (!press) return
    this.#y = event.clientY
    if (!this.#dragged) {
      if (Math.abs(event.clientY - press.y) <= threshold) return
      this.#host.setPointerCapture(event.pointerId)
      this.#host.classList.add('lane-dragging')
      this.#dragged = this.#how.rows().find(({ id }) => id === press.id)?.element ?? this.#host
      if (this.#dragged !== this.#host) this.#dragged.classList.add('lane-dragged')
      this.#frame = requestAnimationFrame(() => this.#scroll())
    }
    this.#point(press.id)
  }

  /** Shows where the lane would go. */
  #point(id: Id): void {
    const boxes = this.#how.rows().map((row) => ({ id: row.id, box: row.element.getBoundingClientRect() }))
    const places = boxes.map(({ id: lane, box }) => ({ id: lane, top: box.top, bottom: box.bottom }))
    this.#drop = dropAt(this.#how.lanes(), places, id, this.#y)
    if (!this.#drop) return this.#mark.remove()
    const { line, depth, place } = this.#drop
    const over = boxes.find((row) => row.id === (line === null ? place.parent : id))?.box ?? boxes[0]?.box
    if (!over) return
    const inset = line === null ? 0 : depth * indent
    const [top, height] = line === null ? [over.top, over.height] : [line - 1.5, 3]
    this.#mark.classList.toggle('into', line === null)
    Object.assign(this.#mark.style, {
      left: `${over.left + inset}px`,
      top: `${top}px`,
      width: `${over.width - inset}px`,
      height: `${height}px`,
    })
    this.#host.append(this.#mark)
  }

  /** Frame by frame while the pointer is at an end of what scrolls. */
  #scroll(): void {
    const press = this.#press
    if (!press) return
    this.#frame = requestAnimationFrame(() => this.#scroll())
    const scroller = scrollerOf(this.#how.rows()[0]?.element ?? null)
    if (!scroller) return
    const { top, bottom } = scroller.getBoundingClientRect()
    const way = this.#y < top + reach ? -step : this.#y > bottom - reach ? step : 0
    const before = scroller.scrollTop
    if (way !== 0) scroller.scrollTop += way
    if (scroller.scrollTop !== before) this.#point(press.id)
  }

  #up(): void {
    const [press, drop] = [this.#press, this.#drop]
    this.#end()
    if (press && drop) this.#how.ondrop(press.id, drop.place)
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#dragged) return
    event.preventDefault()
    event.stopPropagation()
    this.#end()
  }

  #end(): void {
    cancelAnimationFrame(this.#frame)
    this.#dragged?.classList.remove('lane-dragged')
    this.#host.classList.remove('lane-dragging')
    this.#mark.remove()
    this.#press = null
    this.#dragged = null
    this.#drop = null
  }
}

function scrollerOf(element: Element | null): Element | null {
  for (let at = element?.parentElement ?? null; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return null
}
