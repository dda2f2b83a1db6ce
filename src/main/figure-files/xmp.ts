import { escapeXml } from '../../shared/escape-xml'
import type { FigureFacts } from './figure-facts'

/** The facts of a PDF as an XMP packet (ISO 16684-1): what its information dictionary says, for readers of newer kinds. */
export function xmpPacket({ title, description, author, marking, software }: FigureFacts): string {
  const language = (text: string) => list('Alt', `<rdf:li xml:lang="x-default">${text}</rdf:li>`)
  const terms: readonly (readonly [string, string | undefined, (text: string) => string])[] = [
    ['dc:title', title, language],
    ['dc:description', description, language],
    ['dc:creator', author, (text) => list('Seq', `<rdf:li>${text}</rdf:li>`)],
    ['dcterms:accessRights', marking, String],
    ['pdf:Keywords', marking, String],
    ['xmp:CreatorTool', software, String],
    ['dc:format', 'application/pdf', String],
  ]
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${terms.flatMap(([name, text, form]) => (text ? [`<${name}>${form(escapeXml(text))}</${name}>\n`] : [])).join('')}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

function list(kind: 'Alt' | 'Seq', items: string): string {
  return `<rdf:${kind}>${items}</rdf:${kind}>`
}
