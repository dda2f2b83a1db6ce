import type { TimelineItem } from '../../shared/api'
import { startOfUnit } from '../../shared/dates/civil'
import { isFolded } from '../../shared/lanes/lanes-in-view'
import { dragTo, partAt, unitOf, type Grab } from './drag'
import { dragText } from './drag-text'
import { DragLabel } from './drag-label'
import { EdgePan } from './edge-pan'
import { laneOfRow } from './lanes'
import { isMove, type Move } from './moves'
import { sendMove, type MoveIntents } from './send-move'
import type { TimelineAdapter } from './timeline-adapter'
import type { TimelineProps } from './timeline-props'

/** What the pointer can ask for. */
export type PointerIntents = MoveIntents & Pick<TimelineProps, 'onselect' | 'onopen' | 'oncreate'>

/** A press becomes a drag after this many px. */
const threshold = 4

interface Press {
  readonly item: TimelineItem | null
  readonly part: Move['part']
  readonly x: number
  readonly y: number
  readonly adding: boolean
  /** The time under the pointer, ms UTC. */
  readonly time: number
  dragged: boolean
}

/**
 * Selecting, opening, creating and dragging with the pointer. It takes the pointer before vis sees it when an event
 * is under it; on empty ground vis pans. vis's own editing is not used: it has no Escape, and it would turn a drag
 * whose item was refreshed away into a new item.
 */
export class PointerGestures {
  readonly #host: HTMLElement
  readonly #adapter: TimelineAdapter
  readonly #intents: PointerIntents
  readonly #label: DragLabel
  readonly #edgePan: EdgePan
  readonly #listening = new AbortController()
  #press: Press | null = null
  #grab: Grab | null = null
  #move: Move | null = null

  constructor(host: HTMLElement, adapter: TimelineAdapter, intents: PointerIntents) {
    this.#host = host
    this.#adapter = adapter
    this.#intents = intents
    this.#label = new DragLabel(host)
    this.#edgePan = new EdgePan((px) => adapter.pan(px))
    const { signal } = this.#listening
    const captured = { capture: true, signal }
    host.addEventListener('pointerdown', (event) => this.#down(event), captured)
    host.addEventListener('pointermove', (event) => this.#over(event), captured)
    host.addEventListener('pointerup', (event) => this.#up(event), captured)
    host.addEventListener('pointercancel', () => this.cancel(), captured)
    host.addEventListener('dblclick', (event) => this.#open(event), captured)
    window.addEventListener('keydown', (event) => this.#escape(event), captured)
  }

  /** Gives the drag up: all is as it was. */
  cancel(): void {
    this.#press = null
    if (!this.#grab) return
    this.#end()
    this.#adapter.drag(null)
  }

  destroy(): void {
    this.cancel()
    this.#listening.abort()
    this.#label.remove()
  }

  #itemAt(target: EventTarget | null): TimelineItem | null {
    const id = this.#adapter.view.eventAt(target)
    return this.#adapter.items.find((item) => item.id === id) ?? null
  }

  #partAt(item: TimelineItem, x: number): Move['part'] {
    const box = this.#adapter.view.boxOf(item.id)?.getBoundingClientRect()
    return box && !this.#adapter.state.readOnly ? partAt(item, x - box.left, box.width) : 'whole'
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return
    const item = this.#itemAt(event.target)
    const { clientX: x, clientY: y } = event
    const adding = event.ctrlKey || event.metaKey || event.shiftKey
    const part = item ? this.#partAt(item, x) : 'whole'
    this.#press = { item, part, x, y, adding, time: this.#adapter.view.spotOf(event).time, dragged: false }
    if (!item) return
    event.stopPropagation()
    const { selected } = this.#adapter.state
    if (!adding && !selected.includes(item.id)) this.#intents.onselect([item.id])
  }

  #over(event: PointerEvent): void {
    const press = this.#press
    if (!press) return this.#point(event)
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) > threshold) press.dragged = true
    if (!press.item || !press.dragged || this.#adapter.state.readOnly) return
    if (isFolded(this.#adapter.state.rows, press.item.lane)) return
    event.stopPropagation()
    const grab = (this.#grab ??= this.#take(press.item, press, event))
    this.#drag(grab, event)
    const area = this.#adapter.view.center?.getBoundingClientRect()
    if (area) this.#edgePan.follow(event.clientX, press.x, area, () => this.#drag(grab, event))
  }

  #drag(grab: Grab, event: PointerEvent): void {
    const { time, row } = this.#adapter.view.spotOf(event)
    this.#move = dragTo(grab, time, row)
    this.#adapter.drag(this.#move)
    this.#label.show(dragText(grab.grabbed, this.#move, this.#adapter.state), event.clientX, event.clientY)
  }

  #take(item: TimelineItem, press: Press, event: PointerEvent): Grab {
    this.#host.setPointerCapture(event.pointerId)
    this.#host.classList.add('dragging')
    const { selected } = this.#adapter.state
    const together = press.part === 'whole' && selected.includes(item.id)
    const items = together
      ? this.#adapter.items.filter(({ id }) => id === item.id || selected.includes(id))
      : [item]
    return {
      part: press.part,
      grabbed: item,
      originals: new Map(items.map((one) => [one.id, one])),
      time: press.time,
      unit: unitOf(items, this.#adapter.unit),
    }
  }

  #up(event: PointerEvent): void {
    const press = this.#press
    this.#press = null
    if (!press || event.button !== 0) return
    const move = this.#move
    if (this.#grab) {
      this.#end()
      if (!move || !isMove(move)) return this.#adapter.drag(null)
      return void this.#adapter.commit(move, sendMove(move, this.#intents))
    }
    if (!press.dragged) this.#click(press, event)
  }

  #click({ item, adding }: Press, event: PointerEvent): void {
    const { selected } = this.#adapter.state
    const { center } = this.#adapter.view
    if (!item) {
      const empty = event.target instanceof Node && center?.contains(event.target)
      if (empty && !adding && selected.length > 0) this.#intents.onselect([])
      return
    }
    if (!adding) {
      if (selected.length !== 1 || selected[0] !== item.id) this.#intents.onselect([item.id])
      return
    }
    const others = selected.filter((id) => id !== item.id)
    this.#intents.onselect(others.length < selected.length ? others : [...selected, item.id])
  }

  #open(event: MouseEvent): void {
    const item = this.#itemAt(event.target)
    if (item) return this.#intents.onopen(item.id)
    const { center } = this.#adapter.view
    if (this.#adapter.state.readOnly || !(event.target instanceof Node) || !center?.contains(event.target))
      return
    const { time, row } = this.#adapter.view.spotOf(event)
    const { unit } = this.#adapter
    const lane = laneOfRow(row)
    this.#intents.oncreate({ time: startOfUnit(Math.round(time), unit), unit, lane })
  }

  /** Says by the cursor what a press would take hold of. */
  #point(event: PointerEvent): void {
    const item = this.#itemAt(event.target)
    const part = item ? this.#partAt(item, event.clientX) : 'whole'
    this.#host.classList.toggle('at-edge', part !== 'whole')
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#grab) return
    event.preventDefault()
    event.stopPropagation()
    this.cancel()
  }

  #end(): void {
    this.#grab = null
    this.#move = null
    this.#edgePan.stop()
    this.#label.hide()
    this.#host.classList.remove('dragging')
  }
}
