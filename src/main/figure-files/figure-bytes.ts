import type { Figure, FigureFile } from '../../shared/api'
import type { FigurePages } from '../protocol'
import { figureHtml } from './html'
import { drawPdf } from './pdf'
import { drawPng } from './png'

/** What a figure's file holds. @throws AppError `figure-too-large` */
export async function figureBytes(
  figure: Figure,
  file: Pick<FigureFile, 'format' | 'scale'>,
  pages: FigurePages,
): Promise<Uint8Array | string> {
  switch (file.format) {
    case 'svg':
      return figure.svg
    case 'png':
      return await drawPng(figure, file.scale, pages)
    case 'pdf':
      return await drawPdf(figure, pages)
    case 'html':
      return figureHtml(figure)
  }
}
