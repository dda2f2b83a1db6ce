import { zoneName } from '../../shared/dates/label-date'
import { axisOf, type AxisLabel, type AxisMeasure } from './axis'
import { canvasTextWidth } from './text-width'
import type { TimeWindow } from './timeline-props'

/** Elements of one kind, as many as are needed, used again and again. */
class Elements {
  readonly #host: HTMLElement
  readonly #className: string
  #made: HTMLElement[] = []

  constructor(host: HTMLElement, className: string) {
    this.#host = host
    this.#className = className
  }

  show<T extends { readonly x: number }>(
    wanted: readonly T[],
    fill: (element: HTMLElement, one: T) => void,
  ): void {
    for (const extra of this.#made.splice(wanted.length)) extra.remove()
    for (const [at, one] of wanted.entries()) {
      const element = this.#made[at] ?? this.#make()
      element.style.transform = `translateX(${one.x}px)`
      fill(element, one)
    }
  }

  #make(): HTMLElement {
    const element = document.createElement('div')
    element.className = this.#className
    this.#made.push(element)
    this.#host.append(element)
    return element
  }
}

const write = (element: HTMLElement, { text }: AxisLabel): void => {
  if (element.textContent !== text) element.textContent = text
}

const child = (host: Element | null, className: string): HTMLElement => {
  const made = document.createElement('div')
  made.className = className
  host?.append(made)
  return made
}

/** The axis on the panels of vis, in place of its own, which knows neither years BCE nor how wide labels are. */
export class AxisView {
  readonly #labels: HTMLElement
  readonly #ticks: Elements
  readonly #contexts: Elements
  readonly #lines: Elements
  readonly #measure: AxisMeasure
  readonly #zone: HTMLElement
  #shown = ''

  constructor(host: HTMLElement) {
    this.#labels = child(host.querySelector('.vis-panel.vis-top'), 'axis')
    this.#zone = child(host, 'axis-zone')
    const lines = child(host.querySelector('.vis-panel.vis-background.vis-vertical'), 'axis-lines')
    this.#ticks = new Elements(this.#labels, 'axis-tick')
    this.#contexts = new Elements(this.#labels, 'axis-context')
    this.#lines = new Elements(lines, 'axis-line')
    const { fontFamily } = getComputedStyle(host)
    const width = canvasTextWidth()
    // Sizes as in looks/axis.css.
    this.#measure = {
      tick: (text) => width(text, `11.5px ${fontFamily}`),
      context: (text) => width(text, `600 11.5px ${fontFamily}`),
    }
  }

  /** Shows the axis of a window that is `width` px wide; beside it the zone (an IANA name) when times of day stand on it. */
  draw(window: TimeWindow, width: number, zone: string): void {
    const key = `${window.from} ${window.until} ${width} ${zone}`
    if (key === this.#shown) return
    this.#shown = key
    const axis = axisOf(window, width, this.#measure)
    this.#zone.textContent = axis.hasTime ? zoneName(zone) : ''
    this.#labels.classList.toggle('of-years', axis.contexts.length === 0)
    this.#ticks.show(axis.ticks, write)
    this.#contexts.show(axis.contexts, write)
    this.#lines.show(axis.lines, (element, { strong }) => element.classList.toggle('strong', strong))
  }
}
