import type { Typing } from '../dates/date-value'
import { isDate } from './search-dates'

const dateFilters = ['after', 'before', 'during', 'surely-after', 'surely-before', 'surely-during'] as const
export type DateFilter = (typeof dateFilters)[number]
const filters = ['lane', 'tag', ...dateFilters, 'has', 'kind'] as const
type Filter = (typeof filters)[number]

/** A word, a phrase, or a filter with its value; `quoted` when it stood in quotes. */
export interface SearchPart {
  readonly filter: Filter | null
  readonly value: string
  readonly quoted: boolean
}

/** A date has at most this many words more than the one at its filter: “18 August 2020 BC”. */
const mostDateWords = 3
const quotes = /["“”„«»]/
const piece = /(?:([a-z]+(?:-[a-z]+)?):)?(?:["“”„«]([^"“”»]*)(?:["“”»]|$)|(\S*))/iy

/** Cuts a search into its parts. A quote that is not closed reaches to the end. Never throws. */
export function cutSearch(text: string, typing?: Typing): SearchPart[] {
  const parts: SearchPart[] = []
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text.charAt(at))) {
      at++
      continue
    }
    const { part, end } = takePart(text, at)
    at = Math.max(end, at + 1)
    if (dateFilters.some((filter) => filter === part.filter)) {
      const longer = part.quoted ? null : longestDate(text, at, part.value, typing)
      parts.push(longer ? { ...part, value: longer.value } : part)
      at = longer?.end ?? at
    } else parts.push(part)
  }
  return parts
}

function takePart(text: string, at: number): { part: SearchPart; end: number } {
  piece.lastIndex = at
  const found = piece.exec(text)
  const [whole = '', name = '', inQuotes, bare = ''] = found ?? []
  const end = at + whole.length
  const filter = filters.find((one) => one === name.toLowerCase())
  const quoted = inQuotes !== undefined
  if (filter) return { part: { filter, value: inQuotes ?? bare, quoted }, end }
  // What has a colon and is no filter is text: “10:30”, “https://…”.
  if (name === '') return { part: { filter: null, value: inQuotes ?? bare, quoted }, end }
  const word = /^\S+/.exec(text.slice(at))?.[0] ?? ''
  const cut = word.search(quotes)
  const length = cut > 0 ? cut : word.length
  return { part: { filter: null, value: word.slice(0, length), quoted: false }, end: at + length }
}

/** The longest run of further words that still reads as a date with the first: `after:18 Aug 2020 coup`. */
function longestDate(
  text: string,
  at: number,
  first: string,
  typing?: Typing,
): { value: string; end: number } | null {
  const words = new RegExp(String.raw`(?:\s+[^\s:"“”]+(?![^\s]*:)){1,${mostDateWords}}`, 'y')
  words.lastIndex = at
  let rest = words.exec(text)?.[0] ?? ''
  while (rest !== '') {
    if (isDate(first + rest, typing)) return { value: first + rest, end: at + rest.length }
    rest = rest.replace(/\s+\S*$/, '')
  }
  return null
}
