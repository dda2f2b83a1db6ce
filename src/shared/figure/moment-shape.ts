import type { DateReading, Endpoint, Ms } from '../dates/date-value'
import { stretchesOf } from '../dates/dating'
import { boundsOfEndpoint, datingOf } from '../dates/endpoint'
import type { EventShape, PageStretch } from './event-shape'
import { mark } from './figure-style'
import type { TimeScale } from './time-scale'

type MomentShape = Omit<EventShape, 'doubted'>

const fineUnits: readonly unknown[] = ['second', 'minute', 'hour', 'day']

/** What stands for one moment: a mark where it is known well enough for `scale`, else bars over where it may lie. */
export function momentShape({ start }: DateReading, scale: TimeScale): MomentShape | null {
  const bounds = boundsOfEndpoint(start)
  if (bounds === null) return null
  const stretches = possibleStretches(start, scale)
  const left = Math.min(...stretches.map((stretch) => stretch.left))
  const right = Math.max(...stretches.map((stretch) => stretch.right))
  const isBounded = bounds.earliest !== null && bounds.latest !== null
  const exact = fineUnits.includes(start.unit) && start.qualifier === '' ? mark.exactDay : mark.exact
  const middle = (left + right) / 2
  if (isBounded && stretches.length === 1 && right - left <= exact) return markAt(middle)
  return {
    kind: 'bar',
    left,
    right,
    coreLeft: middle,
    coreRight: middle,
    start: bounds.earliest === null ? 'unbounded' : bounds.latest === null ? 'sure' : 'soft',
    end: bounds.latest === null ? 'unbounded' : bounds.earliest === null ? 'sure' : 'soft',
    oneMoment: true,
    stretches: stretches.length > 1 ? stretches : [],
  }
}

function markAt(x: number): MomentShape {
  return {
    kind: 'mark',
    left: x,
    right: x,
    coreLeft: x,
    coreRight: x,
    start: 'sure',
    end: 'sure',
    oneMoment: true,
    stretches: [],
  }
}

/** Where the moment may lie, in order; holes too narrow to be seen are left out, and each stretch has room for a ring. */
function possibleStretches(end: Endpoint, scale: TimeScale): readonly PageStretch[] {
  const dating = datingOf(end)
  const known = dating === null ? [] : stretchesOf(dating)
  const possible = known.length > 1 ? known : [end]
  const merged: PageStretch[] = []
  for (const bounds of possible) {
    const next = known.length > 1 ? roomForRing(onPage(bounds, scale)) : onPage(bounds, scale)
    const last = merged.at(-1)
    if (last !== undefined && next.left - last.right < mark.leastHole) {
      merged.splice(-1, 1, { left: last.left, right: Math.max(last.right, next.right) })
    } else merged.push(next)
  }
  const [only] = merged
  // What looks like one stretch is drawn over its bounds, and may be a mark.
  return merged.length === 1 && only !== undefined && known.length > 1 ? [onPage(end, scale)] : merged
}

function onPage(
  { earliest, latest }: { readonly earliest: Ms | null; readonly latest: Ms | null },
  scale: TimeScale,
): PageStretch {
  const left = earliest === null ? scale.x(latest ?? 0) - mark.stub : scale.x(earliest)
  const right = latest === null ? scale.x(earliest ?? 0) + mark.stub : scale.x(latest)
  return { left, right }
}

function roomForRing({ left, right }: PageStretch): PageStretch {
  const missing = Math.max(0, mark.leastStretch - (right - left)) / 2
  return { left: left - missing, right: right + missing }
}
