import { stretchesOf } from '../../shared/dates/dating'
import { datingOf } from '../../shared/dates/endpoint'
import { percentOf, type Stretch } from './item-shape'
import type { ShownItem } from './shown-item'

/** A hole narrower than this can't be seen, and a ring needs so much room, px. */
const leastHole = 4
const ringRoom = 11

/** Where the one moment of an item may lie, in order, ms UTC, when there are holes that can be seen between; else none. */
export function possibleStretches(item: ShownItem, extent: Stretch, msPerPx: number): readonly Stretch[] {
  const { start, end } = item.date
  const dating = end === null ? datingOf(start) : null
  const known = dating === null ? [] : stretchesOf(dating)
  if (known.length < 2) return []
  const found: Stretch[] = []
  for (const { earliest, latest } of known) {
    const next = withRoom({ from: earliest ?? extent.from, until: latest ?? extent.until }, msPerPx)
    const last = found.at(-1)
    if (last !== undefined && next.from - last.until < leastHole * msPerPx)
      found.splice(-1, 1, { from: last.from, until: Math.max(last.until, next.until) })
    else found.push(next)
  }
  return found.length < 2 ? [] : found
}

function withRoom({ from, until }: Stretch, msPerPx: number): Stretch {
  const missing = Math.max(0, ringRoom * msPerPx - (until - from)) / 2
  return { from: from - missing, until: until + missing }
}

/** CSS images of the stretches on the box drawn: a mask that leaves their bars, and a ring in the middle of each. */
export function stretchImages(
  stretches: readonly Stretch[],
  drawn: Stretch,
): {
  readonly mask: string
  readonly rings: string
} {
  const bars = stretches.flatMap(({ from, until }) => {
    const [start, end] = [percentOf(from, drawn), percentOf(until, drawn)]
    return [`#0000 ${start}%`, `#000 ${start}%`, `#000 ${end}%`, `#0000 ${end}%`]
  })
  const rings = stretches.map(({ from, until }) => {
    const x = percentOf((from + until) / 2, drawn)
    return `radial-gradient(circle at ${x}% 50%,var(--hole) 2.4px,var(--lane) 2.9px 4.3px,#0000 4.8px)`
  })
  return { mask: `linear-gradient(to right,${bars.join()})`, rings: rings.join() }
}
