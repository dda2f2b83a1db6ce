const marks = /\p{Mn}/gu

/** `text` as it is compared when case, accents and width don't matter (Unicode NFKD without its combining marks). */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(marks, '').toLowerCase()
}
