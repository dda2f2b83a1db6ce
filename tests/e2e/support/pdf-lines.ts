import { getDocumentProxy } from 'unpdf'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** What is compared: compatibility forms and blanks do not count. */
export const letters = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u200c\u200d\ufe0f\0]/gu, '')

/** Turns each run of pieces that fit around. */
function turned(pieces: readonly string[], fits: (piece: string) => boolean): string[] {
  const out: string[] = []
  let run: string[] = []
  for (const piece of pieces) {
    if (fits(piece)) run.unshift(piece)
    else {
      out.push(...run, piece)
      run = []
    }
  }
  return [...out, ...run]
}

/**
 * The letters of all pages of a PDF, as one text and line by line. A line from right to left stands there as it is seen, so each
 * line is also read from that side, and with its right-to-left stretches alone turned (UAX #9, L2).
 */
export async function lettersOfPdf(pdf: Uint8Array): Promise<{ all: string; lines: string[] }> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const lines: string[][] = [[]]
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      lines.at(-1)?.push(item.str)
      if (item.hasEOL) lines.push([])
    }
    lines.push([])
  }
  const isTurned = (piece: string) => rightToLeft.test(piece) || letters(piece) === ''
  const ways = lines.flatMap((line) => [
    line,
    turned(line, isTurned),
    turned([...line].reverse(), (piece) => !isTurned(piece)),
  ])
  return {
    all: letters(lines.flat().join('')),
    lines: ways.map((line) => letters(line.join(''))),
  }
}
