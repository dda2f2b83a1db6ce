import type { TimelineItem } from '../../shared/api'
import type { Ms, Unit } from '../../shared/dates/date-value'
import { drawContext } from './draw-context'
import { drawnRecords } from './drawn-records'
import { placeFades } from './fades'
import { fitItems } from './fit-items'
import type { DrawContext } from './items'
import { KeptDrawings } from './kept-drawings'
import { LabelFit } from './label-fit'
import { labelWidth } from './label-width'
import { withMoves, type Move } from './moves'
import type { DrawnPill } from './pills'
import { RevealSelected } from './reveal-selected'
import { drawnRivals } from './rivals'
import type { ShownItem } from './shown-item'
import type { TimeWindow } from './timeline-props'
import type { TimelineState } from './timeline-state'
import { VisView } from './vis-view'
import { visibleUnit } from './visible-unit'
import { WindowReports } from './window-reports'
import { middleInSight, zoomWindow } from './zoom-window'

/** The parts of the state that what is drawn follows from, beside the window, which vis shows by itself. */
const drawnKeys = [
  'lanes',
  'rows',
  'items',
  'pills',
  'activePill',
  'rivals',
  'hidden',
  'selected',
  'pending',
  'asOf',
  'zone',
  'theme',
] as const

/** Keeps the vis timeline as the state, the drag and the pending moves say; everything drawn follows from them. */
export class TimelineAdapter {
  readonly view: VisView
  readonly #host: HTMLElement
  readonly #widthOf: DrawContext['widthOf']
  readonly #pending = new Set<Move>()
  readonly #reports: WindowReports
  readonly #reveal: RevealSelected
  readonly #kept = new KeptDrawings()
  readonly #fit: LabelFit
  #state: TimelineState
  #drag: Move | null = null
  #drawn: readonly TimelineItem[] = []
  #rivals: readonly ShownItem[] = []
  #frame = 0
  #stale = true

  constructor(host: HTMLElement, state: TimelineState, onwindow: (window: TimeWindow) => void) {
    this.#state = state
    this.#reports = new WindowReports(state.window, onwindow)
    this.#host = host
    this.#widthOf = labelWidth(host)
    this.view = new VisView(host, state.window)
    this.#reveal = new RevealSelected(this.view)
    this.#fit = new LabelFit(this.view, () => this.#redraw())
    this.view.onrange(() => this.#ranged())
    this.view.ondraw(() => this.#drew())
    this.#draw()
  }

  get state(): TimelineState {
    return this.#state
  }

  /** The items as drawn: with the drag and the pending moves. */
  get items(): readonly TimelineItem[] {
    return this.#drawn
  }

  /** The pill that an element belongs to, or null. */
  pillAt(target: EventTarget | null): DrawnPill | null {
    const id = this.view.recordAt(target)
    return this.#state.pills.find((pill) => pill.id === id) ?? null
  }

  /** The unit a pointer can aim at now. */
  get unit(): Unit {
    return visibleUnit(this.view.msPerPx)
  }

  /** Takes the new state; the window only if it is not one we reported ourselves. */
  update(state: TimelineState): void {
    const old = this.#state
    this.#state = state
    if (this.#reports.isOrder(state.window)) this.view.show(state.window)
    if (drawnKeys.some((key) => state[key] !== old[key])) this.#redraw()
  }

  /** Shows where the drag is now; null takes it back. */
  drag(move: Move | null): void {
    this.#drag = move
    this.#redraw()
  }

  /** Leaves what was dropped where it is, as pending, until `done` settles: then the data alone says where it is. */
  async commit(move: Move, done: Promise<void>): Promise<void> {
    this.#drag = null
    this.#pending.add(move)
    // Now, while there is time until the next frame.
    this.#draw()
    // The caller shows why it was refused; here it only goes back.
    await done.catch(() => undefined)
    this.#pending.delete(move)
    this.#redraw()
  }

  /** Zooms around a time: else around what was selected last, when it is on screen, else around the middle. */
  zoom(factor: number, around?: Ms, duration = 0): void {
    const { goal } = this.view
    const last = this.#drawn.find(({ id }) => id === this.#state.selected.at(-1))
    const fixed = around ?? (last && middleInSight(last, goal)) ?? (goal.from + goal.until) / 2
    this.view.show(zoomWindow(goal, factor, fixed), duration)
  }

  /** Moves to a window, over `duration` ms. */
  show(window: TimeWindow, duration: number): void {
    this.#reports.expect(window)
    this.view.show(window, duration)
  }

  /** The window that shows all of these items with their labels; null when there are none. */
  windowOf(items: readonly TimelineItem[]): Promise<TimeWindow | null> {
    const { asOf } = this.#state
    return fitItems(items, { host: this.#host, width: this.view.width, asOf, widthOf: this.#widthOf })
  }

  /** Moves the window by `px` to the right. */
  pan(px: number): void {
    const { from, until } = this.view.window
    const way = px * this.view.msPerPx
    this.view.show({ from: from + way, until: until + way })
  }

  /** The element has another size, or its texts have. */
  resize(): void {
    this.#kept.forget()
    this.view.resize()
    this.#fit.rescale()
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame)
    this.#fit.stop()
    this.#reveal.stop()
    this.view.destroy()
  }

  /** Draws in the next frame. */
  #redraw(): void {
    this.#stale = true
    this.#schedule()
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.#reports.report(this.view.window)
      if (this.#stale) this.#draw()
    })
  }

  #drew(): void {
    placeFades([...this.#drawn, ...this.#rivals], this.view, this.#fit.msPerPx)
    this.#fit.drew()
  }

  #ranged(): void {
    this.#fit.ranged()
    this.#schedule()
  }

  #draw(): void {
    this.#stale = false
    this.#fit.begin()
    const { items, rivals, zone, selected } = this.#state
    const moves = [...this.#pending, ...(this.#drag ? [this.#drag] : [])]
    this.#drawn = withMoves(items, moves, this.#state)
    this.#rivals = drawnRivals(rivals, this.#drawn)
    const context = drawContext(this.#state, {
      drag: this.#drag,
      pending: [...this.#pending],
      msPerPx: this.#fit.msPerPx,
      width: this.#fit.width,
      widthOf: this.#widthOf,
    })
    const drawn = drawnRecords(this.#state, this.#drawn, context, this.#kept)
    this.view.zone = zone
    this.view.draw(drawn.rows, drawn.items)
    this.#reveal.show(selected.at(-1) ?? null, this.#drawn)
  }
}
