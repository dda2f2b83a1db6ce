import { appOrigin } from '../served-file'
import { DrawingPage } from './drawing-page'
import type { DrawnFigure, Drawing } from './drawn-figure'
import type { PictureSize } from './limits'

/** Pixels drawn at once: going through the whole figure takes the same time, however few rows are wanted. */
const mostDrawn = 32_000_000
/** Pixels read at once. */
const mostRead = 4_000_000
/** Skia's patterns against banding repeat after eight rows: what begins with one goes on with them. */
const rowStep = 8
/** Rows drawn above and below those that are read: at the edge of its canvas Skia smooths shapes in another way. */
const margin = 64

/** How many rows of a picture are drawn, and how many of them are read, at once. */
function rowsAtOnce({ width, height }: PictureSize): { readonly drawn: number; readonly read: number } {
  const rowsOf = (pixels: number) => Math.max(rowStep, Math.floor(pixels / width / rowStep) * rowStep)
  return { drawn: Math.min(height, rowsOf(mostDrawn)), read: Math.min(height, rowsOf(mostRead)) }
}

/**
 * The pixels of the figure as a picture of `size`, compressed as a PNG has them, piece by piece: its SVG drawn by Chromium, moved up, on
 * a canvas for some of the rows after the other. The page compresses them itself, for pixels cross slowly between processes.
 * @throws as `DrawingPage.draw`
 */
export async function* drawnPixels(
  figure: DrawnFigure,
  size: PictureSize,
  drawing: Drawing,
): AsyncGenerator<Uint8Array, void> {
  const { svg, transparent = false } = figure
  const page = new DrawingPage({ text: svg, contentType: 'image/svg+xml', ending: 'svg' }, drawing)
  // Calls into our own page, with values JSON has made harmless; the page defines them in raster.ts.
  const ask = (call: string) =>
    page.draw((contents) => contents.executeJavaScript(call) as Promise<Uint8Array>)
  try {
    drawing.onprogress?.(0)
    await page.draw((contents) => contents.loadURL(`${appOrigin}/raster.html`))
    const { drawn: rows, read } = rowsAtOnce(size)
    await ask(`openFigure(${JSON.stringify({ address: page.address, ...size, rows, margin, transparent })})`)
    for (let top = 0; top < size.height; top += rows) {
      const end = Math.min(top + rows, size.height)
      await ask(`drawRows(${top})`)
      for (let at = top; at < end; at += read) {
        yield await ask(`compressRows(${at}, ${Math.min(read, end - at)})`)
        drawing.onprogress?.(Math.min(1, (at + read) / size.height))
      }
    }
    yield await ask('endRows()')
  } finally {
    page.close()
  }
}
