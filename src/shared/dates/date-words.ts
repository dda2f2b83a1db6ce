/** The English words that `readDate` knows, in lower case without full stops. */

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, index) => [name, index + 1] as const),
  ...monthNames.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9],
])

/** The number of a month's name or abbreviation, 1 to 12. */
export function monthOfWord(word: string): number | undefined {
  return monthNumbers.get(word)
}

/** Approximate: widens by one unit on each side. */
export const circaWords: ReadonlySet<string> = new Set([
  'c',
  'ca',
  'circa',
  'about',
  'around',
  'approx',
  'approximately',
])

/** Words before a date that add nothing to it. */
export const fillerWords: ReadonlySet<string> = new Set(['in', 'on', 'the', 'at', 'of'])

export const throughWords: ReadonlySet<string> = new Set(['to', 'until', 'till', 'through'])
export const untilWords: ReadonlySet<string> = new Set(['until', 'till'])
export const ongoingWords: ReadonlySet<string> = new Set(['present', 'now', 'today', 'ongoing'])
export const beforeChristWords: ReadonlySet<string> = new Set(['bce', 'bc'])
export const commonEraWords: ReadonlySet<string> = new Set(['ce', 'ad'])
export const ordinalEndings = 'st|nd|rd|th'
