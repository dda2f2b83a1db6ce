/**
 * Characters that change how text reads without being seen: controls, bidirectional marks and overrides, spaces of no width, tags
 * and what Unicode reserves for none of these (UAX #9, UTS #39). Joiners of scripts and emoji (U+200C, U+200D), variation
 * selectors, tab, line feed and the tags of a flag's emoji stay as they are.
 */
export const invisibleSource = [
  String.raw`[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc]`,
  String.raw`(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]`,
].join('|')

const pattern = new RegExp(invisibleSource, 'gu')

/** The code point of a character as Unicode writes it, “U+202E”. */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** `text` with every invisible character written out, as in “⟦U+202E⟧”. */
export function visibleText(text: string): string {
  return text.replace(pattern, (character) => `⟦${codePointName(character)}⟧`)
}

/** The code points of the invisible characters in `text`, each once, in their order. */
export function invisiblesIn(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([character]) => codePointName(character)))]
}
