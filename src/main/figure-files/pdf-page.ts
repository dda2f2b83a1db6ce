/**
 * The page a figure is printed from: XHTML, so that its SVG is read by the same rules as a file of its own,
 * exactly one page of the figure's size in px, with the figure's title.
 */
export function pdfPage(figure: {
  readonly svg: string
  readonly width: number
  readonly height: number
}): string {
  const svg = figure.svg.replace(/^\s*<\?xml[^>]*\?>/, '').replace(/^\s*<!DOCTYPE[^>[]*>/i, '')
  // Already XML text: it goes from one element to another as it is.
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(svg)?.[1] ?? ''
  const { width, height } = figure
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title><style>
@page { size: ${width}px ${height}px; margin: 0 }
html, body { margin: 0; width: ${width}px; height: ${height}px; overflow: hidden }
body > svg { display: block }
</style></head><body>${svg}</body></html>`
}
