/**
 * The pixels of a PNG (PNG, W3C 2025, 7.2, 9.2 and 10): rows, each behind its filter, as one zlib stream. The filter is "Up" in all: a
 * figure is mostly ground, and a row mostly the one above it. The same rows at a time give the same stream, however it is cut into pieces.
 */
export class CompressedRows {
  readonly #stride: number
  readonly #channels: 3 | 4
  readonly #writer: WritableStreamDefaultWriter<BufferSource>
  /** What came out and was not yet taken. */
  #pieces: Uint8Array[] = []
  readonly #drained: Promise<void>
  #above: Uint8Array

  /** `width` in pixels; without `transparent` the alpha of the pixels is left out. */
  constructor(width: number, transparent: boolean) {
    this.#stride = width * 4
    this.#channels = transparent ? 4 : 3
    this.#above = new Uint8Array(this.#stride)
    const { writable, readable } = new CompressionStream('deflate')
    this.#writer = writable.getWriter()
    this.#drained = this.#drain(readable)
  }

  /** Takes the next rows, pixels of red, green, blue and alpha; gives what is ready of the stream. Rejects when they are no whole rows. */
  async next(pixels: Uint8Array): Promise<Uint8Array> {
    await this.#writer.write(this.#filtered(pixels))
    return this.#take()
  }

  /** Gives what is left of the stream. */
  async end(): Promise<Uint8Array> {
    await this.#writer.close()
    await this.#drained
    return this.#take()
  }

  #filtered(pixels: Uint8Array): Uint8Array<ArrayBuffer> {
    const stride = this.#stride
    const count = pixels.length / stride
    if (!Number.isInteger(count)) throw new RangeError('These pixels are no whole rows.')
    const all = new Uint8Array(stride + pixels.length)
    all.set(this.#above)
    all.set(pixels, stride)
    const rows = new Uint8Array(count * (1 + (stride / 4) * this.#channels))
    let to = 0
    for (let row = stride; row < all.length; row += stride) {
      rows[to++] = 2
      for (let at = row; at < row + stride; at += 4) {
        for (let channel = at; channel < at + this.#channels; channel += 1) {
          rows[to++] = (all[channel] ?? 0) - (all[channel - stride] ?? 0)
        }
      }
    }
    this.#above = all.slice(all.length - stride)
    return rows
  }

  async #drain(readable: ReadableStream<Uint8Array>): Promise<void> {
    const reader = readable.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      this.#pieces.push(value)
    }
  }

  #take(): Uint8Array {
    const taken = new Uint8Array(this.#pieces.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const piece of this.#pieces) {
      taken.set(piece, at)
      at += piece.length
    }
    this.#pieces = []
    return taken
  }
}
