/** Milliseconds since 1970-01-01T00:00:00Z on the proleptic Gregorian calendar. */
export type Ms = number

/** The calendar units a date can be known to, finest first. */
export const units = ['second', 'minute', 'hour', 'day', 'month', 'year', 'decade', 'century'] as const
export type Unit = (typeof units)[number]

/** How an end of a claim is known; only `known` has bounds. `ongoing` ends at the view's as-of date. */
export type EndpointState = 'known' | 'open' | 'unknown' | 'ongoing'

/** EDTF qualifiers: `~` approximate, `?` uncertain, `%` both. */
export type Qualifier = '' | '~' | '?' | '%'

/** One end of a claim (a moment has only a start). Bounds are half open: [earliest, latest). */
export interface Endpoint {
  readonly state: EndpointState
  /** EDTF (ISO 8601-2:2019) where the standard can say it. */
  readonly edtf: string | null
  readonly earliest: Ms | null
  readonly latest: Ms | null
  /** The finest unit that is known; a drag never moves by less. */
  readonly unit: Unit | null
  readonly qualifier: Qualifier
  /** Minutes east of UTC, when a time of day was given with an offset. */
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

/** Why a typed date could not be read, and the part of the text it is about. */
export interface DateProblem {
  readonly code: 'empty' | 'unreadable' | 'no-such-day' | 'end-before-start' | 'out-of-range'
  readonly message: string
  readonly at: { readonly start: number; readonly end: number }
}

export type DateResult =
  { readonly ok: true; readonly reading: DateReading } | { readonly ok: false; readonly problem: DateProblem }
