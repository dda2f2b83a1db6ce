import { join, parse } from 'node:path'
import type { Figure, FigureFile } from '../../shared/api'
import type { Drawing } from './drawn-figure'
import { factsOf } from './figure-facts'
import { figureHtml } from './html'
import { drawPdf } from './pdf'
import { drawPng } from './png'
import { withSvgFacts } from './svg-facts'
import { writeWholeFile, type FileContent } from './write-file'

/** What a file needs to know besides the figure. */
type FileOfFigure = Pick<FigureFile, 'format' | 'scale' | 'author' | 'transparent'>

/** The files that a figure becomes: one, or one for each page, numbered, where a file of the format has no pages. */
export function filesOfFigure(
  path: string,
  { pages }: Figure,
  format: FigureFile['format'],
): readonly string[] {
  if (pages.length === 1 || format === 'pdf' || format === 'html') return [path]
  const { dir, name, ext } = parse(path)
  return pages.map((_, at) => join(dir, `${name}-${String(at + 1)}${ext}`))
}

/**
 * Writes a figure into its files, each whole or not at all, with its facts and `software`, the app and its version.
 * @throws AppError `figure-too-large`, `cancelled`; others as `writeWholeFile` and `DrawingPage.draw`
 */
export async function writeFigure(
  path: string,
  figure: Figure,
  file: FileOfFigure,
  software: string,
  drawing: Drawing,
): Promise<void> {
  const paths = filesOfFigure(path, figure, file.format)
  for (const [at, one] of paths.entries()) {
    const page = paths.length === 1 ? figure : { ...figure, ...figure.pages[at] }
    const onprogress = (share: number) => drawing.onprogress?.((at + share) / paths.length)
    const content = await contentOf(page, file, software, { ...drawing, onprogress })
    await writeWholeFile(one, content, drawing.signal)
  }
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
      return figureHtml(figure, facts)
  }
}
