import { dateRefusals } from '../messages/dates'
import { clockTokens } from './clock-tokens'
import { DateRefusal, type Place } from './date-refusal'
import { patterns, signs, type Sign } from './date-patterns'
import type { FigureOrder } from './date-value'
import { foldWord, monthOfWord } from './date-words'
import type { Dating } from './dating'
import { edtfTokens } from './edtf-tokens'
import { figureTokens, twoYearTokens } from './figure-tokens'

/** A piece of a typed date. `iso` and `year` come from figures alone; the year is astronomical. */
export type DateToken = Place & { readonly text: string } & (
    | IsoToken
    /** `crosses`: the season goes on into the year after. */
    | { readonly kind: 'year'; readonly year: number; readonly crosses: boolean }
    | {
        readonly kind: 'number'
        readonly value: number
        readonly digits: number
        readonly isOrdinal: boolean
      }
    | { readonly kind: 'decade'; readonly year: number }
    | { readonly kind: 'stretch'; readonly unit: 'quarter' | 'half'; readonly number: number }
    | { readonly kind: 'word'; readonly word: string }
    | { readonly kind: 'edtf'; readonly dating: Dating }
    | TimeToken
    | { readonly kind: 'offset'; readonly minutes: number }
    | { readonly kind: 'zone'; readonly zone: string }
    /** Said to be local time, without saying where. */
    | { readonly kind: 'local' }
    | { readonly kind: Sign | 'other' }
  )

interface IsoToken {
  readonly kind: 'iso'
  readonly year: number
  readonly month: number
  readonly day: number | null
  /** Whether day or month first was decided by `Typing.order`. */
  readonly ordered: boolean
}

interface TimeToken {
  readonly kind: 'time'
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
}

/** Where the text is cut next, and what stands before. */
export interface Spot {
  readonly text: string
  readonly at: number
  readonly before: readonly DateToken[]
  readonly order: FigureOrder | null
}

/** Cuts tokens at a spot, or leaves them to the next rule. */
type TokenRule = (spot: Spot) => readonly DateToken[] | null

/** UTF-16 units that a typed date, and so the label of one, may have; nowhere are more let through. */
export const longestDate = 500

/** Cuts a typed date into tokens; commas, brackets and single full stops are left out. Refuses what is ambiguous. */
export function tokensOf(text: string, order: FigureOrder | null): readonly DateToken[] {
  if (text.length > longestDate) {
    throw new DateRefusal('unreadable', dateRefusals.tooLong(longestDate), { start: 0, end: text.length })
  }
  const tokens: DateToken[] = []
  let at = 0
  while (at < text.length) {
    at += matchAt(patterns.skipped, { text, at })?.[0].length ?? 0
    if (at >= text.length) break
    const found = tokensAt({ text, at, before: tokens, order })
    tokens.push(...found)
    at = found.at(-1)?.end ?? text.length
  }
  return tokens
}

const rules: readonly TokenRule[] = [
  clockTokens,
  twoYearTokens,
  edtfTokens,
  hyphenedTokens,
  figureTokens,
  wordTokens,
  signTokens,
]

function tokensAt(spot: Spot): readonly DateToken[] {
  for (const rule of rules) {
    const found = rule(spot)
    if (found !== null) return found
  }
  const character = String.fromCodePoint(spot.text.codePointAt(spot.at) ?? 0)
  return [{ text: character, start: spot.at, end: spot.at + character.length, kind: 'other' }]
}

/** What a sticky pattern finds at a spot. */
export function matchAt(pattern: RegExp, { text, at }: Pick<Spot, 'text' | 'at'>): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Where a match stands. */
export function piece(match: RegExpExecArray): Place & { readonly text: string } {
  return { text: match[0], start: match.index, end: match.index + match[0].length }
}

/** Words of several signs, as "av. J.-C." and "mi-", are one token each. */
function wordTokens(spot: Spot): readonly DateToken[] | null {
  const mayBeJoined = matchAt(patterns.joinedStart, spot) !== null
  for (const [pattern, word] of mayBeJoined ? patterns.joined : []) {
    const match = matchAt(pattern, spot)
    if (match !== null) return [{ ...piece(match), kind: 'word', word }]
  }
  const word = matchAt(patterns.word, spot)
  return word === null ? null : [{ ...piece(word), kind: 'word', word: foldWord(word[1] ?? '') }]
}

/** "18-Aug-2020". */
function hyphenedTokens(spot: Spot): readonly DateToken[] | null {
  const match = matchAt(patterns.dayMonthYear, spot)
  if (match === null || monthOfWord(foldWord(match[2] ?? '')) === undefined) return null
  const [, day = '', month = '', year = ''] = match
  const monthAt = match.index + day.length + 1
  const yearAt = monthAt + month.length + 1
  const at = (start: number, text: string): Place & { text: string } => ({
    start,
    end: start + text.length,
    text,
  })
  const number = { kind: 'number', isOrdinal: false } as const
  return [
    { ...at(match.index, day), ...number, value: Number(day), digits: day.length },
    { ...at(monthAt, month), kind: 'word', word: foldWord(month) },
    { ...at(yearAt, year), ...number, value: Number(year), digits: year.length },
  ]
}

function signTokens(spot: Spot): readonly DateToken[] | null {
  for (const [pattern, kind] of signs) {
    const sign = matchAt(pattern, spot)
    if (sign !== null) return [{ ...piece(sign), kind }]
  }
  return null
}
