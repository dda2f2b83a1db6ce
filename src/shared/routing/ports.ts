import { clearance, isClear, type Box, type Point } from './geometry'

/** Where a link begins or ends: the label and the mark of an event, or a place beyond the edge of the window. */
export interface LinkPlace {
  readonly box: Box
  /** Where links meet its upper and lower border, px. */
  readonly anchor: number
  /** Where else links may meet them, px: a bar is as good at one place as at another. */
  readonly otherAnchors?: readonly number[]
  /** How far inside those borders the mark is, px: links go on to it. */
  readonly depth: number
  /** A place out of sight: a point, and no label. */
  readonly isPoint: boolean
}

/** A place on the border of a label where a link may meet it, and the point just outside. */
export interface Port {
  readonly at: Point
  readonly out: Point
  readonly isLevel: boolean
  /** What a link pays for using it, as px. */
  readonly cost: number
}

/** A side that no reader expects: time flows to the right. */
export const unexpected = 60
/** The sides are for labels that stand in a row; a link at the mark says better which event it is about. */
export const beside = 16

/** The ports of a place, on the side of `way`, `free` px before it; none where another label is in the way. `others` come with their room around them. */
export function portsOf(
  { box, anchor, otherAnchors = [], depth, isPoint }: LinkPlace,
  way: 'out' | 'in',
  others: readonly Box[],
  free = clearance,
): readonly Port[] {
  const { left, top, right, bottom } = box
  if (isPoint) {
    const at = { x: left, y: top }
    return [
      { at, out: at, isLevel: true, cost: 0 },
      { at, out: at, isLevel: false, cost: 0 },
    ]
  }
  const middle = (top + bottom) / 2
  const upright = (x: number, y: number, side: 1 | -1): Port => ({
    at: { x, y: y - side * depth },
    out: { x, y: y + side * free },
    isLevel: false,
    cost: 0,
  })
  const level = (x: number, by: number, cost: number): Port => ({
    at: { x, y: middle },
    out: { x: x + by, y: middle },
    isLevel: true,
    cost,
  })
  const ports = [
    ...[anchor, ...otherAnchors].flatMap((x) => [upright(x, bottom, 1), upright(x, top, -1)]),
    level(right, free, way === 'out' ? beside : unexpected),
    level(left, -free, way === 'in' ? beside : unexpected),
  ]
  return ports.filter((port) => isClear(port.at, port.out, others))
}
