import type { FigureFacts } from './figure-facts'
import type { PdfObjects } from './pdf-objects'
import { xmpPacket } from './xmp'

/**
 * The PDF with the facts in its information dictionary (PDF 2.0, ISO 32000-2, 14.3.3) and as XMP (14.3.2), and without the time at which
 * it was made: the same figure is the same file.
 */
export function withPdfFacts(pdf: PdfObjects, facts: FigureFacts): PdfObjects {
  const metadata = Math.max(...pdf.objects.keys()) + 1
  const catalog = pdf.objects.get(pdf.root)?.toString('latin1') ?? ''
  const objects = new Map(pdf.objects)
  objects.set(pdf.info, infoObject(pdf.info, facts, pdf.objects.get(pdf.info)))
  objects.set(pdf.root, Buffer.from(withMetadata(catalog, metadata), 'latin1'))
  objects.set(metadata, metadataObject(metadata, facts))
  return { ...pdf, objects }
}

/** The library that made the pages stays named; who made the figure is this app. */
function infoObject(number: number, facts: FigureFacts, old: Buffer | undefined): Buffer {
  const producer = /\/Producer (\((?:\\.|[^\\)])*\))/.exec(old?.toString('latin1') ?? '')?.[1]
  const { title, description, author, marking, software } = facts
  const entries = Object.entries({
    Title: title,
    Author: author,
    Subject: description,
    Keywords: marking,
    Creator: software,
  }).flatMap(([name, text]) => (text ? [`/${name} ${textString(text)}`] : []))
  if (producer !== undefined) entries.push(`/Producer ${producer}`)
  return Buffer.from(`${number} 0 obj\n<<${entries.join('\n')}>>\nendobj\n`, 'latin1')
}

/** UTF-16 with its mark (7.9.2.2), in hexadecimal digits. */
function textString(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`
}

function withMetadata(catalog: string, metadata: number): string {
  const title = catalog.includes('/ViewerPreferences') ? '' : '/ViewerPreferences <</DisplayDocTitle true>>\n'
  return catalog
    .replace(/\/Metadata \d+ 0 R\s*/, '')
    .replace('<<', () => `<</Metadata ${metadata} 0 R\n${title}`)
}

function metadataObject(number: number, facts: FigureFacts): Buffer {
  const packet = Buffer.from(xmpPacket(facts), 'utf8')
  const head = `${number} 0 obj\n<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>> stream\n`
  return Buffer.concat([Buffer.from(head), packet, Buffer.from('\nendstream\nendobj\n')])
}
