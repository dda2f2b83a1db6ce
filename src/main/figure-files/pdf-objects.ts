import { createHash } from 'node:crypto'

/** A PDF taken apart at its cross-reference table (PDF 2.0, ISO 32000-2, 7.5.4); each object as it stands in the file. */
export interface PdfObjects {
  /** What stands before the first object. */
  readonly head: Buffer
  /** By their numbers, in the order of the file. */
  readonly objects: ReadonlyMap<number, Buffer>
  /** The numbers of the catalog and of the information dictionary. */
  readonly root: number
  readonly info: number
}

const entryLength = 20

/**
 * Takes a PDF apart. Null when it is not built as Chromium builds them: one classic table, nothing encrypted, no older revision.
 */
export function readObjects(pdf: Buffer): PdfObjects | null {
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', Math.max(0, pdf.length - 200)))
  const table = Number(end?.[1] ?? NaN)
  if (!(table > 0 && table < pdf.length)) return null
  const text = pdf.toString('latin1', table)
  const start = /^xref\s+0 (\d+)\s+/.exec(text)
  const trailer = /trailer\s*<<([^]*)>>\s*startxref/.exec(text)?.[1] ?? ''
  const [root, info] = ['Root', 'Info'].map((name) =>
    Number(new RegExp(`/${name} (\\d+) 0 R`).exec(trailer)?.[1] ?? NaN),
  )
  if (start === null || !root || !info || /\/(Prev|Encrypt|XRefStm)\b/.test(trailer)) return null
  const places = placesOf(text.slice(start[0].length), Number(start[1]))
  const [first] = places
  if (first === undefined) return null
  const objects = new Map<number, Buffer>()
  for (const [i, { number, at }] of places.entries()) {
    const object = pdf.subarray(at, places[i + 1]?.at ?? table)
    if (!new RegExp(`^${number} 0 obj\\b`).test(object.toString('latin1', 0, 20))) return null
    objects.set(number, object)
  }
  if (!objects.has(root)) return null
  return { head: pdf.subarray(0, first.at), objects, root, info }
}

/** Where each object in use begins, in the order of the file. */
function placesOf(entries: string, count: number): { readonly number: number; readonly at: number }[] {
  return Array.from({ length: count }, (_, number) => {
    const entry = entries.slice(number * entryLength, (number + 1) * entryLength)
    return { number, at: Number(/^(\d{10}) \d{5} n/.exec(entry)?.[1] ?? NaN) }
  })
    .filter(({ at }) => at > 0)
    .sort((one, other) => one.at - other.at)
}

/** Puts a PDF together; its identifier (14.4) follows from what is in it, so that the same content is the same file. */
export function writeObjects({ head, objects, root, info }: PdfObjects): Buffer {
  const size = Math.max(...objects.keys()) + 1
  const entries = Array.from({ length: size }, () => '0000000000 65535 f \n')
  let length = head.length
  for (const [number, object] of objects) {
    entries[number] = `${String(length).padStart(10, '0')} 00000 n \n`
    length += object.length
  }
  const body = [head, ...objects.values()]
  const hash = body.reduce((sum, part) => sum.update(part), createHash('sha256'))
  const id = `<${hash.digest('hex').slice(0, 32)}>`
  const trailer = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [${id} ${id}]>>\n`
  const end = `xref\n0 ${size}\n${entries.join('')}${trailer}startxref\n${length}\n%%EOF\n`
  return Buffer.concat([...body, Buffer.from(end, 'latin1')])
}
