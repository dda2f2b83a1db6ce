import type { DateReading, Endpoint, Ms } from '../dates/date-value'
import type { EdgeLook, EventShape } from './event-shape'
import { mark } from './figure-style'
import type { TimeScale } from './time-scale'

type SpanShape = Omit<EventShape, 'doubted'>

/** One end of a bar, px: `core` is where it is certainly reached; null where no bound says so. */
interface BarEnd {
  readonly outer: number
  readonly core: number | null
  readonly look: EdgeLook
}

/** What stands for a span: a bar; null when neither end is known. */
export function spanShape(reading: DateReading, asOf: Ms, scale: TimeScale): SpanShape | null {
  const { start } = reading
  const end = endAt(reading, asOf)
  const coreLeft = start.latest === null ? null : scale.x(start.latest)
  const coreRight = end.earliest === null ? null : scale.x(end.earliest)
  const outermost = [start.earliest, end.latest].map((ms) => (ms === null ? null : scale.x(ms)))
  const isInner = coreLeft !== null || coreRight !== null
  // What has no outer bound may lie beyond both inner ones, or where there is none beyond what else is known.
  const known = (isInner ? [coreLeft, coreRight] : outermost).filter((x) => x !== null)
  if (known.length === 0) return null
  const first = barEnd(start, 'earliest', scale, Math.min(...known))
  const last = barEnd(end, 'latest', scale, Math.max(...known))
  const left = Math.min(first.outer, last.outer)
  const right = Math.max(first.outer, last.outer)
  return widened({
    kind: 'bar',
    left,
    right,
    coreLeft: first.core ?? last.core ?? left,
    coreRight: last.core ?? first.core ?? right,
    start: first.look,
    end: last.look,
    oneMoment: false,
    stretches: [],
  })
}

type DrawnEnd = Pick<Endpoint, 'state' | 'earliest' | 'latest'>

/** What goes on ends at the as-of date, but never before it has begun. */
function endAt({ start, end }: DateReading, asOf: Ms): DrawnEnd {
  if (end === null) return start
  if (end.state !== 'ongoing') return end
  const now = Math.max(asOf, start.latest ?? start.earliest ?? asOf)
  return { state: 'ongoing', earliest: now, latest: now }
}

/** `beside` is where an end without an outer bound fades from, px. */
function barEnd(end: DrawnEnd, bound: 'earliest' | 'latest', scale: TimeScale, beside: number): BarEnd {
  const isStart = bound === 'earliest'
  const inner = end[isStart ? 'latest' : 'earliest']
  const core = inner === null ? null : scale.x(inner)
  const outer = end[bound]
  if (outer !== null)
    return { outer: scale.x(outer), core, look: end.state === 'ongoing' ? 'ongoing' : 'sure' }
  if (inner !== null) return { outer: beside + (isStart ? -mark.stub : mark.stub), core, look: 'unbounded' }
  if (end.state === 'open') {
    const edge = isStart ? scale.left : scale.right
    return { outer: edge, core: edge, look: 'open' }
  }
  return { outer: beside + (isStart ? -mark.unknown : mark.unknown), core: null, look: 'unknown' }
}

/** The narrowest bar that still looks like one, px. */
const narrowest = 6

/** Softens the edges whose blur can be seen, squares those whose cannot, and keeps a bar a bar. */
function widened(shape: SpanShape): SpanShape {
  const missing = Math.max(0, narrowest - (shape.right - shape.left)) / 2
  const left = shape.left - missing
  const right = shape.right + missing
  const start = softened(shape.start, shape.coreLeft - shape.left)
  const end = softened(shape.end, shape.right - shape.coreRight)
  let coreLeft = start === 'sure' || start === 'ongoing' ? left : shape.coreLeft
  let coreRight = end === 'sure' || end === 'ongoing' ? right : shape.coreRight
  if (coreLeft > coreRight) coreLeft = coreRight = Math.min(right, Math.max(left, (coreLeft + coreRight) / 2))
  return { ...shape, left, right, coreLeft, coreRight, start, end }
}

function softened(look: EdgeLook, blur: number): EdgeLook {
  return look === 'sure' && blur >= mark.softest ? 'soft' : look
}
