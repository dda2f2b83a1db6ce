import { ordinalEndings } from './date-words'

/** Sticky patterns, each matched where the token before ended. */
export const patterns = {
  skipped: /(?:[\s,()’']|(?<!\.)\.(?!\.))+/y,
  /** Day and month in figures, before a year. Groups: figure, separator, figure, year. */
  dayOrMonthFirst: /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d/])/y,
  /** Year and month in figures, but not as ISO 8601 has them. */
  needsHyphens: /(?:\d{4}(?:[/.]\d{1,2}(?:[/.]\d{1,2})?|-\d)|\d{1,2}[/.]\d{4})(?![\d/])/y,
  /** Groups: sign, year, month, day. */
  iso: /()(\d{4})-(\d{1,2}(?=-)|\d\d)(?:-(\d{1,2}))?(?!\d)(?:T(?=\d))?/iy,
  signedIso: /([-−]?)(\d{4})-(\d{1,2}(?=-)|\d\d)(?:-(\d{1,2}))?(?!\d)(?:T(?=\d))?/iy,
  /** Groups, of both: sign, year. */
  signedYear: /([-−])(\d{4})(?![\d-])/y,
  longYear: /Y([-−]?)([1-9]\d{4,})(?!\d)/iy,
  /** Groups: hour, minute, second, fraction; or the hour alone. */
  time: /(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?!\d)|(\d{1,2})h(?![\p{L}\d])/iuy,
  isoHour: /\d\d(?![\d:])/y,
  /** Groups: sign, hours, minutes; none for UTC itself. A second offset after it means that the hyphen was a dash. */
  offset:
    /(?:(?:UTC|GMT)?\s*([+\-−])(?:(\d\d):?(\d\d)|(\d{1,2}))(?![\d:])(?![\s)]*(?:UTC|GMT|Z|[+-]\d))|(?:UTC|GMT|Z)(?!\p{L}))/iuy,
  dayMonthYear: /(\d{1,2})-(\p{L}{3,9})-(\d{4})(?!\d)/uy,
  number: new RegExp(String.raw`(\d+)(?:(?:${ordinalEndings})(?!\p{L}))?`, 'iuy'),
  word: /([\p{L}\p{M}]+)(?:\.(?!\.))?/uy,
} as const

/** Signs that stand alone, by the kind of token they make. */
export const signs = [
  [/\.\.|…/y, 'dots'],
  [/[-–—‒−―]+/y, 'dash'],
  [/\//y, 'slash'],
  [/\[/y, 'open-bracket'],
  [/\]/y, 'close-bracket'],
  [/[~≈]/y, 'tilde'],
  [/\?/y, 'question'],
  [/%/y, 'percent'],
] as const

export type Sign = (typeof signs)[number][1]
