import type { TimelineItem } from '../../shared/api'
import { startOfUnit } from '../../shared/dates/civil'
import { isFolded } from '../../shared/lanes/lanes-in-view'
import { partAt } from './drag'
import { DragGesture } from './drag-gesture'
import type { Gesture } from './gesture'
import { laneOfRow } from './lanes'
import type { Move } from './moves'
import { RubberBand } from './rubber-band'
import type { MoveIntents } from './send-move'
import type { TimelineAdapter } from './timeline-adapter'
import type { TimelineProps } from './timeline-props'

/** What the pointer can ask for. */
export type PointerIntents = MoveIntents &
  Pick<TimelineProps, 'onselect' | 'onopen' | 'oncreate'> & {
    readonly onpill: NonNullable<TimelineProps['onpill']>
  }

/** A second press so soon after a pill was opened belongs to the first, ms: what stands there by now was not meant. */
const pressTime = 500
/** A press becomes a drag after this many px. */
const threshold = 4

interface Press {
  readonly item: TimelineItem | null
  readonly part: Move['part']
  /** A rival date was pressed: it selects its event, but is not moved. */
  readonly isRival: boolean
  readonly x: number
  readonly y: number
  readonly adding: boolean
  /** On empty ground with Shift: a drag draws a rectangle. */
  readonly banding: boolean
  /** The time under the pointer, ms UTC. */
  readonly time: number
  dragged: boolean
}

/**
 * Selecting, opening, creating and dragging with the pointer. It takes the pointer before vis sees it when an event
 * is under it, or a rectangle is to be drawn; else vis pans on empty ground. vis's own editing is not used: it has no
 * Escape, and it would turn a drag whose item was refreshed away into a new item.
 */
export class PointerGestures {
  readonly #host: HTMLElement
  readonly #adapter: TimelineAdapter
  readonly #intents: PointerIntents
  readonly #listening = new AbortController()
  #press: Press | null = null
  #gesture: Gesture | null = null
  #opened = -Infinity

  constructor(host: HTMLElement, adapter: TimelineAdapter, intents: PointerIntents) {
    this.#host = host
    this.#adapter = adapter
    this.#intents = intents
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
    this.#gesture?.cancel()
    this.#gesture = null
  }

  destroy(): void {
    this.cancel()
    this.#listening.abort()
  }

  #itemAt(target: EventTarget | null): TimelineItem | null {
    const id = this.#adapter.view.eventAt(target)
    return this.#adapter.items.find((item) => item.id === id) ?? null
  }

  #isGround(target: EventTarget | null): boolean {
    return target instanceof Node && this.#adapter.view.center?.contains(target) === true
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
    const banding = !item && event.shiftKey && this.#isGround(event.target)
    const isRival = this.#adapter.view.isRivalAt(event.target)
    const part = item && !isRival ? this.#partAt(item, x) : 'whole'
    const { time } = this.#adapter.view.spotOf(event)
    this.#press = { item, part, isRival, x, y, adding, banding, time, dragged: false }
    if (!item && !banding) return
    event.stopPropagation()
    const { selected } = this.#adapter.state
    if (item && !adding && !selected.includes(item.id)) this.#intents.onselect([item.id])
  }

  #over(event: PointerEvent): void {
    const press = this.#press
    if (!press) return this.#point(event)
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) > threshold) press.dragged = true
    if (!press.dragged) return
    const gesture = (this.#gesture ??= this.#begin(press, event))
    if (!gesture) return
    event.stopPropagation()
    gesture.move(event)
  }

  /** What the press becomes; null when vis pans, or nothing may be moved. */
  #begin(press: Press, event: PointerEvent): Gesture | null {
    const { item } = press
    const { readOnly, rows } = this.#adapter.state
    const isDrag = item !== null && !press.isRival && !readOnly && !isFolded(rows, item.lane)
    if (!isDrag && !press.banding) return null
    this.#host.setPointerCapture(event.pointerId)
    return isDrag
      ? new DragGesture(this.#host, this.#adapter, this.#intents, { ...press, item })
      : new RubberBand(this.#host, this.#adapter, press, (ids) => this.#intents.onselect(ids))
  }

  #up(event: PointerEvent): void {
    const press = this.#press
    const gesture = this.#gesture
    this.#press = null
    if (!press || event.button !== 0) return
    this.#gesture = null
    if (gesture) gesture.drop()
    else if (!press.dragged) this.#click(press, event)
  }

  #click({ item, adding }: Press, event: PointerEvent): void {
    const { selected } = this.#adapter.state
    if (!item) {
      if (this.#openPill(event)) return
      if (this.#isGround(event.target) && !adding && selected.length > 0) this.#intents.onselect([])
      return
    }
    if (!adding) {
      if (selected.length !== 1 || selected[0] !== item.id) this.#intents.onselect([item.id])
      return
    }
    const others = selected.filter((id) => id !== item.id)
    this.#intents.onselect(others.length < selected.length ? others : [...selected, item.id])
  }

  /** Opens the pill that was pressed, if one was. */
  #openPill(event: PointerEvent): boolean {
    if (event.timeStamp - this.#opened < pressTime) return true
    const pill = this.#adapter.pillAt(event.target)
    const box = pill && this.#adapter.view.boxOf(pill.id)?.getBoundingClientRect()
    if (!pill || !box) return false
    this.#opened = event.timeStamp
    this.#intents.onpill(pill, { x: box.left, y: box.bottom })
    return true
  }

  #open(event: MouseEvent): void {
    if (event.timeStamp - this.#opened < pressTime || this.#adapter.pillAt(event.target)) return
    const item = this.#itemAt(event.target)
    if (item) return this.#intents.onopen(item.id)
    if (this.#adapter.state.readOnly || !this.#isGround(event.target)) return
    const { time, row } = this.#adapter.view.spotOf(event)
    const { unit } = this.#adapter
    const lane = laneOfRow(row)
    this.#intents.oncreate({ time: startOfUnit(Math.round(time), unit), unit, lane })
  }

  /** Says by the cursor what a press would take hold of. */
  #point(event: PointerEvent): void {
    const item = this.#itemAt(event.target)
    const isRival = this.#adapter.view.isRivalAt(event.target)
    const part = item && !isRival ? this.#partAt(item, event.clientX) : 'whole'
    this.#host.classList.toggle('at-edge', part !== 'whole')
  }

  #escape(event: KeyboardEvent): void {
    // What is pressed after a key is a press of its own.
    this.#opened = -Infinity
    if (event.key !== 'Escape' || !this.#gesture) return
    event.preventDefault()
    event.stopPropagation()
    this.cancel()
  }
}
