import { DrawingPage } from './drawing-page'
import type { DrawnFigure, Drawing } from './drawn-figure'
import type { FigureFacts } from './figure-facts'
import { pageSize } from './limits'
import { withPdfFacts } from './pdf-facts'
import { readObjects, writeObjects } from './pdf-objects'
import { pdfDocument } from './pdf-page'
import { withPageSizes } from './pdf-sizes'

/** A figure of several pages. */
export interface PagedFigure {
  readonly pages: readonly DrawnFigure[]
}

/**
 * The figure as a PDF: one page for each of its own, of exactly its size; vectors and text with its fonts embedded, tagged for screen
 * readers as far as Chromium can, with `facts`. The same on every run on one machine.
 * @throws AppError `figure-too-large`; others as `DrawingPage.draw`
 */
export async function drawPdf(
  figure: DrawnFigure | PagedFigure,
  facts: FigureFacts,
  drawing: Drawing,
): Promise<Buffer> {
  const pages = 'pages' in figure ? figure.pages : [figure]
  const [first = { width: 96, height: 96 }] = pages.map(pageSize)
  const text = pdfDocument(pages, facts.title)
  const page = new DrawingPage({ text, contentType: 'application/xhtml+xml', ending: 'xhtml' }, drawing)
  try {
    drawing.onprogress?.(0)
    const pdf = await page.draw(async (contents) => {
      await contents.loadURL(page.address)
      return await contents.printToPDF({
        pageSize: first,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        preferCSSPageSize: true,
        printBackground: true,
        pageRanges: `1-${pages.length}`,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    })
    drawing.onprogress?.(1)
    const parts = readObjects(pdf)
    // Built in another way than Chromium's today, it is right but for two px and the facts.
    return parts === null ? pdf : writeObjects(withPdfFacts(withPageSizes(parts, pages), facts))
  } finally {
    page.close()
  }
}
