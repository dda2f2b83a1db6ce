/** Letters, digits and private signs, with the marks on them: what the full-text index takes for words, everything else divides. */
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu

/** A word of a text, as it is compared, and where it stands (UTF-16 units). */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

const plain = /^[\x20-\x7e]*$/

/** Without accents and case: “Été” and “ete” are the same. */
function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** The words of `text`, in order. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    folded: fold(found),
    start: index,
    end: index + found.length,
  }))
}
