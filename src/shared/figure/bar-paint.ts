import { isFading, type EventShape, type PageStretch } from './event-shape'
import type { GradientStop, Paint } from './scene'

/** How much fainter what is in doubt is. */
const doubtedShare = 0.45

/** Opacities along a bar from `from` to `until`, px: full in the core, falling to nothing at an end that fades. */
export function barPaint(shape: EventShape, { left: from, right: until }: PageStretch, color: string): Paint {
  const share = shape.doubted ? doubtedShare : 1
  if (shape.oneMoment) return { color, stops: scaled(momentStops(shape), share) }
  const softStart = isFading(shape.start)
  const softEnd = isFading(shape.end)
  if (!softStart && !softEnd) return share === 1 ? color : { color, stops: [{ at: 0, opacity: share }] }
  const within = (x: number) => Math.min(1, Math.max(0, (x - from) / Math.max(until - from, 1)))
  const at = (x: number) => Math.round(within(x) * 1000) / 1000
  const stops: GradientStop[] = []
  if (softStart) stops.push({ at: 0, opacity: 0.06 })
  stops.push({ at: at(shape.coreLeft), opacity: 1 }, { at: at(shape.coreRight), opacity: 1 })
  if (softEnd) stops.push({ at: 1, opacity: 0.06 })
  return { color, stops: scaled(stops, share) }
}

/** The paint of one of several stretches in which a moment may lie. */
export function stretchPaint({ doubted }: EventShape, color: string): Paint {
  return { color, stops: [{ at: 0, opacity: doubted ? 0.2 : 0.42 }] }
}

function momentStops({ start, end }: EventShape): readonly GradientStop[] {
  if (start === 'unbounded') return ascending
  if (end === 'unbounded') return ascending.map(({ at, opacity }) => ({ at: 1 - at, opacity })).toReversed()
  return softMoment
}

const scaled = (stops: readonly GradientStop[], share: number): readonly GradientStop[] =>
  stops.map(({ at, opacity }) => ({ at, opacity: Math.round(opacity * share * 1000) / 1000 }))

const ascending: readonly GradientStop[] = [
  { at: 0, opacity: 0.1 },
  { at: 1, opacity: 0.6 },
]

const softMoment: readonly GradientStop[] = [
  { at: 0, opacity: 0.04 },
  { at: 0.3, opacity: 0.5 },
  { at: 0.7, opacity: 0.5 },
  { at: 1, opacity: 0.04 },
]
