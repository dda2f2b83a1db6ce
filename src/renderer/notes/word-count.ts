import { mentionPattern } from '../../shared/mentions'

/** A word is a run of letters, marks and digits, with apostrophes and hyphens inside; each sign of Chinese or Japanese is one too. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}]|['’\-‑](?=[\p{L}\p{N}]))*/gu

const slice = 200_000

/** The number of words; a mention is one. */
export function countWords(text: string): number {
  return text.replace(mentionPattern(), 'x').match(word)?.length ?? 0
}

/** Counts a long text slice by slice, so that typing goes on meanwhile; null when `isStale` says it is no longer wanted. */
export async function countWordsPatiently(text: string, isStale: () => boolean): Promise<number | null> {
  let count = 0
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(' ', start + slice)
    const end = space < 0 ? text.length : space
    count += countWords(text.slice(start, end))
    start = end
    if (start < text.length) await new Promise((resolve) => setTimeout(resolve))
    if (isStale()) return null
  }
  return count
}
