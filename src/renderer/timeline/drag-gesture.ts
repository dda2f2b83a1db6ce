import type { TimelineItem } from '../../shared/api'
import { dragTo, unitOf, type Grab } from './drag'
import { DragLabel } from './drag-label'
import { dragText } from './drag-text'
import { EdgePan } from './edge-pan'
import type { Gesture } from './gesture'
import { allOf, isMove, type Move } from './moves'
import { sendMove, type MoveIntents } from './send-move'
import type { TimelineAdapter } from './timeline-adapter'

/** What was pressed: an event, at which part of it. */
export interface PressedItem {
  readonly item: TimelineItem
  readonly part: Move['part']
  /** The row in which it was pressed. */
  readonly row: string | null
  /** px of the screen. */
  readonly x: number
  /** The time under the pointer, ms UTC. */
  readonly time: number
}

/** An event, and all that is selected with it, on their way to another time or lane. */
export class DragGesture implements Gesture {
  readonly #host: HTMLElement
  readonly #adapter: TimelineAdapter
  readonly #intents: MoveIntents
  readonly #label: DragLabel
  readonly #edgePan: EdgePan
  readonly #x: number
  readonly #grab: Grab
  #move: Move | null = null

  constructor(host: HTMLElement, adapter: TimelineAdapter, intents: MoveIntents, pressed: PressedItem) {
    this.#host = host
    this.#adapter = adapter
    this.#intents = intents
    this.#label = new DragLabel(host)
    this.#edgePan = new EdgePan((px) => adapter.pan(px))
    this.#x = pressed.x
    this.#grab = this.#take(pressed)
    host.classList.add('dragging')
  }

  move(event: PointerEvent): void {
    this.#drag(event)
    const area = this.#adapter.view.center?.getBoundingClientRect()
    if (area) this.#edgePan.follow(event.clientX, this.#x, area, () => this.#drag(event))
  }

  drop(): void {
    this.#end()
    const move = this.#move
    if (!move || !isMove(move)) return this.#adapter.drag(null)
    void this.#adapter.commit(move, sendMove(move, this.#intents))
  }

  cancel(): void {
    this.#end()
    this.#adapter.drag(null)
  }

  #take({ item, part, row, time }: PressedItem): Grab {
    const { selected, rows } = this.#adapter.state
    const together = part === 'whole' && selected.includes(item.id)
    const items = together
      ? this.#adapter.items.filter(({ id }) => id === item.id || selected.includes(id))
      : [item]
    return {
      part,
      grabbed: item,
      originals: new Map(items.map((one) => [one.id, one])),
      all: together ? allOf(selected) : undefined,
      row: rows.ofTags ? (row ?? undefined) : undefined,
      time,
      unit: unitOf(items, this.#adapter.unit),
    }
  }

  #drag(event: PointerEvent): void {
    const { time, row } = this.#adapter.view.spotOf(event)
    this.#move = dragTo(this.#grab, time, row)
    this.#adapter.drag(this.#move)
    const text = dragText(this.#grab.grabbed, this.#move, this.#adapter.state)
    this.#label.show(text, event.clientX, event.clientY)
  }

  #end(): void {
    this.#edgePan.stop()
    this.#label.hide()
    this.#host.classList.remove('dragging')
  }
}
