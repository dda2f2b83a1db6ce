import { dateLabels, dateRefusals } from '../messages/dates'
import { isOnCalendar } from './civil-date'
import { DateRefusal, type Place } from './date-refusal'
import { patterns, signs, type Sign } from './date-patterns'
import { farthestOffset } from './edtf'
import { beforeChristWords, commonEraWords, monthOfWord } from './date-words'

/** A piece of a typed date. `iso` and `year` come from ISO or EDTF form; the year is astronomical. */
export type DateToken = Place & { readonly text: string } & (
    | { readonly kind: 'iso'; readonly year: number; readonly month: number; readonly day: number | null }
    | { readonly kind: 'year'; readonly year: number }
    | { readonly kind: 'number'; readonly value: number; readonly digits: number }
    | { readonly kind: 'word'; readonly word: string }
    | {
        readonly kind: 'time'
        readonly hour: number
        readonly minute: number | null
        readonly second: number | null
      }
    | { readonly kind: 'offset'; readonly minutes: number }
    | { readonly kind: Sign | 'other' }
  )

const longestText = 200

/** Cuts a typed date into tokens; commas, brackets and single full stops are left out. Refuses what is ambiguous. */
export function tokensOf(text: string): readonly DateToken[] {
  if (text.length > longestText) {
    throw new DateRefusal('unreadable', dateRefusals.tooLong(longestText), { start: 0, end: text.length })
  }
  const tokens: DateToken[] = []
  let at = 0
  while (at < text.length) {
    at += matchAt(patterns.skipped, text, at)?.[0].length ?? 0
    if (at >= text.length) break
    const found = tokensAt(text, at, tokens.at(-1))
    tokens.push(...found)
    at = found.at(-1)?.end ?? text.length
  }
  return tokens
}

