import { ordinalEndings } from './named-numbers'

/** Sticky patterns, each matched where the token before ended. None can match in more than one way at length. */
export const patterns = {
  skipped: /(?:[\s,()’']|(?<!\.)\.(?!\.))+/y,
  /** Day and month in figures, before a year. Groups: figure, separator, figure, year. */
  dayAndMonth: /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/])/y,
  /** Year, month and day, or month and year, in figures, but not as ISO 8601 has them. Groups: year, separator, month, day. */
  yearFirst: /(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?![\d/])/y,
  /** Groups: month, year. */
  monthAndYear: /(\d{1,2})[/.](\d{4})(?![\d/])/y,
  needsHyphens: /\d{4}(?:[/.]\d{1,2}|-\d)(?![\d/])/y,
  /** ISO 8601 dates by the number of their week or of their day in the year. */
  weekOrDayOfYear: /\d{4}-?W\d\d(?:-?\d)?(?!\d)|\d{4}-\d{3}(?!\d)/iy,
  /** Groups: sign, year, month, day. */
  iso: /()(\d{4})-(\d{1,2}(?=-)|\d\d)(?:-(\d{1,2}))?(?!\d)(?:T(?=\d))?/iy,
  signedIso: /([-−]?)(\d{4})-(\d{1,2}(?=-)|\d\d)(?:-(\d{1,2}))?(?!\d)(?:T(?=\d))?/iy,
  /** Groups, of both: sign, year. */
  signedYear: /([-−])(\d{4})(?![\d-])/y,
  longYear: /Y([-−]?)([1-9]\d{4,})(?!\d)/iy,
  /** The two years of a winter, as 2020/21. Groups: year, year after. */
  twoYears: /(\d{4})\s?[/–-]\s?(\d{4}|\d\d)(?![\d-])/y,
  /** Groups: year. */
  decade: /(\d{2,4})['’]?s(?!\p{L})/iuy,
  /** Groups: year before, letter, number, year after. */
  stretch: /(?:(\d{4})-)?([QTHS])([1-4])(?:[/-](\d{4}))?(?![\p{L}\d])/iuy,
  /** Groups: numeral; with the ending of an ordinal, or before what is counted. */
  roman: /([IVX]{1,6})(?:ème|eme|er|e|è|ᵉ)(?![\p{L}\p{M}])/uy,
  bareRoman: /([IVX]{1,6})(?:ème|eme|er|e|è|ᵉ)?(?=\s(?:si[eè]cle|mill[eé]naire|s\.|century))/iuy,
  dayMonthYear: /(\d{1,2})-(\p{L}{3,9})-(\d{4})(?!\d)/uy,
  number: new RegExp(String.raw`(\d+)((?:${ordinalEndings})(?!\p{L}))?`, 'iuy'),
  word: /([\p{L}\p{M}]+)(?:\.(?!\.))?/uy,
  /** How the joined words begin. */
  joinedStart: /a[vp]|de\s|[abc]\.|(?:the\s)?day\s|mi-|mid-|early-|late-/iy,
  /** Words that are written with signs within, and what they come to. */
  joined: [
    [/av(?:ant)?\.?\s?J(?:\p{L}\p{M}?sus)?\.?[\s-]{0,2}C(?:hrist)?(?!\p{L})\.?/iuy, 'bc'],
    [/ap(?:r(?:e\u0300?|è)s|r)?\.?\s?J(?:\p{L}\p{M}?sus)?\.?[\s-]{0,2}C(?:hrist)?(?!\p{L})\.?/iuy, 'ad'],
    [/av(?:ant)?\.?\snotre\s(?:e\u0300?|è)re(?!\p{L})/iuy, 'bc'],
    [/de\snotre\s(?:e\u0300?|è)re(?!\p{L})/iuy, 'ad'],
    [/B\.\s?C\.(?:\s?E\.)?/iuy, 'bc'],
    [/A\.\s?D\.|C\.\s?E\./iuy, 'ad'],
    [/(?:the\s)?day\sbefore\syesterday(?!\p{L})|avant[-\s]hier(?!\p{L})/iuy, 'avanthier'],
    [/apr(?:e\u0300?|è)s[-\s]demain(?!\p{L})/iuy, 'apresdemain'],
    [/mi-(?=[\p{L}\d])/iuy, 'mi'],
    [/mid-(?=[\p{L}\d])/iuy, 'mid'],
    [/early-(?=[\p{L}\d])/iuy, 'early'],
    [/late-(?=[\p{L}\d])/iuy, 'late'],
  ],
} as const

/** Signs that stand alone, by the kind of token they make. */
export const signs = [
  [/\.\.|…/y, 'dots'],
  [/[-–—‒−―]+/y, 'dash'],
  [/\//y, 'slash'],
  [/[~≈]/y, 'tilde'],
  [/\?/y, 'question'],
  [/%/y, 'percent'],
] as const

export type Sign = (typeof signs)[number][1]
