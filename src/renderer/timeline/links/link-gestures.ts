import type { Id } from '../../../shared/model'
import { EdgePan } from '../edge-pan'
import type { TimelineAdapter } from '../timeline-adapter'
import type { Point } from '../../../shared/routing/geometry'
import type { TimelineLinks } from './timeline-links'

/** A place of the screen, px. */
export type ScreenPoint = Point

/** What the pointer can ask of links. */
export interface LinkIntents {
  /** A link was drawn from one event to another and dropped there. */
  readonly onlink: (from: Id, to: Id, at: ScreenPoint) => void
  /** A link was pressed. */
  readonly onopenlink: (link: Id, at: ScreenPoint) => void
}

/** A press that moves further than this is no click, px. */
const threshold = 4

/**
 * Drawing links with the pointer, from the handle of an event to another event, and pressing links. Listens before
 * `PointerGestures` and vis, which must not see a press on a handle.
 */
export class LinkGestures {
  readonly #host: HTMLElement
  readonly #adapter: TimelineAdapter
  readonly #links: TimelineLinks
  readonly #intents: LinkIntents
  readonly #edgePan: EdgePan
  readonly #listening = new AbortController()
  #drag: { readonly from: Id; readonly start: number; target: Id | null } | null = null
  #press: ScreenPoint | null = null

  constructor(host: HTMLElement, adapter: TimelineAdapter, links: TimelineLinks, intents: LinkIntents) {
    this.#host = host
    this.#adapter = adapter
    this.#links = links
    this.#intents = intents
    this.#edgePan = new EdgePan((px) => adapter.pan(px))
    const captured = { capture: true, signal: this.#listening.signal }
    host.addEventListener('pointerdown', (event) => this.#down(event), captured)
    host.addEventListener('pointermove', (event) => this.#move(event), captured)
    host.addEventListener('pointerup', (event) => this.#up(event), captured)
    host.addEventListener('pointercancel', () => this.#end(), captured)
    host.addEventListener('pointerleave', () => links.hover(null, null), captured)
    host.addEventListener('click', (event) => this.#click(event), captured)
    host.addEventListener('dblclick', (event) => this.#keepFromVis(event), captured)
    window.addEventListener('keydown', (event) => this.#escape(event), captured)
  }

  destroy(): void {
    this.#end()
    this.#listening.abort()
  }

  #down(event: PointerEvent): void {
    this.#press = { x: event.clientX, y: event.clientY }
    const from = handleAt(event.target)
    if (from === null || event.button !== 0 || !event.isPrimary) return
    event.stopImmediatePropagation()
    event.preventDefault()
    this.#host.setPointerCapture(event.pointerId)
    this.#host.classList.add('linking')
    this.#drag = { from, start: event.clientX, target: null }
    this.#draw(event)
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag
    if (!drag) return this.#point(event)
    event.stopImmediatePropagation()
    this.#draw(event)
    const area = this.#adapter.view.center?.getBoundingClientRect()
    if (area) this.#edgePan.follow(event.clientX, drag.start, area, () => this.#draw(event))
  }

  /** The line to the pointer, and what it would be dropped on. */
  #draw(event: PointerEvent): void {
    const drag = this.#drag
    const from = drag && this.#links.handleOf(drag.from)
    if (!drag) return
    const { clientX, clientY } = event
    const found = this.#adapter.view.eventAt(document.elementFromPoint(clientX, clientY))
    this.#mark(found === drag.from ? null : found)
    this.#links.rubber(from && [from, this.#inArea(event)])
  }

  #mark(target: Id | null): void {
    const drag = this.#drag
    if (!drag) return
    for (const [id, isTarget] of [
      [drag.target, false],
      [target, true],
    ] as const) {
      if (id !== null) this.#adapter.view.boxOf(id)?.classList.toggle('link-target', isTarget)
    }
    drag.target = target
  }

  #up(event: PointerEvent): void {
    const drag = this.#drag
    if (!drag) return
    event.stopImmediatePropagation()
    this.#draw(event)
    const { from, target } = drag
    this.#end()
    if (target !== null) this.#intents.onlink(from, target, { x: event.clientX, y: event.clientY })
  }

  /** What the pointer is over: an event (by its handle too), else a link. */
  #point(event: PointerEvent): void {
    if (event.buttons !== 0) return
    const over = handleAt(event.target) ?? this.#adapter.view.eventAt(event.target)
    const link = over === null ? this.#linkAt(event) : null
    this.#links.hover(over, link)
    this.#host.classList.toggle('at-link', link !== null)
  }

  #linkAt(event: MouseEvent): Id | null {
    const { view } = this.#adapter
    const { target } = event
    const isInside = target instanceof Node && view.center?.contains(target)
    const isFree = isInside && handleAt(target) === null && view.eventAt(target) === null
    return isFree ? this.#links.linkAt(this.#inArea(event)) : null
  }

  #click(event: MouseEvent): void {
    const { x, y } = this.#press ?? { x: NaN, y: NaN }
    if (!(Math.hypot(event.clientX - x, event.clientY - y) <= threshold)) return
    const link = this.#linkAt(event)
    if (link !== null) this.#intents.onopenlink(link, { x: event.clientX, y: event.clientY })
  }

  /** A double click on a link or a handle makes no event. */
  #keepFromVis(event: MouseEvent): void {
    if (handleAt(event.target) !== null || this.#linkAt(event) !== null) event.stopImmediatePropagation()
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#drag) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.#end()
  }

  #end(): void {
    this.#mark(null)
    this.#drag = null
    this.#edgePan.stop()
    this.#links.rubber(null)
    this.#host.classList.remove('linking')
  }

  #inArea({ clientX, clientY }: MouseEvent): Point {
    const area = this.#adapter.view.center?.getBoundingClientRect()
    return { x: clientX - (area?.left ?? 0), y: clientY - (area?.top ?? 0) }
  }
}

/** The event whose handle an element is, or null. */
function handleAt(target: EventTarget | null): Id | null {
  const handle = target instanceof Element ? target.closest('.link-handle') : null
  return handle?.getAttribute('data-event') ?? null
}
