import { boundsOfDate, dateAt, hasTime, type CivilDate } from './civil-date'
import type { DateReading, Endpoint, EndpointState, Shape, Unit } from './date-value'
import { datingOf } from './endpoint'
import { dateLabel } from './label-date'

export type Edge = 'earliest' | 'latest'

/** One end as it is set by hand; the dates are as typed and count only when it is known. One of them may be empty. */
export interface EndByHand extends Readonly<Record<Edge, string>> {
  readonly state: EndpointState
}

/** A date as it is set by hand; `end` counts only in a span. */
export interface DateByHand {
  readonly shape: Shape
  readonly start: EndByHand
  readonly end: EndByHand
}

const empty: EndByHand = { state: 'known', earliest: '', latest: '' }

/** The bounds of a date as one would type them by hand; without a date, those of a moment with nothing typed yet. */
export function dateByHand(reading: DateReading | null): DateByHand {
  if (reading === null) return { shape: 'moment', start: empty, end: empty }
  const { shape, start, end } = reading
  return { shape, start: endByHand(start), end: end === null ? empty : endByHand(end) }
}

function endByHand(end: Endpoint): EndByHand {
  const [first, last] = end.state === 'known' ? edgesOf(end) : [null, null]
  return {
    state: end.state,
    earliest: first === null ? '' : dateLabel(first),
    latest: last === null ? '' : dateLabel(last),
  }
}

/** The dates that an end lies between: those it was given as, else in the coarsest unit whose limits its bounds are. */
function edgesOf(end: Endpoint): readonly [CivilDate | null, CivilDate | null] {
  const dating = datingOf(end)
  const isPlain = dating?.kind === 'one' && dating.qualifier === '' && dating.masked === undefined
  if (isPlain) return [dating.date, dating.date]
  const [range, ...others] = dating?.kind === 'set' && dating.qualifier === '' ? dating.ranges : []
  if (range !== undefined && others.length === 0) return [range.first, range.last]
  const unit = end.unit !== null && hasTime(end.unit) ? end.unit : (wholeUnits.find(fits(end)) ?? 'day')
  return [
    end.earliest === null ? null : dateAt(end.earliest, unit, end),
    end.latest === null ? null : dateAt(end.latest - 1, unit, end),
  ]
}

const wholeUnits: readonly Unit[] = ['year', 'month']

const fits =
  ({ earliest, latest }: Endpoint) =>
  (unit: Unit): boolean => {
    const at = { offset: null, zone: null }
    const begins = earliest === null || boundsOfDate(dateAt(earliest, unit, at)).earliest === earliest
    return begins && (latest === null || boundsOfDate(dateAt(latest - 1, unit, at)).latest === latest)
  }
