import { createHash } from 'node:crypto'
import type { Figure } from '../../shared/api'
import { htmlWords as words } from '../../shared/messages/figure'
import type { FigureFacts } from './figure-facts'
import { viewerScript, viewerStyle } from './html-viewer'
import { withOwnNames } from './own-names'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * The figure as one HTML file that needs nothing else: a reader pans, zooms, hovers and reads it as text. Nothing in it may load anything or
 * run any script but its own (Content Security Policy 3). The same figure gives the same bytes.
 */
export function figureHtml({ pages }: Figure, facts: FigureFacts): string {
  const { title, description, author, marking, software } = facts
  const hash = createHash('sha256').update(viewerScript).digest('base64')
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'sha256-${hash}'`
  const buttons = [
    ['in', words.zoomIn, '+'],
    ['out', words.zoomOut, '−'],
    ['fit', words.fit, words.fit],
  ].map(
    ([name, label, text]) => `<button type="button" data-do="${name}" aria-label="${label}">${text}</button>`,
  )
  // The terms of Dublin Core (DCMI Metadata Terms) as in the SVG; of the standard names, HTML 4.2.5.1.
  const metas = Object.entries({ generator: software, author, 'dcterms.accessRights': marking })
    .flatMap(([name, text]) => (text ? [`<meta name="${name}" content="${escaped(text)}">`] : []))
    .join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${metas}
<title>${escaped(title)}</title>
<style>${viewerStyle}</style>
</head>
<body>
<div class="view" tabindex="0" aria-label="${escaped(words.view(title))}"><div class="pages">
${pages.map(({ svg }, at) => `<figure>${withOwnNames(svg, `p${at + 1}-`)}</figure>`).join('\n')}
</div></div>
<nav aria-label="${words.tools}">${buttons.join('')}</nav>
<details><summary>${words.asText}</summary><p>${escaped(description)}</p></details>
<script>${viewerScript}</script>
</body>
</html>
`
}
