import type { Part } from '../dates/part-of-date'
import type { Hemisphere, SeasonName } from '../dates/season'

/** The words of dates: labels, sentences and refusals. `readDate` reads every label back. */

const monthLabels = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

/** “2nd”, “11th”, “23rd”. */
export function ordinal(number: number): string {
  const ending =
    Math.floor((number % 100) / 10) === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

export const dateLabels = {
  month: (month: number): string => monthLabels[month - 1] ?? '',
  beforeChrist: (year: number) => `${year} BCE`,
  commonEra: (year: number) => `${year} CE`,
  approximate: (date: string) => `c. ${date}`,
  uncertain: (date: string) => `${date}?`,
  quarter: (quarter: number, year: string) => `Q${quarter} ${year}`,
  half: (half: number, year: string) => `H${half} ${year}`,
  decade: (year: number) => `${year}s`,
  century: (century: number) => `${ordinal(century)} century`,
  millennium: (millennium: number) => `${ordinal(millennium)} millennium`,
  season: (name: SeasonName, hemisphere: Hemisphere, year: string) =>
    hemisphere === 'any' ? `${name} ${year}` : `${hemisphere} ${name} ${year}`,
  part: (part: Part, date: string) => `${part} ${date}`,
  estimate: (year: string, first: string, last: string) => `est. ${year} (${first}–${last})`,
  before: (date: string) => `before ${date}`,
  after: (date: string) => `after ${date}`,
  oneOf: (dates: readonly string[]) => dates.join(' or '),
  timed: (day: string, clock: string, zone: string) => `${day}, ${clock} (${zone})`,
  /** A time of which the zone is not known. */
  timedAnywhere: (day: string, clock: string) => `${day}, ${clock}`,
  placeTime: (place: string) => `${place} time`,
  placeAndOffset: (place: string, offset: string) => `${place}, UTC${offset === 'Z' ? '+00:00' : offset}`,
  hour: (hour: string) => `${hour}h`,
  universalTime: 'UTC',
  offset: (offset: string) => `UTC${offset}`,
  between: (first: string, last: string) => `between ${first} and ${last}`,
  fromTo: (start: string, end: string) => `${start} – ${end}`,
  allOf: (date: string) => `all of ${date}`,
  from: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
  open: 'open',
  unknown: 'unknown',
  ongoing: 'ongoing',
} as const

/** Parts of the sentence that says what was understood. Bounds are given as first and last day (or second). */
export const dateSentences = {
  moment: (when: string) => `One moment ${when}.`,
  momentWithin: (when: string, bounds: string) => `One moment ${when}: ${bounds}.`,
  span: (start: string, end: string) => `A span: ${start}, ${end}.`,
  starts: (when: string) => `starts ${when}`,
  ends: (when: string) => `ends ${when}`,
  within: (when: string, bounds: string) => `${when} (${bounds})`,
  fromTo: (first: string, last: string) => `from ${first} to ${last}`,
  atTheLatest: (last: string) => `${last} at the latest`,
  atTheEarliest: (first: string) => `${first} at the earliest`,
  exactly: { day: (date: string) => `on ${date}`, time: (date: string) => `at ${date}` },
  the: (date: string) => `the ${date}`,
  someTimeIn: (date: string) => `some time in ${date}`,
  between: (first: string, last: string) => `some time between ${first} and ${last}`,
  before: (date: string) => `some time before ${date}`,
  after: (date: string) => `some time after ${date}`,
  oneOf: (dates: string) => `at one of these: ${dates}`,
  about: (date: string) => `about ${date}`,
  roughly: (when: string) => `${when}, roughly`,
  estimated: (year: string, first: string, last: string) =>
    `in a year from ${first} to ${last}, estimated to be ${year}`,
  notGiven: (when: string, masked: 'month' | 'day') => `${when}, its ${masked} not known`,
  components: (date: string, approximate: readonly string[], uncertain: readonly string[]) =>
    [
      `on ${date}`,
      ...(approximate.length === 0 ? [] : [`${approximate.join(' and ')} approximate`]),
      ...(uncertain.length === 0 ? [] : [`${uncertain.join(' and ')} uncertain`]),
    ].join(', '),
  onUnknownClock: (when: string) => `${when}, by a clock that is not known`,
  uncertain: (when: string) => `${when}, uncertain`,
  inUniversalTime: (when: string, universal: string) => `${when}, which is ${universal}`,
  startOpen: 'its start is open',
  startUnknown: 'its start is not known',
  startOngoing: 'starts at the as-of date',
  endOpen: 'its end is open',
  endUnknown: 'its end is not known',
  endOngoing: 'still ongoing at the as-of date',
  noDate: 'No date.',
  endMayBeBefore: (end: string, start: string) =>
    `The end, ${end}, may lie before the start, ${start}. It is taken to lie after it; narrow one down if you can.`,
} as const

const example = 'Write it like “18 Aug 2020”, “Aug 2020”, “2012–2015” or “between May and July 2021”.'

/** Why a typed date is refused: what is wrong and what to write instead. */
export const dateRefusals = {
  empty: `There is no date. ${example}`,
  tooLong: (longest: number) =>
    `A date takes at most ${longest} characters. Leave out what is not part of it.`,
  notADate: (text: string) => `“${text}” can’t be read as a date. ${example}`,
  endsEarly: `A date is missing at the end. ${example}`,
  leftOver: (text: string) => `“${text}” does not fit here. ${example}`,
  noDate: `No date known yet. Leave the field empty, or give the little that is known, like “before 2023”.`,
  dayOrMonthFirst: (text: string, dayFirst: string, monthFirst: string) =>
    `“${text}” may be ${dayFirst} or ${monthFirst}. Choose one, or write the month as a word.`,
  noDayInFigures: (text: string) =>
    `“${text}” is no day, whether the day or the month comes first. Write it like “18 Aug 2020”.`,
  shortFigures: (text: string) =>
    `“${text}” has a year of two digits. Write all four digits and the month as a word, like “3 Apr 2020”.`,
  needsHyphens: (text: string) =>
    `“${text}” needs hyphens and two digits for month and day, like “2020-08-18” or “2020-08”. A slash stands between the start and the end of a span.`,
  minusZero: 'There is no year -0000. The year 1 BCE is written 0000.',
  fraction: (text: string) => `“${text}” is finer than a second. Leave out the fraction.`,
  noSuchTime: (text: string) => `There is no time ${text}. Times go from 00:00 to 23:59:59.`,
  noSuchOffset: (text: string) => `There is no offset “${text}”. Offsets go from -14:00 to +14:00.`,
  endOfDay: (text: string) => `${text} is the end of a day. Write 00:00 of the next day.`,
  leapSecond: (text: string) => `Leap seconds are not counted, so there is no ${text}. Write 23:59:59.`,
  noSuchHalfDay: (text: string) =>
    `There is no time “${text}”. With am and pm, hours go from 1 to 12; or write it like “14:30”.`,
  noSuchZone: (text: string) =>
    `There is no time zone “${text}”. Write a zone like “Africa/Bamako”, a city like “Bamako time”, or the offset from UTC, like “+02:00”.`,
  noSuchPlace: (place: string) =>
    `Fieldline does not know which time zone “${place}” has. Write a larger city, the zone like “Africa/Bamako”, or the offset from UTC, like “+02:00”.`,
  sharedPlace: (place: string, zones: readonly string[]) =>
    `“${place}” is the name of several places. Write the zone: ${zones.map((zone) => `“${zone}”`).join(' or ')}.`,
  sharedAbbreviation: (text: string, meanings: string) =>
    `“${text}” may be ${meanings}. Write the offset from UTC, like “+01:00”.`,
  skipped: (time: string, place: string, from: string, to: string, day: string) =>
    `There was no ${time} in ${place} on ${day}: the clocks went from ${from} to ${to}. Write a time before ${from} or from ${to} on, or give the offset from UTC instead.`,
  doubled: (time: string, place: string, first: string, second: string) =>
    `The clocks in ${place} showed ${time} twice that day, at ${first} and at ${second}. Say which: “${time} ${first}” or “${time} ${second}”.`,
  otherOffset: (place: string, typed: string, real: string) =>
    `The clocks in ${place} were at ${real} then, not at ${typed}. Leave out one of the two.`,
  zoneName: (text: string) =>
    `Fieldline does not know the time zone “${text}”. Write its offset from UTC instead, like “UTC” or “-05:00”, or a city, like “Bamako time”.`,
  timeWithoutDay: (text: string) => `The time ${text} needs a full date, like “18 Aug 2020 ${text} UTC”.`,
  noSuchMonth: (text: string, month: number) =>
    `There is no month ${month} in “${text}”. Months go from 01 to 12; two years are written like “2012–2015”.`,
  noSuchDay: (monthAndYear: string, days: number, day: number) =>
    `${monthAndYear} has ${days} days, so there is no day ${day}. Correct the day or leave it out.`,
  noYear: (text: string) => `“${text}” has no year. Add it, with four digits, like “18 Aug 2020”.`,
  noMonth: (text: string) => `“${text}” has a day but no month. Add the month, like “18 Aug 2020”.`,
  bareNumber: (text: string) =>
    `“${text}” is neither a year of four digits nor a whole date. Write it out, like “2012–2015” or “3–5 June 2021”.`,
  shortYear: (text: string) =>
    `“${text}” is not a whole year. Write all four digits, like “2021” or “0476”, or add the era, like “${text} CE”.`,
  longYear: (text: string) => `A year of more than four digits is written “Y${text}” or “${text} CE”.`,
  noYearZero: 'There is no year 0 in this count: 1 BCE is followed by 1 CE.',
  outOfRange: (text: string) =>
    `“${text}” is outside what Fieldline can place, about 271,821 BCE to 275,760 CE. Choose a date within it.`,
  betweenNeedsAnd: '“between” needs two dates, like “between May and July 2021”.',
  betweenTimes:
    'In “between”, give both dates a time of the same kind: both with their zone, both without, or no time at all.',
  needsBothBounds: 'This needs a date that has a beginning and an end, like “2020” or “May 2021”.',
  notASet: (text: string) =>
    `“${text}” is no set of dates as EDTF has it. Write it like “[1667,1668,1670..1672]”, earlier dates first.`,
  orIsVague: '“or” already says that the date is not exact. Leave out “c.”, “~”, “?” or “%” here.',
  orTimes: 'Dates between which “or” stands can’t have a time. Leave out the times, or say “between”.',
  datesOverlap:
    'The dates between which “or” stands must lie apart. Leave out the one that is within another.',
  estimateNeedsYears:
    'An estimate needs the years it may be off by whole tens, hundreds or thousands, like “est. 1950 (1900–1999)”.',
  vaguePart: (text: string) =>
    `“${text}” says twice that the date is not exact. Leave out “c.” or the part, like “early 2026”.`,
  vagueAlready: (text: string) =>
    `“${text}” already says how exact it is. Leave out “c.”, “~”, “?” or “%” around it.`,
  noParts: (text: string) =>
    `“${text}”: only a month, year, decade or century has an early, mid and late part. Write a month, or “between” two dates.`,
  tooMuch: (text: string) =>
    `“${text}” says the date in two ways that do not go together. Leave out one of them.`,
  seasonOfOneYear: (text: string) =>
    `“${text}”: only a season that goes over the new year has two years, like “winter 2020/21” or “southern summer 2020/21”. Write one year.`,
  noSuchStretch: (unit: string, most: number) => `Numbers of a ${unit} go from 1 to ${most}.`,
  noDecade: (text: string) => `“${text}” is no decade. Write its first year, like “1990s”.`,
  shortDecade: (text: string) => `“${text}” may be of any century. Write all four digits, like “1990s”.`,
  weekOrDayOfYear: (text: string) =>
    `“${text}” counts weeks or days of the year. Write the date by its month, like “2020-08-18”.`,
  relative: (text: string) =>
    `“${text}” depends on the day it is read on. Write the date itself, like “18 Aug 2020” or “Aug 2020”.`,
  allOfPlain: '“all of” takes one plain date without a time, like “all of 2022”.',
  outOfRangeHere:
    'This is outside what Fieldline can place, about 271,821 BCE to 275,760 CE. Choose a date within it.',
  endBeforeStart: (end: string, start: string) =>
    `The end, ${end}, is before the start, ${start}. Swap them or correct one.`,
  onlyAtEnd: (text: string) =>
    `“${text}” can only be the end. Put the date before it, like “2012 – ${text}”.`,
  nothingKnown: 'A span needs at least one date. Give its start or its end, or leave the date empty.',
  noDateToMove: 'There is no known date to move. Give the event a date first.',
  noEdgeToMove: {
    start: 'The start has no known date to move. Type the start first.',
    end: 'The end has no known date to move. Type the end first.',
  },
  boundsCross: (date: string) =>
    `The bounds of “${date}” would pass each other. Type the date you mean instead.`,
  notASpan: 'A moment has no start and end to move apart. Type a span, like “2012–2015”.',
  tooFine: (date: string, unit: string) =>
    `“${date}” is known only to the ${unit}. Move it by whole ${unit}s, or type it more exactly first.`,
  notWhole: 'A date moves by whole units only.',
} as const
