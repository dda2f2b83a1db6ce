import type { Figure, FigureFile } from '../../shared/api'
import type { Drawing } from './drawn-figure'
import { factsOf } from './figure-facts'
import { figureHtml } from './html'
import { drawPdf } from './pdf'
import { drawPng } from './png'
import { withSvgFacts } from './svg-facts'
import { writeWholeFile, type FileContent } from './write-file'

/** What a file needs to know besides the figure. */
type FileOfFigure = Pick<FigureFile, 'format' | 'scale' | 'author' | 'marking' | 'transparent'>

/**
 * Writes a figure into a file, whole or not at all, with its facts and `software`, the app and its version.
 * @throws AppError `figure-too-large`, `cancelled`; others as `writeWholeFile` and `DrawingPage.draw`
 */
export async function writeFigure(
  path: string,
  figure: Figure,
  file: FileOfFigure,
  software: string,
  drawing: Drawing,
): Promise<void> {
  await writeWholeFile(path, await contentOf(figure, file, software, drawing), drawing.signal)
}

async function contentOf(
  figure: Figure,
  file: FileOfFigure,
  software: string,
  drawing: Drawing,
): Promise<FileContent> {
  const facts = factsOf(figure, file, software)
  switch (file.format) {
    case 'svg':
      return withSvgFacts(figure.svg, facts)
    case 'png':
      return drawPng({ ...figure, transparent: file.transparent }, file.scale, facts, drawing)
    case 'pdf':
      return await drawPdf(figure, facts, drawing)
    case 'html':
      return figureHtml(figure)
  }
}
