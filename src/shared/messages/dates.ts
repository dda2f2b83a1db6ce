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

export const dateLabels = {
  month: (month: number): string => monthLabels[month - 1] ?? '',
  beforeChrist: (year: number) => `${year} BCE`,
  commonEra: (year: number) => `${year} CE`,
  approximate: (date: string) => `c. ${date}`,
  uncertain: (date: string) => `${date}?`,
  timed: (day: string, clock: string, zone: string) => `${day}, ${clock} (${zone})`,
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
  momentWithin: (when: string, first: string, last: string) =>
    `One moment ${when}: from ${first} to ${last}.`,
  span: (start: string, end: string) => `A span: ${start}, ${end}.`,
  starts: (when: string) => `starts ${when}`,
  ends: (when: string) => `ends ${when}`,
  within: (when: string, first: string, last: string) => `${when} (${first} to ${last})`,
  exactly: { day: (date: string) => `on ${date}`, time: (date: string) => `at ${date}` },
  someTimeIn: (date: string) => `some time in ${date}`,
  between: (first: string, last: string) => `some time between ${first} and ${last}`,
  about: (date: string) => `about ${date}`,
  uncertain: (when: string) => `${when}, uncertain`,
  inUniversalTime: (when: string, universal: string) => `${when}, which is ${universal}`,
  startOpen: 'its start is open',
  startUnknown: 'its start is not known',
  startOngoing: 'starts at the as-of date',
  endOpen: 'its end is open',
  endUnknown: 'its end is not known',
  endOngoing: 'still ongoing at the as-of date',
  noDate: 'No date.',
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
  dayOrMonthFirst: (text: string, readings: readonly string[]) =>
    `“${text}”: some read the day first, some the month. Write the month as a word, like ${readings.map((reading) => `“${reading}”`).join(' or ')}.`,
  needsHyphens: (text: string) =>
    `“${text}” needs hyphens and two digits for month and day, like “2020-08-18” or “2020-08”. A slash stands between the start and the end of a span.`,
  minusZero: 'There is no year -0000. The year 1 BCE is written 0000.',
  fraction: (text: string) => `“${text}” is finer than a second. Leave out the fraction.`,
  noSuchTime: (text: string) => `There is no time ${text}. Times go from 00:00 to 23:59:59.`,
  noSuchOffset: (text: string) => `There is no offset “${text}”. Offsets go from -14:00 to +14:00.`,
  noOffset: (text: string) =>
    `The time ${text} needs its offset from UTC, or it would mean another instant elsewhere. Add one, like “${text} UTC” or “${text} +02:00”.`,
  zoneName: (text: string) =>
    `Fieldline does not know the time zone “${text}”. Write its offset from UTC instead, like “UTC” or “-05:00”.`,
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
  betweenIsVague: '“between” already says that the date is not exact. Leave out “c.”, “~”, “?” or “%” here.',
  betweenNeedsAnd: '“between” needs two dates, like “between May and July 2021”.',
  betweenTimes: 'In “between”, give both dates a time with the same offset, or neither.',
  setNeedsBoth: 'One of a set is written with both ends, like “[2020..2022]”.',
  allOfPlain: '“all of” takes one plain year, month or day, like “all of 2022”.',
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
  notASpan: 'A moment has no start and end to move apart. Type a span, like “2012–2015”.',
  tooFine: (date: string, unit: string) =>
    `“${date}” is known only to the ${unit}. Move it by whole ${unit}s, or type it more exactly first.`,
  notWhole: 'A date moves by whole units only.',
} as const
