import type { DateReading, Ms } from './date-value'
import { boundsOfEndpoint } from './endpoint'

/** Where a reading is drawn, ms UTC. */
export interface DrawnBounds {
  /** The outermost instants that are possible. */
  readonly from: Ms
  readonly until: Ms
  /** The stretch that is certainly covered; both null when there is none (always so for a moment). */
  readonly coreFrom: Ms | null
  readonly coreUntil: Ms | null
  /** The start (end) is open or unknown: nothing is drawn beyond the other end. */
  readonly openStart: boolean
  readonly openEnd: boolean
}

type Bounds = Pick<DrawnBounds, 'from' | 'until'>

/**
 * The bounds to draw `reading` in. An ongoing end is at `asOf`, but never before the start's latest; an open or
 * unknown end is drawn at the outer bound of the other end. A reading that knows nothing is drawn at `asOf`.
 */
export function drawnBounds(reading: DateReading, asOf: Ms): DrawnBounds {
  const start = knownBounds(reading, 'start')
  if (reading.end === null) {
    const { from, until } = start ?? { from: asOf, until: asOf }
    return { from, until, ...core(null, null), openStart: start === null, openEnd: start === null }
  }
  const end = reading.end.state === 'ongoing' ? ongoingBounds(start, asOf) : knownBounds(reading, 'end')
  return {
    from: (start ?? end)?.from ?? asOf,
    until: (end ?? start)?.until ?? asOf,
    ...core(start?.until ?? null, end?.from ?? null),
    openStart: start === null,
    openEnd: end === null,
  }
}

function knownBounds(reading: DateReading, edge: 'start' | 'end'): Bounds | null {
  const bounds = boundsOfEndpoint(reading[edge])
  return bounds === null ? null : { from: bounds.earliest, until: bounds.latest }
}

function ongoingBounds(start: Bounds | null, asOf: Ms): Bounds {
  const at = start === null ? asOf : Math.max(asOf, start.until)
  return { from: at, until: at }
}

function core(from: Ms | null, until: Ms | null): Pick<DrawnBounds, 'coreFrom' | 'coreUntil'> {
  const isCovered = from !== null && until !== null && from < until
  return isCovered ? { coreFrom: from, coreUntil: until } : { coreFrom: null, coreUntil: null }
}
