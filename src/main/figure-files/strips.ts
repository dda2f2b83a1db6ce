import { appOrigin } from '../served-file'
import { DrawingPage } from './drawing-page'
import type { DrawnFigure, Drawing } from './drawn-figure'
import type { PictureSize } from './limits'

/** Drawing a strip takes the same time for going through the whole figure, however low the strip. */
const mostPixels = 4_000_000
/** Skia's patterns against banding repeat after eight rows: strips that begin with one show no seam. */
const rowStep = 8

/** How many rows of a picture are drawn at once. */
export function rowsOfStrip(width: number): number {
  return Math.max(rowStep, Math.floor(mostPixels / width / rowStep) * rowStep)
}

/**
 * The figure as a picture of `size` pixels, from top to bottom: its SVG drawn by Chromium strip by strip, each pixel red, green, blue
 * and alpha. @throws as `DrawingPage.draw`
 */
export async function* strips(
  figure: DrawnFigure,
  size: PictureSize,
  drawing: Drawing,
): AsyncGenerator<Uint8Array, void> {
  const { svg, transparent = false } = figure
  const page = new DrawingPage({ text: svg, contentType: 'image/svg+xml', ending: 'svg' }, drawing)
  // Calls into our own page, with values JSON has made harmless; the page defines them in raster.ts.
  const ask = <T>(call: string) => page.draw((contents) => contents.executeJavaScript(call) as Promise<T>)
  try {
    drawing.onprogress?.(0)
    await page.draw((contents) => contents.loadURL(`${appOrigin}/raster.html`))
    const rows = rowsOfStrip(size.width)
    await ask(`openFigure(${JSON.stringify({ address: page.address, ...size, rows, transparent })})`)
    for (let top = 0; top < size.height; top += rows) {
      yield await ask<Uint8Array>(`drawStrip(${top})`)
      drawing.onprogress?.(Math.min(1, (top + rows) / size.height))
    }
  } finally {
    page.close()
  }
}
