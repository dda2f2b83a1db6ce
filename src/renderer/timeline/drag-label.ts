/** Words beside the pointer, as the new date while something is dragged; in the page only while they are shown. */
export class DragLabel {
  readonly #host: HTMLElement
  readonly #element = document.createElement('div')

  constructor(host: HTMLElement) {
    this.#host = host
    this.#element.className = 'drag-label'
    this.#element.dir = 'auto'
  }

  /** Shows `text` beside a point of the screen, px. */
  show(text: string, x: number, y: number): void {
    const frame = this.#host.getBoundingClientRect()
    this.#element.textContent = text
    if (!this.#element.isConnected) this.#host.append(this.#element)
    const room = frame.width - this.#element.offsetWidth - 8
    const left = Math.max(8, Math.min(x - frame.left + 14, room))
    this.#element.style.transform = `translate(${left}px, ${Math.max(4, y - frame.top - 38)}px)`
  }

  hide(): void {
    this.#element.remove()
  }
}
