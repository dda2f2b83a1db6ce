import type { DateReading, Ms } from '../dates/date-value'
import { boundsOfEndpoint } from '../dates/endpoint'
import { mark } from './figure-style'
import type { TimeScale } from './time-scale'

/** How an end of a bar is drawn. */
type EdgeLook = 'sure' | 'soft' | 'open' | 'ongoing'

/** What stands for an event on the time axis, px. */
export interface EventShape {
  /** `mark` is one point at `left`; `bar` reaches from `left` to `right`. */
  readonly kind: 'mark' | 'bar'
  readonly left: number
  readonly right: number
  /** The certain core of a bar. */
  readonly coreLeft: number
  readonly coreRight: number
  readonly start: EdgeLook
  readonly end: EdgeLook
  /** One moment somewhere in the bar, not the whole of it. */
  readonly oneMoment: boolean
}

const fineUnits: readonly unknown[] = ['second', 'minute', 'hour', 'day']

function momentShape({ start }: DateReading, scale: TimeScale): EventShape | null {
  const bounds = boundsOfEndpoint(start)
  if (bounds === null) return null
  const left = scale.x(bounds.earliest)
  const right = scale.x(bounds.latest)
  const exact = fineUnits.includes(start.unit) && start.qualifier === '' ? mark.exactDay : mark.exact
  const middle = (left + right) / 2
  if (right - left <= exact) {
    return {
      kind: 'mark',
      left: middle,
      right: middle,
      coreLeft: middle,
      coreRight: middle,
      start: 'sure',
      end: 'sure',
      oneMoment: true,
    }
  }
  return {
    kind: 'bar',
    left,
    right,
    coreLeft: middle,
    coreRight: middle,
    start: 'soft',
    end: 'soft',
    oneMoment: true,
  }
}

/** The narrowest bar that still looks like one, px. */
const narrowest = 6

function spanShape(reading: DateReading, asOf: Ms, scale: TimeScale): EventShape | null {
  const startBounds = boundsOfEndpoint(reading.start)
  const ongoing = reading.end?.state === 'ongoing'
  const now = Math.max(asOf, startBounds?.latest ?? asOf)
  const endBounds = ongoing ? { earliest: now, latest: now } : boundsOfEndpoint(reading.end)
  if (startBounds === null && endBounds === null) return null
  const coreLeft = startBounds === null ? null : scale.x(startBounds.latest)
  const coreRight = endBounds === null ? null : scale.x(endBounds.earliest)

  // An end without bounds is open, or unknown: then the bar fades out over a fixed length.
  const openStart = reading.start.state === 'open'
  const openEnd = reading.end?.state === 'open'
  const left = startBounds
    ? scale.x(startBounds.earliest)
    : openStart
      ? scale.left
      : Math.max(scale.left, (coreRight ?? 0) - mark.unknown)
  const right = endBounds
    ? scale.x(endBounds.latest)
    : openEnd
      ? scale.right
      : Math.min(scale.right, (coreLeft ?? 0) + mark.unknown)
  return widened({
    kind: 'bar',
    left,
    right,
    coreLeft: coreLeft ?? (openStart ? left : right),
    coreRight: coreRight ?? (openEnd ? right : left),
    start: startBounds ? 'sure' : openStart ? 'open' : 'soft',
    end: ongoing ? 'ongoing' : endBounds ? 'sure' : openEnd ? 'open' : 'soft',
    oneMoment: false,
  })
}

/** Softens the edges whose blur can be seen, squares those whose cannot, and keeps a bar a bar. */
function widened(shape: EventShape): EventShape {
  const missing = Math.max(0, narrowest - (shape.right - shape.left)) / 2
  const left = shape.left - missing
  const right = shape.right + missing
  const softStart =
    shape.start === 'soft' || (shape.start === 'sure' && shape.coreLeft - shape.left >= mark.softest)
  const softEnd =
    shape.end === 'soft' || (shape.end === 'sure' && shape.right - shape.coreRight >= mark.softest)
  let coreLeft = softStart ? shape.coreLeft : left
  let coreRight = softEnd ? shape.coreRight : right
  if (coreLeft > coreRight) coreLeft = coreRight = Math.min(right, Math.max(left, (coreLeft + coreRight) / 2))
  return {
    ...shape,
    left,
    right,
    coreLeft,
    coreRight,
    start: softStart ? 'soft' : shape.start,
    end: softEnd ? 'soft' : shape.end,
  }
}

/** What stands for a date on `scale`, or null when it has no bounds at all. */
export function eventShape(reading: DateReading, asOf: Ms, scale: TimeScale): EventShape | null {
  return reading.shape === 'moment' ? momentShape(reading, scale) : spanShape(reading, asOf, scale)
}
