import { DataSet } from 'vis-data/esnext'
import { Timeline } from 'vis-timeline/esnext'
import { AxisView } from './axis-view'
import { diffItems } from './diff-items'
import { inOneDraw } from './in-one-draw'
import { ItemBoxes } from './item-boxes'
import type { VisItem } from './items'
import type { VisRow } from './lanes'
import { rowElement } from './row-element'
import { revealBox, scrollLanes } from './reveal-box'
import { RowKeeper } from './row-keeper'
import type { TimeWindow } from './timeline-props'
import { barOf, rowBounds, areaOf, type DrawnBar } from './vis-boxes'
import { visOptions } from './vis-options'

/** What is under a point of the screen. */
export interface Spot {
  readonly time: number
  /** The row's id, or null where there is none. */
  readonly row: string | null
}

/** The one vis Timeline: shows exactly the records it is given, by the smallest change. */
export class VisView {
  readonly #host: HTMLElement
  readonly #timeline: Timeline
  readonly #axis: AxisView
  readonly #keeper: RowKeeper
  #onrows: (ids: readonly string[]) => void = () => undefined
  readonly #items = new DataSet<VisItem>()
  readonly #rows = new DataSet<VisRow>()
  #shownItems = new Map<string, VisItem>()
  #shownRows = new Map<string, VisRow>()
  readonly #boxes = new ItemBoxes()
  #goal: TimeWindow
  #arrival = 0
  /** IANA name of the zone in which times are shown: the axis says it. */
  zone = 'UTC'

  constructor(host: HTMLElement, window: TimeWindow) {
    this.#host = host
    this.#goal = window
    const options = visOptions({
      item: (item, element) => this.#boxes.element(item, element),
      row: rowElement,
    })
    this.#timeline = new Timeline(host, this.#items, this.#rows, options)
    this.#axis = new AxisView(host)
    this.#keeper = new RowKeeper(this.#timeline, (ids) => this.#onrows(ids))
    this.#timeline.on('changed', () => this.#axis.draw(this.window, this.width, this.zone))
    // Chromium lets the keyboard stop at scrollers; the keyboard works on the list instead.
    host.querySelectorAll<HTMLElement>('.vis-panel').forEach((panel) => (panel.tabIndex = -1))
    this.show(window)
  }

  /** Called at every change of the window. */
  onrange(listener: () => void): void {
    this.#timeline.on('rangechange', listener)
  }

  /** Called after every draw. */
  ondraw(listener: () => void): void {
    this.#timeline.on('changed', listener)
  }

  /** Called with the rows that are in sight or near it, whenever others are. */
  onrows(listener: (ids: readonly string[]) => void): void {
    this.#onrows = listener
  }

  get window(): TimeWindow {
    const { start, end } = this.#timeline.getWindow()
    return { from: start.getTime(), until: end.getTime() }
  }

  /** The part of the host where the events are, without labels and axis. */
  get center(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>('.vis-panel.vis-center')
  }

  /** The width of the window, px. */
  get width(): number {
    return areaOf(this.#timeline).width
  }

  /** The height of the area of the events, px. */
  get height(): number {
    return areaOf(this.#timeline).height
  }

  /** How many ms one px is wide. */
  get msPerPx(): number {
    const { from, until } = this.window
    return (until - from) / Math.max(this.width, 1)
  }

  /** The window on screen, or the one it is moving to. */
  get goal(): TimeWindow {
    return performance.now() < this.#arrival ? this.#goal : this.window
  }

  /** Shows a window; over `duration` ms when given. */
  show({ from, until }: TimeWindow, duration = 0): void {
    this.#goal = { from, until }
    this.#arrival = performance.now() + duration
    const animation = duration > 0 ? { duration, easingFunction: 'easeInOutQuad' as const } : false
    this.#timeline.setWindow(from, until, { animation })
  }

  /** Draws exactly these rows and items. */
  draw(rows: readonly VisRow[], items: readonly VisItem[]): void {
    const rowDiff = diffItems(this.#shownRows, rows)
    const itemDiff = diffItems(this.#shownItems, items)
    if (rowDiff.put.length > 0) this.#rows.update([...rowDiff.put])
    this.#keeper.keep(
      rows.map(({ id }) => id),
      rowDiff.put.map(({ id }) => id),
    )
    if (itemDiff.remove.length + itemDiff.put.length > 0) {
      const changed = [...itemDiff.remove, ...itemDiff.put.map(({ id }) => id)]
      const change = () => {
        if (itemDiff.remove.length > 0) this.#items.remove([...itemDiff.remove])
        if (itemDiff.put.length > 0) this.#items.update([...itemDiff.put])
      }
      this.#boxes.whileDrawn(() => inOneDraw(this.#timeline, changed, change))
    }
    if (rowDiff.remove.length > 0) this.#rows.remove([...rowDiff.remove])
    this.#boxes.forget(itemDiff.remove)
    this.#shownRows = new Map(rows.map((row) => [row.id, row]))
    this.#shownItems = new Map(items.map((item) => [item.id, item]))
  }

  /** Measures all again: the host has another size, or its texts have. */
  resize(): void {
    this.#keeper.measure()
    this.#timeline.redraw()
  }

  /** The box of a drawn record; undefined while it was never on screen. */
  boxOf(id: string): HTMLElement | undefined {
    return this.#boxes.boxOf(id)
  }

  /** What has the looks of a drawn record; undefined while it was never on screen. */
  bodyOf(id: string): HTMLElement | undefined {
    return this.#boxes.bodyOf(id)
  }

  /** Where a record was drawn last, px from the start and top of `center`; null when it is not on screen. */
  barOf(id: string): DrawnBar | null {
    return barOf(this.#timeline, id)
  }

  /** Where a row is, px from the top of `center`; null when there is no such row. */
  rowBounds(id: string): { readonly top: number; readonly bottom: number } | null {
    return rowBounds(this.#timeline, id)
  }

  /** The record an element was drawn for, or null. */
  recordAt(target: EventTarget | null): string | null {
    const box = target instanceof Element ? target.closest<HTMLElement>('.vis-item') : null
    return box?.dataset['record'] ?? null
  }

  /** The row in which an element was drawn, or null. */
  rowAt(target: EventTarget | null): string | null {
    return this.#shownItems.get(this.recordAt(target) ?? '')?.group ?? null
  }

  /** The event an element belongs to, or null. */
  eventAt(target: EventTarget | null): string | null {
    const box = target instanceof Element ? target.closest<HTMLElement>('.vis-item') : null
    return box?.dataset['event'] ?? null
  }

  /** Whether an element belongs to a rival date of its event. */
  isRivalAt(target: EventTarget | null): boolean {
    return target instanceof Element && target.closest('.vis-item.rival') !== null
  }

  /** Time and row at the place of a mouse event. */
  spotOf(event: MouseEvent): Spot {
    const { time, group } = this.#timeline.getEventProperties(event)
    return { time: time.getTime(), row: group == null ? null : String(group) }
  }

  /** Scrolls the lanes by `px`. */
  scroll(px: number): void {
    scrollLanes(this.#host, px)
  }

  /** Scrolls the lanes so that a record is in sight; answers false when only its row could be brought there yet. */
  reveal(id: string): boolean {
    const row = this.#shownItems.get(id)?.group
    return revealBox(this.#host, { area: this.center, box: this.#boxes.boxOf(id), row })
  }

  destroy(): void {
    this.#timeline.destroy()
  }
}
