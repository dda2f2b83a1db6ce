import { escapeXml } from '../../shared/escape-xml'
import type { FigureFacts } from './figure-facts'

/**
 * The SVG with the facts in a `metadata` element (SVG 2, 5.8): RDF with the terms of Dublin Core, plain text only. The marking is an
 * "indication of its security status": dcterms:accessRights. Nothing else changes; what is no SVG is left as it is.
 */
export function withSvgFacts(svg: string, facts: FigureFacts): string {
  // After the title and the description, which a program looks for first.
  const start = /<svg[^>]*>(?:\s*<(title|desc)(?: [^>]*)?>[^<]*<\/\1>)*\n?/.exec(svg)
  if (start === null) return svg
  const end = start.index + start[0].length
  return `${svg.slice(0, end)}${metadata(facts)}\n${svg.slice(end)}`
}

function metadata({ title, description, author, marking, software }: FigureFacts): string {
  const terms = Object.entries({
    'dc:title': title,
    'dc:description': description,
    'dc:creator': author,
    'dcterms:accessRights': marking,
    'xmp:CreatorTool': software,
    'dc:format': 'image/svg+xml',
  }).flatMap(([name, text]) => (text ? [`<${name}>${escapeXml(text)}</${name}>`] : []))
  return [
    '<metadata>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<rdf:Description rdf:about="">',
    ...terms,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</metadata>',
  ].join('\n')
}
