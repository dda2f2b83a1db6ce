/** Milliseconds since 1970-01-01T00:00:00Z on the proleptic Gregorian calendar. */
export type Ms = number

/** The calendar units a date can be known to, finest first; from the day on, each is a whole number of what stands before it. */
export const units = [
  'second',
  'minute',
  'hour',
  'day',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
] as const
export type Unit = (typeof units)[number]

/** The units in which an axis or a window is said. */
export type AxisUnit = Extract<Unit, 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'>

/** How an end of a claim is known; only `known` has bounds. `ongoing` ends at the view's as-of date. */
export type EndpointState = 'known' | 'open' | 'unknown' | 'ongoing'

/** EDTF qualifiers: `~` approximate, `?` uncertain, `%` both. */
export type Qualifier = '' | '~' | '?' | '%'

/**
 * One end of a claim (a moment has only a start). Bounds are half open: [earliest, latest). A known end has both, or one where
 * only one is known: "before June 2023" has no `earliest`, "after 2015" no `latest`.
 */
export interface Endpoint {
  readonly state: EndpointState
  /** EDTF (ISO 8601-2:2019) where the standard can say it. */
  readonly edtf: string | null
  readonly earliest: Ms | null
  readonly latest: Ms | null
  /** The finest unit that is known; a drag never moves by less. */
  readonly unit: Unit | null
  readonly qualifier: Qualifier
  /** Minutes east of UTC, when a time of day was given with an offset or zone; its bounds are then true UTC, else civil. */
  readonly offset: number | null
  /** IANA zone, when a time of day was given with one. */
  readonly zone: string | null
}

export type Shape = 'moment' | 'span'

/** What a typed date means. `end` is null exactly when `shape` is `moment`. */
export interface DateReading {
  readonly text: string
  readonly shape: Shape
  readonly start: Endpoint
  readonly end: Endpoint | null
}

/** Which comes first in a date all in figures, as 03/04/2020. */
export const figureOrders = ['day-first', 'month-first'] as const
export type FigureOrder = (typeof figureOrders)[number]

/** What a typed date may depend on beside its text. A reading never does: its `text` then says what was meant. */
export interface Typing {
  /** The user's day, for “yesterday”; null where there is none. */
  readonly today: { readonly year: number; readonly month: number; readonly day: number } | null
  /** Null while it was not asked for: an ambiguous date is then refused with `day-or-month`. */
  readonly order: FigureOrder | null
}

/** Why a typed date could not be read, and the part of the text it is about. */
export interface DateProblem {
  readonly code:
    | 'empty'
    | 'unreadable'
    | 'day-or-month'
    | 'no-such-day'
    | 'no-such-time'
    | 'end-before-start'
    | 'out-of-range'
  readonly message: string
  readonly at: { readonly start: number; readonly end: number }
  /** With `day-or-month`: what the date would be in each order. */
  readonly orders?: Readonly<Record<FigureOrder, string>>
}

export type DateResult =
  { readonly ok: true; readonly reading: DateReading } | { readonly ok: false; readonly problem: DateProblem }
