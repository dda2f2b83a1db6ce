import { drawnPixels } from './drawn-pixels'
import type { DrawnFigure, Drawing } from './drawn-figure'
import type { FigureFacts } from './figure-facts'
import { pictureSize } from './limits'
import { factChunks, resolutionChunk } from './png-chunks'
import { encodePng } from './png-stream'

const pixelsPerInch = 96

/**
 * The figure as a PNG, piece by piece, `scale` pixels per px, with its print size and `facts`; the window that draws it is there while
 * the pieces are asked for. The same on every run on one machine.
 * @throws AppError `figure-too-large`, at once; later as `DrawingPage.draw`
 */
export function drawPng(
  figure: DrawnFigure,
  scale: number,
  facts: FigureFacts,
  drawing: Drawing,
): AsyncGenerator<Buffer, void> {
  const size = pictureSize(figure, scale)
  const chunks = [resolutionChunk(pixelsPerInch * scale), ...factChunks(facts)]
  const picture = { ...size, transparent: figure.transparent ?? false, chunks }
  return encodePng(picture, drawnPixels(figure, size, drawing))
}