function tokensAt(text: string, at: number, previous: DateToken | undefined): readonly DateToken[] {
  const match = (pattern: RegExp): RegExpExecArray | null => matchAt(pattern, text, at)
  if (previous?.kind === 'time') {
    const offset = match(patterns.offset)
    if (offset !== null) return [{ ...piece(offset), kind: 'offset', minutes: offsetOf(offset) }]
  }
  if (previous?.kind === 'iso' && /t$/i.test(previous.text)) {
    const hour = match(patterns.isoHour)
    if (hour !== null) return [timeToken(hour, Number(hour[0]), null, null)]
  }
  const ambiguous = match(patterns.dayOrMonthFirst)
  if (ambiguous !== null) refuseAmbiguous(ambiguous)
  if (!isInWords(previous)) {
    const iso = match(isSignPossible(previous) ? patterns.signedIso : patterns.iso)
    if (iso !== null) return [isoToken(iso)]
    const loose = match(patterns.needsHyphens)
    if (loose !== null) throw new DateRefusal('unreadable', dateRefusals.needsHyphens(loose[0]), piece(loose))
  }
  const time = match(patterns.time)
  if (time !== null) return [clockToken(time)]
  const hyphened = match(patterns.dayMonthYear)
  if (hyphened !== null && monthOfWord((hyphened[2] ?? '').toLowerCase()) !== undefined)
    return hyphenedTokens(hyphened)
  const signedYear = isSignPossible(previous) ? match(patterns.signedYear) : null
  if (signedYear !== null) return [yearToken(signedYear)]
  const longYear = match(patterns.longYear)
  if (longYear !== null) return [yearToken(longYear)]
  const number = match(patterns.number)
  if (number !== null) return [numberToken(number)]
  const word = match(patterns.word)
  if (word !== null) return [{ ...piece(word), kind: 'word', word: (word[1] ?? '').toLowerCase() }]
  for (const [pattern, kind] of signs) {
    const sign = match(pattern)
    if (sign !== null) return [{ ...piece(sign), kind }]
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return [{ text: character, start: at, end: at + character.length, kind: 'other' }]
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function piece(match: RegExpExecArray): Place & { readonly text: string } {
  return { text: match[0], start: match.index, end: match.index + match[0].length }
}

/** After a day or a month's name, "2012-15 July" begins with a year and not with an ISO month. */
function isInWords(previous: DateToken | undefined): boolean {
  if (previous?.kind === 'word') return monthOfWord(previous.word) !== undefined
  return previous?.kind === 'number'
}

/** Where a date may begin, "-0044" is a negative year; after a date it is a dash and a year. */
function isSignPossible(previous: DateToken | undefined): boolean {
  if (previous === undefined) return true
  if (previous.kind === 'word') {
    const { word } = previous
    return monthOfWord(word) === undefined && !beforeChristWords.has(word) && !commonEraWords.has(word)
  }
  return ['dash', 'slash', 'dots', 'open-bracket', 'tilde'].includes(previous.kind)
}

function refuseAmbiguous(match: RegExpExecArray): never {
  const [text, first = '', , second = '', year = ''] = match
  const orders = [[first, second] as const, [second, first] as const]
  const possible = orders.filter(([day, month]) =>
    isOnCalendar({ year: Number(year), month: Number(month), day: Number(day) }),
  )
  const readings = possible.map(([day, month]) => `${Number(day)} ${dateLabels.month(Number(month))} ${year}`)
  const shown = year.length === 4 && readings.length > 0 ? [...new Set(readings)] : ['3 Apr 2020']
  throw new DateRefusal('unreadable', dateRefusals.dayOrMonthFirst(text, shown), piece(match))
}

function isoToken(match: RegExpExecArray): DateToken {
  const year = Number(match[2])
  if (match[1] !== '' && year === 0) throw new DateRefusal('unreadable', dateRefusals.minusZero, piece(match))
  return {
    ...piece(match),
    kind: 'iso',
    year: match[1] === '' ? year : -year,
    month: Number(match[3]),
    day: match[4] === undefined ? null : Number(match[4]),
  }
}

function yearToken(match: RegExpExecArray): DateToken {
  const year = Number(match[2])
  if (year === 0) throw new DateRefusal('unreadable', dateRefusals.minusZero, piece(match))
  return { ...piece(match), kind: 'year', year: match[1] === '' ? year : -year }
}

function numberToken(match: RegExpExecArray): DateToken {
  const digits = match[1] ?? ''
  return { ...piece(match), kind: 'number', value: Number(digits), digits: digits.length }
}

function hyphenedTokens(match: RegExpExecArray): readonly DateToken[] {
  const [, day = '', month = '', year = ''] = match
  const monthAt = match.index + day.length + 1
  const yearAt = monthAt + month.length + 1
  const at = (start: number, text: string): Place & { text: string } => ({
    start,
    end: start + text.length,
    text,
  })
  return [
    { ...at(match.index, day), kind: 'number', value: Number(day), digits: day.length },
    { ...at(monthAt, month), kind: 'word', word: month.toLowerCase() },
    { ...at(yearAt, year), kind: 'number', value: Number(year), digits: year.length },
  ]
}

function clockToken(match: RegExpExecArray): DateToken {
  if (match[5] !== undefined) return timeToken(match, Number(match[5]), null, null)
  if (Number(match[4] ?? 0) !== 0)
    throw new DateRefusal('unreadable', dateRefusals.fraction(match[0]), piece(match))
  return timeToken(
    match,
    Number(match[1]),
    Number(match[2]),
    match[3] === undefined ? null : Number(match[3]),
  )
}

function timeToken(
  match: RegExpExecArray,
  hour: number,
  minute: number | null,
  second: number | null,
): DateToken {
  if (hour > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) {
    throw new DateRefusal('unreadable', dateRefusals.noSuchTime(match[0]), piece(match))
  }
  return { ...piece(match), kind: 'time', hour, minute, second }
}

function offsetOf(match: RegExpExecArray): number {
  const hours = Number(match[2] ?? match[4] ?? 0)
  const minutes = Number(match[3] ?? 0)
  const east = hours * 60 + minutes
  if (minutes > 59 || east > farthestOffset) {
    throw new DateRefusal('unreadable', dateRefusals.noSuchOffset(match[0]), piece(match))
  }
  return match[1] === '+' || east === 0 ? east : -east
}
