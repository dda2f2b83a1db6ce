import type { DateReading, Endpoint, Ms } from './date-value'

/** Where a reading is drawn, ms UTC. */
export interface DrawnBounds {
  /** The outermost instants that are possible, as far as they are known. */
  readonly from: Ms
  readonly until: Ms
  /** The stretch that is certainly covered; both null when there is none (always so for a moment). */
  readonly coreFrom: Ms | null
  readonly coreUntil: Ms | null
  /** The start (end) is open or unknown: nothing is drawn beyond the other end. */
  readonly openStart: boolean
  readonly openEnd: boolean
}

/** One end as it is drawn: `from` and `until` always, though one of its bounds may be null. */
interface DrawnEnd extends Pick<Endpoint, 'earliest' | 'latest'> {
  readonly from: Ms
  readonly until: Ms
}

/**
 * The bounds to draw `reading` in. An ongoing end is at `asOf`, but never before the start's latest; an open or unknown end is
 * drawn at the outer bound of the other end. Where only one bound of an end is known, the end is drawn as the millisecond at
 * it: "before June 2023" as the last one of May, "after 2015" as the first one of 2016; the bounds then hold both ends, as
 * the start of "before 2020 – after 2015" may lie on either side of its end's bound. A reading that knows nothing is drawn at
 * `asOf`. The columns of the table `claim` say the same in SQL.
 */
export function drawnBounds(reading: DateReading, asOf: Ms): DrawnBounds {
  const start = drawnEnd(reading.start)
  if (reading.end === null) {
    const { from, until } = start ?? { from: asOf, until: asOf }
    return { from, until, ...core(null, null), openStart: start === null, openEnd: start === null }
  }
  const end = reading.end.state === 'ongoing' ? ongoingEnd(start, asOf) : drawnEnd(reading.end)
  return {
    from: firstInstant(start, end) ?? asOf,
    until: lastInstant(start, end) ?? asOf,
    ...core(start?.latest ?? null, end?.earliest ?? null),
    openStart: start === null,
    openEnd: end === null,
  }
}

function drawnEnd({ earliest, latest }: Endpoint): DrawnEnd | null {
  if (earliest !== null) return { earliest, latest, from: earliest, until: latest ?? earliest + 1 }
  return latest === null ? null : { earliest, latest, from: latest - 1, until: latest }
}

function ongoingEnd(start: DrawnEnd | null, asOf: Ms): DrawnEnd {
  const at = start === null ? asOf : Math.max(asOf, start.until)
  return { earliest: at, latest: at, from: at, until: at }
}

function firstInstant(start: DrawnEnd | null, end: DrawnEnd | null): Ms | null {
  if (start === null || end === null) return (start ?? end)?.from ?? null
  return start.earliest ?? Math.min(start.from, end.from)
}

function lastInstant(start: DrawnEnd | null, end: DrawnEnd | null): Ms | null {
  if (start === null || end === null) return (end ?? start)?.until ?? null
  return end.latest ?? Math.max(start.until, end.until)
}

function core(from: Ms | null, until: Ms | null): Pick<DrawnBounds, 'coreFrom' | 'coreUntil'> {
  const isCovered = from !== null && until !== null && from < until
  return isCovered ? { coreFrom: from, coreUntil: until } : { coreFrom: null, coreUntil: null }
}
