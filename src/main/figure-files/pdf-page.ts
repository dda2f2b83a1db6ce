import { escapeXml } from '../../shared/escape-xml'
import type { DrawnFigure } from './drawn-figure'
import { withOwnNames } from './own-names'
import { printedBeyond } from './pdf-sizes'
import { withTextLayer } from './pdf-text-layer'

/**
 * The document that a PDF is printed from: XHTML, so that each SVG is read by the same rules as a file of its own; one page for each of
 * `pages`, `printedBeyond` px larger than its size in px, under one title.
 */
export function pdfDocument(pages: readonly DrawnFigure[], title: string): string {
  const rules = pages.map(({ width, height }, at) => {
    const name = `page-${at + 1}`
    return `@page ${name} { size: ${width + printedBeyond}px ${height + printedBeyond}px; margin: 0 }
#${name} { page: ${name}; width: ${width}px; height: ${height}px }`
  })
  const sections = pages.map(({ svg }, at) => {
    const drawing = withTextLayer(withoutProlog(svg))
    const names = at === 0 ? drawing : withOwnNames(drawing, `p${at + 1}-`)
    return `<section id="page-${at + 1}">${names}</section>`
  })
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${escapeXml(title)}</title><style>
@page { margin: 0 }
html, body { margin: 0 }
section { overflow: hidden; break-inside: avoid }
section + section { break-before: page }
section > svg { display: block }
${rules.join('\n')}
</style></head><body>${sections.join('')}</body></html>`
}

function withoutProlog(svg: string): string {
  return svg.replace(/^\s*<\?xml[^>]*\?>/, '').replace(/^\s*<!DOCTYPE[^>[]*>/i, '')
}
