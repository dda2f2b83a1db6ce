import { foldWord, noDatePhrases } from './date-words'

const lone: ReadonlySet<string> = new Set([...noDatePhrases.values()].flat().map((words) => words.join(' ')))

/** Whether a typed text says that no date is known: "?", "unknown", "inconnue", "n.d.", "sans date". */
export function meansNoDate(text: string): boolean {
  if (text.length > 40) return false
  if (/^\s*\?+\s*$/u.test(text)) return true
  return lone.has(
    foldWord(text)
      .replace(/[\s.()]+/gu, ' ')
      .trim(),
  )
}
