const number = new Intl.NumberFormat('en')

/** The units lengths are said in. */
export type LengthUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'

const counted = (count: number, unit: LengthUnit): string =>
  count === 1 ? `1 ${unit}` : `${number.format(count)} ${unit}s`

/** The words of lengths of time. */
export const lengthWords = {
  counted,
  between: (least: number, most: number, unit: LengthUnit) =>
    `between ${number.format(least)} and ${counted(most, unit)}`,
  betweenUnits: (least: string, most: string) => `between ${least} and ${most}`,
  atLeast: (least: string) => `at least ${least}`,
  atMost: (most: string) => `at most ${most}`,
  parts: (parts: readonly string[]) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`,
  countingBoth: (length: string) => `${length}, counting the first and the last day`,
  known: (length: string, unit: LengthUnit) => `${length}, to the ${unit}`,
  soFar: (length: string) => `${length} so far`,
} as const

const quoted = (title: string): string => `‘${title}’`
const events = (count: number): string =>
  count === 1 ? '1 dated event' : `${number.format(count)} dated events`

/** The words of how dates lie to each other. */
export const relationWords = {
  heading: 'In time',
  duration: (length: string) => `Duration: ${length}.`,
  untitled: 'Untitled',
  certainlyBefore: (a: string, b: string) => `${quoted(a)} was certainly before ${quoted(b)}.`,
  certainlyOverlapping: (a: string, b: string) => `${quoted(a)} and ${quoted(b)} certainly overlapped.`,
  before: (a: string, b: string) => `${quoted(a)} before ${quoted(b)}`,
  overlapping: 'the two overlapping',
  couldBe: (ways: readonly string[]) =>
    `Could be: ${ways.slice(0, -1).join(', ')} or ${ways.at(-1) ?? ''}. Which of them is not known.`,
  certainlyNot: (ways: readonly string[]) => `Certainly not: ${ways.join(' or ')}.`,
  between: (length: string) => `Time between them: ${length}.`,
  noDate: (title: string) => `${quoted(title)} has no date: nothing can be said.`,
} as const

export type GapUnit = 'hour' | 'day' | 'month' | 'year' | 'decade' | 'century'

/** The words of the gap finder. */
export const gapWords = {
  heading: 'Find gaps',
  explanation:
    'Stretches between two events in which nothing is dated. Certainly empty: nothing may lie in it. Possibly empty: nothing does if the events around it lie as far apart as their dates allow.',
  close: 'Close',
  where: 'Where',
  everywhere: 'Everywhere',
  lanes: 'Lanes',
  tags: 'Tags',
  longerThan: 'Longer than',
  unit: 'Unit',
  units: {
    hour: 'hours',
    day: 'days',
    month: 'months',
    year: 'years',
    decade: 'decades',
    century: 'centuries',
  } satisfies Record<GapUnit, string>,
  periods: 'Periods fill gaps, too',
  order: 'Order',
  orders: { time: 'In time', length: 'Longest first' },
  badCount: 'Give a whole number from 0 to 1,000,000.',
  certain: 'Certainly empty',
  possible: 'Possibly empty',
  between: (before: string, after: string) => `between ${quoted(before)} and ${quoted(after)}`,
  untitled: 'Untitled',
  list: 'Gaps',
  found: (shown: number, total: number, among: number) =>
    shown < total
      ? `The longest ${number.format(shown)} of ${number.format(total)} gaps among ${events(among)}.`
      : `${total === 1 ? '1 gap' : `${number.format(total)} gaps`} among ${events(among)}.`,
  none: (among: number) => `No gap is so long among ${events(among)}. Look for shorter ones, or elsewhere.`,
  tooFew: (among: number) =>
    `A gap lies between two dated events, and here ${among === 1 ? 'is 1' : 'is none'}. Date more events, or look elsewhere.`,
} as const
