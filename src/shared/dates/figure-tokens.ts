import { dateRefusals } from '../messages/dates'
import { patterns } from './date-patterns'
import { DateRefusal } from './date-refusal'
import { matchAt, piece, type DateToken, type Spot } from './date-tokens'
import { beforeChristWords, commonEraWords, monthOfWord, seasonWords, stretchWords } from './date-words'
import { orderedToken } from './figures-order'
import { valueOfRoman } from './named-numbers'

/** The two years of a winter, before they are taken for a year and a month. */
export function twoYearTokens(spot: Spot): readonly DateToken[] | null {
  const match = isAfterSeason(spot.before) ? matchAt(patterns.twoYears, spot) : null
  if (match === null || !isNextYear(match)) return null
  return [{ ...piece(match), kind: 'year', year: Number(match[1]), crosses: true }]
}

/** Dates, years and numbers in figures. Refuses figures that are none of ours, or two dates at once. */
export function figureTokens(spot: Spot): readonly DateToken[] | null {
  const previous = spot.before.at(-1)
  const match = (pattern: RegExp): RegExpExecArray | null => matchAt(pattern, spot)
  const figures = match(patterns.dayAndMonth)
  if (figures !== null) return [orderedToken(figures, spot.order)]
  const isoWeek = match(patterns.weekOrDayOfYear)
  if (isoWeek !== null) refuse(isoWeek, dateRefusals.weekOrDayOfYear(isoWeek[0]))
  if (!isInWords(previous)) {
    const iso = match(isSignPossible(previous) ? patterns.signedIso : patterns.iso)
    if (iso !== null) return [isoToken(iso)]
    const yearFirst = match(patterns.yearFirst)
    if (yearFirst !== null) return [plainToken(yearFirst, yearFirst[1], yearFirst[3], yearFirst[4])]
    const loose = match(patterns.needsHyphens)
    if (loose !== null) refuse(loose, dateRefusals.needsHyphens(loose[0]))
  }
  const monthAndYear = match(patterns.monthAndYear)
  if (monthAndYear !== null) return [plainToken(monthAndYear, monthAndYear[2], monthAndYear[1])]
  const year = (isSignPossible(previous) ? match(patterns.signedYear) : null) ?? match(patterns.longYear)
  if (year !== null) return [yearToken(year)]
  return namedFigures(spot)
}

function namedFigures(spot: Spot): readonly DateToken[] | null {
  const decade = matchAt(patterns.decade, spot)
  if (decade !== null) return [{ ...piece(decade), kind: 'decade', year: Number(decade[1]) }]
  const stretch = stretchTokens(spot)
  if (stretch !== null) return stretch
  const roman = matchAt(patterns.roman, spot) ?? matchAt(patterns.bareRoman, spot)
  const value = valueOfRoman(roman?.[1] ?? '')
  if (roman !== null && value !== null) {
    return [{ ...piece(roman), kind: 'number', value, digits: String(value).length, isOrdinal: true }]
  }
  const number = matchAt(patterns.number, spot)
  if (number === null) return null
  const [, digits = '', ending] = number
  const isOrdinal = ending !== undefined
  return [{ ...piece(number), kind: 'number', value: Number(digits), digits: digits.length, isOrdinal }]
}

/** "Q3", and with its year "2024-Q3" and "Q3/2024", where the sign is not that of a span. */
function stretchTokens(spot: Spot): readonly DateToken[] | null {
  const match = matchAt(patterns.stretch, spot)
  if (match === null) return null
  const [, yearBefore, letter = '', digit = '', yearAfter] = match
  const unit = /[qt]/i.test(letter) ? 'quarter' : 'half'
  const number = Number(digit)
  if (unit === 'half' && number > 2) return null
  const stretch = { ...piece(match), kind: 'stretch', unit, number } as const
  const year = yearBefore ?? yearAfter
  return year === undefined
    ? [stretch]
    : [stretch, { ...piece(match), kind: 'year', year: Number(year), crosses: false }]
}

function isNextYear([, first = '', second = '']: RegExpExecArray): boolean {
  const next = Number(first) + 1
  return Number(second) === (second.length === 2 ? next % 100 : next)
}

/** "winter 2020/21", "hiver austral 2020-2021", "winter of 2020/21". */
function isAfterSeason(before: readonly DateToken[]): boolean {
  return before.slice(-2).some((token) => token.kind === 'word' && seasonWords.has(token.word))
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
    const endsDate = beforeChristWords.has(word) || commonEraWords.has(word) || stretchWords.has(word)
    return monthOfWord(word) === undefined && !seasonWords.has(word) && !endsDate
  }
  return ['dash', 'slash', 'dots', 'tilde'].includes(previous.kind)
}

function isoToken(match: RegExpExecArray): DateToken {
  const year = Number(match[2])
  if (match[1] !== '' && year === 0) refuse(match, dateRefusals.minusZero)
  return {
    ...piece(match),
    kind: 'iso',
    year: match[1] === '' ? year : -year,
    month: Number(match[3]),
    day: match[4] === undefined ? null : Number(match[4]),
    ordered: false,
  }
}

function plainToken(match: RegExpExecArray, year?: string, month?: string, day?: string): DateToken {
  return {
    ...piece(match),
    kind: 'iso',
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : Number(day),
    ordered: false,
  }
}

function yearToken(match: RegExpExecArray): DateToken {
  const year = Number(match[2])
  if (year === 0) refuse(match, dateRefusals.minusZero)
  return { ...piece(match), kind: 'year', year: match[1] === '' ? year : -year, crosses: false }
}

function refuse(match: RegExpExecArray, message: string): never {
  throw new DateRefusal('unreadable', message, piece(match))
}
