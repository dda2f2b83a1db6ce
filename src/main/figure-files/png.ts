import type { Figure } from '../../shared/api'
import type { FigurePages } from '../protocol'
import { appOrigin } from '../served-file'
import { drawIn, withFigurePage } from './drawing-page'
import { pictureSize } from './limits'
import { withResolution } from './png-resolution'

const pixelsPerInch = 96

/**
 * The figure as PNG bytes: its SVG drawn by Chromium on a canvas, `scale` pixels per px, with its print size.
 * @throws AppError `figure-too-large`
 */
export async function drawPng(figure: Figure, scale: number, pages: FigurePages): Promise<Buffer> {
  const size = pictureSize(figure.width, figure.height, scale)
  const page = { text: figure.svg, contentType: 'image/svg+xml', ending: 'svg' } as const
  return await withFigurePage(pages, page, async (address) => {
    const bytes = await drawIn(`${appOrigin}/raster.html`, (contents) => {
      // A call into our own page, with values JSON has made harmless; the page defines it in raster.ts.
      return contents.executeJavaScript(
        `rasterize(${JSON.stringify({ address, ...size })})`,
      ) as Promise<Uint8Array>
    })
    return withResolution(bytes, pixelsPerInch * scale)
  })
}
