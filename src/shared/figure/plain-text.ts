import { visibleText } from '../invisible-characters'

/**
 * Text that can stand on one line of a picture: Unicode NFC, no control characters (XML 1.0 2.2), no bidi
 * controls (they could reorder what stands beside them) and no invisible break or join marks but those
 * that shape letters and emoji (ZWNJ, ZWJ, variation selectors).
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\u00ad\u200b\u2060\ufeff\ufff9-\ufffb\ufffe\uffff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** A title as a line of the picture: what it hides, as bidi controls, is written out rather than left out. */
export function visiblePlainText(title: string): string {
  return plainText(visibleText(title))
}

const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const letter = /\p{L}/u

/** Whether the first letter runs from right to left (UAX #9, rules P2 and P3). */
export function isRightToLeft(text: string): boolean {
  const first = letter.exec(text)
  return first !== null && rightToLeftLetter.test(first[0])
}

const joiner = '\u200d'
const extending = /^[\p{M}\u200c\u200d\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]$/u
const regional = /^[\u{1f1e6}-\u{1f1ff}]$/u

/**
 * What a reader takes for single characters. Own rules, not `Intl.Segmenter`: its answer changes with the
 * Unicode data of the machine, and the same input must give the same picture everywhere.
 */
export function characters(text: string): string[] {
  const found: string[] = []
  let openFlag = false
  for (const point of text) {
    const before = found.at(-1)
    const completesFlag = openFlag && regional.test(point)
    if (before !== undefined && (extending.test(point) || before.endsWith(joiner) || completesFlag)) {
      found[found.length - 1] = before + point
      openFlag = false
    } else {
      found.push(point)
      openFlag = regional.test(point)
    }
  }
  return found
}
