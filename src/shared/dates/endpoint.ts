import { fixedLength, startOfUnit } from './civil'
import { dateAt, hasTime, noClock, type CivilDate, type Clock } from './civil-date'
import { units, type Endpoint, type EndpointState, type Ms, type Unit } from './date-value'
import { between, boundsOfDating, clockOf, isUncertain, type Dating, type DatingBounds } from './dating'
import { datingOfEdtf, edtfOfDating } from './edtf'
import { boundsOfPart, hasParts, parts, type DatePart } from './part-of-date'
import { unwiden } from './widen'

/** The end of a claim for what is known of it, or null when its bounds leave ±8.64e15 ms. */
export function endpointOf(dating: Dating): Endpoint | null {
  const bounds = boundsOfDating(dating)
  if (bounds === null) return null
  const clock = clockOf(dating)
  // Where the standard can't say it as typed, it may say what the bounds come to; but not that they are doubted.
  const isDoubted = isUncertain(bounds.qualifier)
  const edtf = edtfOfDating(dating) ?? (isDoubted ? null : edtfOfBounds(bounds, clock))
  return { state: 'known', edtf, ...bounds, ...clock }
}

/** An end that has no date: open, unknown or ongoing. */
export function endpointWithout(state: Exclude<EndpointState, 'known'>): Endpoint {
  return {
    state,
    edtf: null,
    earliest: null,
    latest: null,
    unit: null,
    qualifier: '',
    ...noClock,
  }
}

/** The bounds of a known end, of which one may be null; null for an end that has no date. */
export function boundsOfEndpoint(end: Endpoint | null): DatingBounds | null {
  if (end === null || end.unit === null || (end.earliest === null && end.latest === null)) return null
  return { earliest: end.earliest, latest: end.latest, unit: end.unit, qualifier: end.qualifier }
}

/** What is known of an end: from its EDTF or, where that says less than its bounds and unit, from those. Null without a date. */
export function datingOf(end: Endpoint): Dating | null {
  const bounds = boundsOfEndpoint(end)
  if (bounds === null) return null
  const dating = end.edtf === null ? null : datingOfEdtf(end.edtf)
  if (dating !== null && isSame(boundsOfDating(dating), bounds)) return withZone(dating, end)
  return datingOfBounds(bounds, { offset: end.offset, zone: end.zone })
}

/** Whether a span's end is certainly before its start; ends that share an instant are not. */
export function endsBeforeStart(start: Endpoint, end: Endpoint): boolean {
  return start.earliest !== null && end.latest !== null && end.latest <= start.earliest
}

/** Whether a span's end may be before its start, as far as its bounds tell; not where it begins and ends on one day. */
export function mayEndBeforeStart(start: Endpoint, end: Endpoint): boolean {
  if (start.state !== 'known' || end.state !== 'known') return false
  if (start.unit === 'day' && start.earliest === end.earliest && start.latest === end.latest) return false
  return start.latest === null || end.earliest === null || end.earliest < start.latest - 1
}

/** The simplest dating that has these bounds, this unit and qualifier. */
export function datingOfBounds(bounds: DatingBounds, clock: Clock): Dating {
  const core = unwiden(bounds)
  const { earliest, latest, unit, qualifier } = core
  if (earliest !== null && latest !== null) {
    if (earliest >= latest) return datingOfBounds({ ...bounds, qualifier: '' }, clock)
    const one: Dating = { kind: 'one', date: dateAt(earliest, unit, clock), qualifier }
    if (isSame(boundsOfDating(one), bounds)) return one
    const part = partOfBounds(core, clock)
    if (part !== null) return part
  }
  const first = earliest === null ? null : dateAt(earliest, unitBeginningAt(earliest, unit, clock), clock)
  const last = latest === null ? null : dateAt(latest - 1, unitBeginningAt(latest, unit, clock), clock)
  const range = between(first, last, qualifier)
  const found = boundsOfDating(range)
  const isExact = found?.earliest === bounds.earliest && found.latest === bounds.latest
  // Bounds that are no widened dates are said as they are, without "c.".
  return isExact || qualifier === '' ? range : datingOfBounds({ ...bounds, qualifier: '' }, clock)
}

function edtfOfBounds(bounds: DatingBounds, clock: Clock): string | null {
  return edtfOfDating(datingOfBounds({ ...bounds, unit: coarsestInSet(bounds.unit), qualifier: '' }, clock))
}

/** EDTF sets hold years, months and days. */
function coarsestInSet(unit: Unit): Unit {
  if (unit === 'quarter' || unit === 'half') return 'month'
  return units.indexOf(unit) > units.indexOf('year') ? 'year' : unit
}

function partOfBounds(bounds: DatingBounds, clock: Clock): DatePart | null {
  const { earliest, latest, unit, qualifier } = bounds
  if (earliest === null || latest === null || !hasParts(unit) || qualifier === '~' || qualifier === '%')
    return null
  const of = dateAt(earliest, unit, clock)
  for (const part of parts) {
    const found = boundsOfPart({ part, of })
    if (found.earliest === earliest && found.latest === latest) return { kind: 'part', part, of, qualifier }
  }
  return null
}

/** EDTF has offsets but no zones. */
function withZone(dating: Dating, { zone }: Endpoint): Dating {
  if (zone === null || dating.kind !== 'one') return dating
  return { ...dating, date: { ...dating.date, zone } }
}

function isSame(a: DatingBounds | null, b: DatingBounds): boolean {
  return (
    a !== null &&
    a.earliest === b.earliest &&
    a.latest === b.latest &&
    a.unit === b.unit &&
    a.qualifier === b.qualifier
  )
}

/** The coarsest unit, not above `unit`, that begins at `ms`. Decades and the like are said in years. */
function unitBeginningAt(ms: Ms, unit: Unit, { offset }: Clock): CivilDate['unit'] {
  const local = ms + (hasTime(unit) ? (offset ?? 0) : 0) * (fixedLength('minute') ?? 0)
  for (let index = units.indexOf(unit); index > 0; index -= 1) {
    const candidate = units[index]
    if (candidate === undefined || units.indexOf(candidate) > units.indexOf('year')) continue
    if (candidate === 'quarter' || candidate === 'half') {
      if (unit !== candidate) continue
    }
    if (hasTime(candidate) && !hasTime(unit)) return 'day'
    if (startOfUnit(local, candidate) === local) return candidate
  }
  return 'second'
}
