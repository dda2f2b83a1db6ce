import { randomUUID } from 'node:crypto'
import type { BrowserWindow, WebContents } from 'electron'
import { AppError } from '../../shared/errors'
import { shellRefusals } from '../../shared/messages/shell'
import { appOrigin } from '../served-file'
import { createWindow } from '../window'
import type { Drawing } from './drawn-figure'

/** ms. Only a page that hangs takes as long: strips take less than a second, hundreds of pages of a PDF a minute. */
const longestDrawing = 300_000

/** What is drawn: a document of ours, and its MIME type. */
interface FigureDocument {
  readonly text: string
  readonly contentType: string
  readonly ending: 'svg' | 'xhtml'
}

/**
 * A hidden window, without `window.api`, that draws a figure. The figure waits under an address of its own that nothing else can
 * name. Both are there until `close`.
 */
export class DrawingPage {
  readonly address: string
  readonly #window: BrowserWindow
  readonly #drawing: Drawing
  /** Rejects when the page can draw no more. */
  readonly #ended: Promise<never>

  constructor(figure: FigureDocument, drawing: Drawing) {
    drawing.signal?.throwIfAborted()
    this.#drawing = drawing
    this.address = `${appOrigin}/figure/${randomUUID()}.${figure.ending}`
    drawing.pages.set(this.address, figure)
    this.#window = createWindow({ kind: 'drawing', width: 400, height: 300 })
    this.#ended = new Promise((_resolve, reject) => {
      const ended = () => reject(new Error('The drawing page ended.'))
      this.#window.webContents.once('render-process-gone', ended)
      this.#window.once('closed', ended)
      drawing.signal?.addEventListener('abort', ended, { once: true })
    })
    // It may end while nobody waits.
    this.#ended.catch(() => undefined)
  }

  /**
   * What `draw` makes of the page.
   * @throws AppError `unexpected` with a remedy when the page ends, fails or hangs; the reason of the signal when that stops it
   */
  async draw<T>(draw: (contents: WebContents) => Promise<T>): Promise<T> {
    this.#drawing.signal?.throwIfAborted()
    let timer: NodeJS.Timeout | undefined
    const hangs = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The drawing took too long.')), longestDrawing)
    })
    try {
      const work = draw(this.#window.webContents)
      // Of those that race, the losers may still fail.
      work.catch(() => undefined)
      return await Promise.race([work, this.#ended, hangs])
    } catch (cause) {
      this.#drawing.signal?.throwIfAborted()
      throw new AppError('unexpected', shellRefusals.pictureFailed, { cause })
    } finally {
      clearTimeout(timer)
    }
  }

  close(): void {
    this.#drawing.pages.delete(this.address)
    if (!this.#window.isDestroyed()) this.#window.destroy()
  }
}
