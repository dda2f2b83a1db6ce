import { detour } from './detour'
import {
  clearance,
  costOf,
  isClear,
  segmentsOf,
  widened,
  withoutDetails,
  type Box,
  type Point,
} from './geometry'
import { portsOf, type LinkPlace, type Port } from './ports'

/** A route that was tried, and what it costs. */
interface Candidate {
  readonly points: readonly Point[]
  readonly cost: number
}

/** How far beside its ends a simple route looks for a gap, px: a row of labels. */
const reach = 34

/**
 * The route of a link from one place to another around labels, upright and level lines only. `boxes` are all labels, those of the
 * two places among them (by identity). It crosses no label where a way of `free` px on both sides exists; where none does, it
 * goes the simplest way. The same for the same boxes, always.
 */
export function routeLink(
  boxes: readonly Box[],
  from: LinkPlace,
  to: LinkPlace,
  free = clearance,
): readonly Point[] {
  return simpleRoute(boxes, from, to, free) ?? detour(boxes, from, to, free) ?? bluntRoute(from, to)
}

/** The cheapest free route of at most two turns, or null. */
export function simpleRoute(
  boxes: readonly Box[],
  from: LinkPlace,
  to: LinkPlace,
  free = clearance,
): readonly Point[] | null {
  const around = boxes.map((box) => widened(box, free))
  const candidates = candidatesOf(boxes, around, from, to, free).sort((a, b) => a.cost - b.cost)
  const found = candidates.find(({ points }) => segmentsOf(points).every(([a, b]) => isClear(a, b, around)))
  return found ? withEnds(found, from, to) : null
}

/** The simplest way, whatever lies on it. */
export function bluntRoute(from: LinkPlace, to: LinkPlace): readonly Point[] {
  const [best] = candidatesOf([], [], from, to, clearance).sort((a, b) => a.cost - b.cost)
  return best ? withEnds(best, from, to) : []
}

interface Routed extends Candidate {
  readonly start: Port
  readonly end: Port
}

function withEnds({ points, start, end }: Routed, from: LinkPlace, to: LinkPlace): readonly Point[] {
  return withoutDetails([...(from.isPoint ? [] : [start.at]), ...points, ...(to.isPoint ? [] : [end.at])])
}

/** All simple routes between the ports, free or not, from just outside of one label to just outside of the other. */
function candidatesOf(
  boxes: readonly Box[],
  around: readonly Box[],
  from: LinkPlace,
  to: LinkPlace,
  free: number,
): Routed[] {
  const others = (own: Box): readonly Box[] => around.filter((_, at) => boxes[at] !== own)
  const starts = portsOf(from, 'out', others(from.box), free)
  const ends = portsOf(to, 'in', others(to.box), free)
  const gaps = gapsNear(around, from.box, to.box, free)
  return starts.flatMap((start) =>
    ends.flatMap((end) =>
      shapesOf(start, end, gaps).map((shape) => {
        const points = withoutDetails(shape)
        return {
          points,
          start,
          end,
          cost: costOf(withoutDetails([start.at, ...points, end.at])) + start.cost + end.cost,
        }
      }),
    ),
  )
}

/** Straight or with one turn where both ends point that way; else by way of a gap. */
function shapesOf(start: Port, end: Port, gaps: readonly number[]): readonly (readonly Point[])[] {
  const [a, b] = [start.out, end.out]
  if (start.isLevel && end.isLevel) {
    const x = (a.x + b.x) / 2
    return [[a, { x, y: a.y }, { x, y: b.y }, b]]
  }
  if (start.isLevel) return [[a, { x: b.x, y: a.y }, b]]
  if (end.isLevel) return [[a, { x: a.x, y: b.y }, b]]
  return gaps.map((y) => [a, { x: a.x, y }, { x: b.x, y }, b])
}

/** The heights of the gaps between labels around and between the two places, each once. */
function gapsNear(around: readonly Box[], one: Box, other: Box, free: number): readonly number[] {
  const top = Math.min(one.top, other.top) - reach
  const bottom = Math.max(one.bottom, other.bottom) + reach
  const all = [one, other].flatMap((box) => [box.top - free, box.bottom + free])
  for (const box of around) all.push(box.top, box.bottom)
  return [...new Set(all)].filter((y) => y >= top && y <= bottom)
}
