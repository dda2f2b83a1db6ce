import { fixedLength, startOfUnit } from './civil'
import { dateAt, hasTime, type CivilDate, type DateUnit } from './civil-date'
import { units, type Endpoint, type EndpointState, type Ms } from './date-value'
import { between, boundsOfDating, unwiden, type Dating, type DatingBounds } from './dating'
import { datingOfEdtf, edtfOfDating } from './edtf'

/** The end of a claim for what is known of it, or null when its bounds leave ±8.64e15 ms. */
export function endpointOf(dating: Dating): Endpoint | null {
  const bounds = boundsOfDating(dating)
  if (bounds === null) return null
  const { offset } = dating.kind === 'one' ? dating.date : dating.first
  // Where the standard can't say it as typed, it may say what the bounds come to.
  const edtf = edtfOfDating(dating) ?? edtfOfDating(datingOfBounds(bounds, offset))
  return { state: 'known', edtf, ...bounds, offset, zone: null }
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
    offset: null,
    zone: null,
  }
}

/** The bounds of a known end; null for an end that has no date. */
export function boundsOfEndpoint(end: Endpoint | null): DatingBounds | null {
  if (end === null || end.earliest === null || end.latest === null || end.unit === null) return null
  return { earliest: end.earliest, latest: end.latest, unit: end.unit, qualifier: end.qualifier }
}

/** What is known of an end: from its EDTF or, where the standard has none for it, from its bounds. Null without a date. */
export function datingOf(end: Endpoint): Dating | null {
  const bounds = boundsOfEndpoint(end)
  if (bounds === null) return null
  const dating = end.edtf === null ? null : datingOfEdtf(end.edtf)
  return dating ?? datingOfBounds(bounds, end.offset)
}

/** Whether a span's end is certainly before its start; ends that share an instant are not. */
export function endsBeforeStart(start: Endpoint, end: Endpoint): boolean {
  return start.earliest !== null && end.latest !== null && end.latest <= start.earliest
}

function datingOfBounds(bounds: DatingBounds, offset: number | null): Dating {
  const core = unwiden(bounds)
  const unit = typedUnit(core)
  const date = dateAt(core.earliest, unit, offset)
  const one: Dating = { kind: 'one', date, qualifier: bounds.qualifier }
  const bounded = boundsOfDating(one)
  if (bounded?.earliest === bounds.earliest && bounded.latest === bounds.latest) return one
  return between(edgeAt(core.earliest, unit, offset), lastBefore(core.latest, unit, offset))
}

/** Decades and centuries are said in years. */
function typedUnit({ unit }: DatingBounds): DateUnit {
  return unit === 'decade' || unit === 'century' ? 'year' : unit
}

/** The date that begins at `ms`, in the coarsest unit, not above `unit`, that begins there. */
function edgeAt(ms: Ms, unit: DateUnit, offset: number | null): CivilDate {
  return dateAt(ms, unitBeginningAt(ms, unit, offset), offset)
}

function lastBefore(ms: Ms, unit: DateUnit, offset: number | null): CivilDate {
  return dateAt(ms - 1, unitBeginningAt(ms, unit, offset), offset)
}

function unitBeginningAt(ms: Ms, unit: DateUnit, offset: number | null): DateUnit {
  const local = ms + (hasTime(unit) ? (offset ?? 0) : 0) * (fixedLength('minute') ?? 0)
  for (let index = units.indexOf(unit); index > 0; index -= 1) {
    const candidate = units[index]
    if (candidate === undefined || candidate === 'decade' || candidate === 'century') continue
    if (hasTime(candidate) && !hasTime(unit)) return 'day'
    if (startOfUnit(local, candidate) === local) return candidate
  }
  return 'second'
}
