import type { VisView } from './vis-view'

/** While the user zooms, labels find their place again when the scale has changed by this factor … */
const noticeable = 1.3
/** … or after this pause, ms. */
const pause = 120
/** So often in turn all is drawn again for another width. */
const mostRefits = 3

/** For which scale and width of the area labels were placed: all is drawn again when these are others. */
export class LabelFit {
  readonly #view: Pick<VisView, 'msPerPx' | 'width'>
  readonly #redraw: () => void
  #refits = 0
  #settling: ReturnType<typeof setTimeout> | undefined
  /** ms to a px. */
  msPerPx: number
  /** Of the area of the events, px. */
  width: number

  constructor(view: Pick<VisView, 'msPerPx' | 'width'>, redraw: () => void) {
    this.#view = view
    this.#redraw = redraw
    this.msPerPx = view.msPerPx
    this.width = view.width
  }

  /** All is drawn now, for the width that there is. */
  begin(): void {
    this.width = this.#view.width
  }

  /**
   * A scrollbar or labels of rows that come or go make the area narrower or wider: where labels are cut depends on it, and so does the
   * scale.
   */
  drew(): void {
    if (this.#view.width === this.width) this.#refits = 0
    // Not without end: labels cut elsewhere could take the scrollbar away again.
    else if ((this.#refits += 1) <= mostRefits) this.rescale()
  }

  /** vis pans and zooms what is drawn by itself; only where labels stand depends on the scale. */
  ranged(): void {
    clearTimeout(this.#settling)
    const ratio = this.#view.msPerPx / this.msPerPx
    if (ratio > noticeable || ratio < 1 / noticeable) this.rescale()
    else if (ratio !== 1) this.#settling = setTimeout(() => this.rescale(), pause)
  }

  rescale(): void {
    this.msPerPx = this.#view.msPerPx
    this.#redraw()
  }

  stop(): void {
    clearTimeout(this.#settling)
  }
}
