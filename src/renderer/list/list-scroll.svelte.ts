import {
  farthestOffset,
  offsetAfter,
  offsetShowing,
  rowHeight,
  rowsToDraw,
  topOf,
  type Sight,
} from './virtual-rows'

/** How far the list is scrolled, whatever its length. */
export class ListScroll {
  #offset = $state(0)
  #top = 0
  #node: HTMLElement | null = null
  readonly #rows: () => number
  /** The height of the element that scrolls, px. */
  height = $state(0)

  /** `rows` counts the rows of the list. */
  constructor(rows: () => number) {
    this.#rows = rows
  }

  /** Takes the element that scrolls; its head stands over the rows. */
  readonly attach = (node: HTMLElement): void => {
    this.#node = node
  }

  get sight(): Sight {
    return { rows: this.#rows(), height: Math.max(0, this.height - rowHeight) }
  }

  /** How far the rows are scrolled, px. */
  get offset(): number {
    return Math.min(this.#offset, farthestOffset(this.sight))
  }

  get drawn(): { readonly first: number; readonly last: number } {
    return rowsToDraw(this.offset, this.sight)
  }

  /** The element was scrolled. */
  readonly scrolled = (): void => {
    const top = this.#node?.scrollTop ?? 0
    this.#offset = offsetAfter({ top: this.#top, offset: this.offset }, top, this.sight)
    this.#top = top
  }

  /** The element stands: it is put where it belongs by the rows, so that its way to both ends is as long as theirs. */
  readonly settled = (): void => {
    this.#go(this.offset)
  }

  /** Scrolls as little as is needed to show a row. */
  show(row: number): void {
    const offset = offsetShowing(row, this.offset, this.sight)
    if (offset !== this.offset) this.#go(offset)
  }

  #go(offset: number): void {
    this.#offset = offset
    if (!this.#node) return
    const top = topOf(offset, this.sight)
    if (Math.abs(this.#node.scrollTop - top) >= 1) this.#node.scrollTop = top
    this.#top = this.#node.scrollTop
  }
}
