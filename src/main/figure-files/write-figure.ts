import type { Figure, FigureFile } from '../../shared/api'
import type { Drawing } from './drawn-figure'
import { factsOfSvg, type FigureFacts } from './figure-facts'
import { drawPdf } from './pdf'
import { drawPng } from './png'
import { withSvgFacts } from './svg-facts'
import { writeWholeFile, type FileContent } from './write-file'

/** What is told of a figure besides the title and the description in its SVG. */
export type MoreFacts = Omit<FigureFacts, 'title' | 'description'>

/**
 * Writes a figure into a file, whole or not at all.
 * @throws AppError `figure-too-large`, `cancelled`; others as `writeWholeFile` and `DrawingPage.draw`
 */
export async function writeFigure(
  path: string,
  figure: Figure,
  file: Pick<FigureFile, 'format' | 'scale'>,
  more: MoreFacts,
  drawing: Drawing,
): Promise<void> {
  const content = await contentOf(figure, file, { ...factsOfSvg(figure.svg), ...more }, drawing)
  await writeWholeFile(path, content, drawing.signal)
}

async function contentOf(
  figure: Figure,
  { format, scale }: Pick<FigureFile, 'format' | 'scale'>,
  facts: FigureFacts,
  drawing: Drawing,
): Promise<FileContent> {
  switch (format) {
    case 'svg':
      return withSvgFacts(figure.svg, facts)
    case 'png':
      return drawPng(figure, scale, facts, drawing)
    case 'pdf':
      return await drawPdf(figure, facts, drawing)
  }
}
