import type { SearchTerm } from './read-search'
import { wordsOf, type Word } from './words'

/** A piece of a text; `marked` when it is what was searched for. */
export interface TextPart {
  readonly text: string
  readonly marked: boolean
}

type Stretch = Pick<Word, 'start' | 'end'>

/** `text` in pieces, with every place that meets one of `terms` marked. Joined they give the text again. */
export function markText(text: string, terms: readonly SearchTerm[]): readonly TextPart[] {
  const found = wordsOf(text)
  const stretches = terms
    .flatMap((term) => placesOf(term, found, text))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const parts: TextPart[] = []
  let at = 0
  for (const { start, end } of stretches) {
    if (start < at) continue
    if (start > at) parts.push({ text: text.slice(at, start), marked: false })
    parts.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false })
  return parts
}

/** How well a title meets all terms: 3 it is just that, 2 it begins so, 1 it has them, 0 it doesn't. */
export function matchQuality(title: string, terms: readonly SearchTerm[]): 0 | 1 | 2 | 3 {
  const found = wordsOf(title)
  if (terms.length === 0 || !terms.every((term) => placesOf(term, found, title).length > 0)) return 0
  const asked = terms.flatMap(({ words }) => words)
  const folded = found.map((one) => one.folded)
  if (asked.length === folded.length && asked.every((one, at) => one === folded[at])) return 3
  return folded.join(' ').startsWith(asked.join(' ')) ? 2 : 1
}

/** About `length` characters of `text` around the first place that meets a term; its beginning when none does. */
export function excerpt(text: string, terms: readonly SearchTerm[], length: number): string {
  const words = wordsOf(text)
  const first = terms
    .flatMap((term) => placesOf(term, words, text))
    .reduce((least, { start }) => Math.min(least, start), text.length)
  const isEarly = first === text.length || first < length / 2
  const from = isEarly ? 0 : (words.find(({ start }) => start >= first - length / 3)?.start ?? first)
  const until = from + length
  const last = words.findLast(({ end }) => end <= until && end > from)
  const cut = until >= text.length ? text.length : Math.max(last?.end ?? until, from + length / 2)
  const body = text.slice(from, cut).replaceAll(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${body}${cut < text.length ? ' …' : ''}`
}

function placesOf(term: SearchTerm, found: readonly Word[], text: string): Stretch[] {
  const { words, open } = term
  const places: Stretch[] = []
  for (let at = 0; at + words.length <= found.length; at++) {
    const fits = words.every((word, index) => {
      const folded = found[at + index]?.folded ?? ''
      return open && index === words.length - 1 ? folded.startsWith(word) : folded === word
    })
    const first = found[at]
    const last = found[at + words.length - 1]
    if (!fits || !first || !last) continue
    const wanted = words.at(-1) ?? ''
    places.push({ start: first.start, end: open ? lengthOfStart(text, last, wanted) : last.end })
  }
  return places
}

/** Where the beginning `wanted` of a word ends: accents may make the text longer than what was typed. */
function lengthOfStart(text: string, word: Word, wanted: string): number {
  if (word.folded.length === wanted.length) return word.end
  const isAsLong = word.folded.length === word.end - word.start
  return isAsLong ? word.start + wanted.length : endByCharacters(text, word, wanted)
}

function endByCharacters(text: string, word: Word, wanted: string): number {
  for (let end = word.start + 1; end < word.end; end++) {
    const isWhole = !/^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(end))
    if (isWhole && wordsOf(text.slice(word.start, end))[0]?.folded.startsWith(wanted)) return end
  }
  return word.end
}
