/** The new date beside the pointer while something is dragged. */
export class DragLabel {
  readonly #element = document.createElement('div')

  constructor(host: HTMLElement) {
    this.#element.className = 'drag-label'
    this.#element.dir = 'auto'
    this.#element.hidden = true
    host.append(this.#element)
  }

  /** Shows `text` beside a point of the screen, px. */
  show(text: string, x: number, y: number): void {
    const frame = this.#element.parentElement?.getBoundingClientRect()
    if (!frame) return
    this.#element.textContent = text
    this.#element.hidden = false
    const room = frame.width - this.#element.offsetWidth - 8
    const left = Math.max(8, Math.min(x - frame.left + 14, room))
    this.#element.style.transform = `translate(${left}px, ${Math.max(4, y - frame.top - 38)}px)`
  }

  hide(): void {
    this.#element.hidden = true
  }

  remove(): void {
    this.#element.remove()
  }
}
