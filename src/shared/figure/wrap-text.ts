import { characters } from './plain-text'
import type { Measure, TextStyle } from './scene'

const ideograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const staysWithBefore = /^[\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u300b\u300d\u300f\u3011\u30fc]/u

interface Word {
  readonly text: string
  /** Whether a space stands before it when it is not the first of its line. */
  readonly spaced: boolean
}

/** The pieces between which a line may break: words, and single ideographs with their punctuation. */
function wordsOf(text: string): Word[] {
  const words: { text: string; spaced: boolean }[] = []
  for (const chunk of text.split(' ')) {
    let spaced = true
    let afterIdeograph = false
    for (const character of characters(chunk)) {
      const isIdeograph = ideograph.test(character)
      const last = words.at(-1)
      const breaks = (isIdeograph || afterIdeograph) && !staysWithBefore.test(character)
      if (spaced || last === undefined || breaks) words.push({ text: character, spaced })
      else last.text += character
      spaced = false
      afterIdeograph = isIdeograph || (afterIdeograph && staysWithBefore.test(character))
    }
  }
  return words
}

/** What of `text` comes after these first lines that `wrapText` made of it. */
export function textAfter(text: string, lines: readonly string[]): string {
  let at = 0
  for (const line of lines) {
    at += line.length
    if (text[at] === ' ') at += 1
  }
  return text.slice(at)
}

/**
 * Breaks `text` (already plain, single spaces) into lines of at most `maxWidth` px: between words, and
 * inside a word only when it alone is too long. Keeps every character; gives at least one line.
 */
export function wrapText(text: string, style: TextStyle, maxWidth: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of wordsOf(text)) {
    const joined = line === '' ? word.text : line + (word.spaced ? ' ' : '') + word.text
    if (measure(joined, style) <= maxWidth) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const character of characters(word.text)) {
      if (line !== '' && measure(line + character, style) > maxWidth) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}
