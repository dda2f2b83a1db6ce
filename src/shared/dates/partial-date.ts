import type { Place } from './date-refusal'
import type { DateToken } from './date-tokens'
import type { Qualifier } from './date-value'
import type { Dating } from './dating'
import type { Part } from './part-of-date'
import type { Hemisphere, SeasonName } from './season'

/** A stretch that is not a month or a day: a season, or one of those that are counted. */
export type Stretch =
  | { readonly unit: 'season'; readonly name: SeasonName }
  | { readonly unit: 'quarter' | 'half' | 'century' | 'millennium'; readonly number: number }
  /** By its first year. */
  | { readonly unit: 'decade' | 'hundred'; readonly number: number }

/** A date as far as it was typed: in "3–5 June 2021" the first has only its day. */
export interface PartialDate {
  place: Place
  text: string
  part: Part | null
  year: number | null
  /** The era that was typed with the year. */
  era: 'before' | 'common' | null
  /** The year goes on into the next, as in "winter 2020/21". */
  crosses: boolean
  stretch: Stretch | null
  hemisphere: Hemisphere | null
  month: number | null
  day: number | null
  time: Extract<DateToken, { kind: 'time' }> | null
  offset: number | null
  zone: string | null
  /** What only EDTF says. */
  dating: Dating | null
  qualifier: Qualifier
  /** Whether the day of the user or the order of figures decided. */
  depends: boolean
}

/** A date of which nothing was typed yet. */
const nothing = {
  ...{ text: '', part: null, year: null, era: null, crosses: false, stretch: null, hemisphere: null },
  ...{ month: null, day: null, time: null, offset: null, zone: null, dating: null, qualifier: '' as const },
  depends: false,
}

/** A date of which nothing was typed yet, at `place`. */
export function nothingTyped(place: Place): PartialDate {
  return { ...nothing, place }
}

/** Whether nothing but perhaps the name of a part was typed. */
export function isEmptyButPart(date: PartialDate): boolean {
  const { year, month, day, time, stretch, dating } = date
  return [year, month, day, time, stretch, dating].every((part) => part === null)
}

/** Whether nothing at all was typed. */
export function isEmpty(date: PartialDate): boolean {
  return date.part === null && isEmptyButPart(date)
}
