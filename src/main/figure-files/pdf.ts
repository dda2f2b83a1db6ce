import type { Figure } from '../../shared/api'
import type { FigurePages } from '../protocol'
import { drawIn, withFigurePage } from './drawing-page'
import { pageSize } from './limits'
import { pdfPage } from './pdf-page'

/**
 * The figure as a PDF of one page of exactly its size, vectors and text with its fonts embedded.
 * @throws AppError `figure-too-large`
 */
export async function drawPdf(figure: Figure, pages: FigurePages): Promise<Buffer> {
  const size = pageSize(figure.width, figure.height)
  const page = {
    text: pdfPage(figure),
    contentType: 'application/xhtml+xml',
    ending: 'xhtml',
  } as const
  return await withFigurePage(pages, page, (address) =>
    drawIn(address, (contents) =>
      contents.printToPDF({
        pageSize: size,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        preferCSSPageSize: true,
        printBackground: true,
        pageRanges: '1',
      }),
    ),
  )
}
