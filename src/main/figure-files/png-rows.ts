/**
 * The rows of pictures as a PNG has them before it is compressed (PNG, W3C 2025, 7.2 and 9.2): each begins with its filter, "Up"
 * in all: a figure is mostly ground, and a row mostly the one above it.
 */
export class PngRows {
  readonly #stride: number
  readonly #isOpaque: boolean
  #above: Uint8Array
  #count = 0

  /** `width` in pixels; without `transparent` the alpha of the pixels is left out. */
  constructor(width: number, transparent: boolean) {
    this.#stride = width * 4
    this.#isOpaque = !transparent
    this.#above = new Uint8Array(this.#stride)
  }

  /** How many rows there were so far. */
  get count(): number {
    return this.#count
  }

  /** The next rows, from pixels of red, green, blue and alpha. Throws when they are no whole rows. */
  next(pixels: Uint8Array): Buffer {
    const stride = this.#stride
    const count = pixels.length / stride
    if (!Number.isInteger(count)) throw new RangeError('These pixels are no whole rows.')
    const all = Buffer.concat([this.#above, pixels])
    const rows = Buffer.allocUnsafe(count * (1 + (this.#isOpaque ? (stride / 4) * 3 : stride)))
    let to = 0
    for (let row = stride; row < all.length; row += stride) {
      rows[to++] = 2
      for (let at = row; at < row + stride; at += 1) {
        if (this.#isOpaque && (at & 3) === 3) continue
        rows[to++] = (all[at] ?? 0) - (all[at - stride] ?? 0)
      }
    }
    this.#above = new Uint8Array(all.subarray(all.length - stride))
    this.#count += count
    return rows
  }
}
