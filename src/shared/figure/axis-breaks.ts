import type { EventShape } from './event-shape'
import type { Theme } from './figure-style'
import { linkInk } from './link-looks'
import type { SceneNode } from './scene'
import type { ScaleBreak } from './time-scale'

/** A zigzag, px: how far to the side, and how far down, each stroke goes. */
const tooth = { width: 4, height: 7 } as const

/** The breaks through axis, grid and lanes, from `top` to `bottom`, px: a torn strip of the page each. */
export function breakStrips(
  breaks: readonly Pick<ScaleBreak, 'left' | 'right'>[],
  top: number,
  bottom: number,
  theme: Theme,
): SceneNode[] {
  return breaks.flatMap(({ left, right }): SceneNode[] => {
    const [before, after] = [zigzag(left, top, bottom), zigzag(right - tooth.width, top, bottom)]
    const strip = `M${before.join('L')}L${after.toReversed().join('L')}Z`
    const edge = (points: readonly string[]): SceneNode => ({
      kind: 'path',
      d: `M${points.join('L')}`,
      fill: 'none',
      stroke: linkInk(theme),
      strokeWidth: 1,
    })
    return [{ kind: 'path', d: strip, fill: theme.background }, edge(before), edge(after)]
  })
}

function zigzag(x: number, top: number, bottom: number): readonly string[] {
  const count = Math.max(1, Math.ceil((bottom - top) / tooth.height))
  return Array.from({ length: count + 1 }, (_, at) => {
    const y = Math.min(bottom, top + at * tooth.height)
    return `${said(x + (at % 2) * tooth.width)} ${said(y)}`
  })
}

/** How much of a break shows on a bar, and how far its strokes lean, px. */
const cut = { width: 5, lean: 3 } as const

/** Two strokes across a bar of a height wherever it crosses a break, with its middle at `y`, px. */
export function barBreaks(
  { kind, left, right }: EventShape,
  breaks: readonly ScaleBreak[],
  y: number,
  height: number,
  color: string,
  theme: Theme,
): readonly SceneNode[] {
  if (kind === 'mark') return []
  const half = height / 2
  return breaks
    .filter((one) => left < one.left && right > one.right)
    .flatMap((one): SceneNode[] => {
      const x = (one.left + one.right) / 2
      const stroke = (by: number): SceneNode => ({
        kind: 'line',
        ...{ x1: x + by - cut.lean / 2, y1: y + half, x2: x + by + cut.lean / 2, y2: y - half },
        ...{ stroke: color, strokeWidth: 1.25 },
      })
      const [first, last] = [x - cut.width / 2, x + cut.width / 2]
      const corners = [
        [first - cut.lean / 2, y + half],
        [first + cut.lean / 2, y - half],
        [last + cut.lean / 2, y - half],
        [last - cut.lean / 2, y + half],
      ].map(([at = 0, level = 0]) => `${said(at)} ${said(level)}`)
      return [
        { kind: 'path', d: `M${corners.join('L')}Z`, fill: theme.background },
        stroke(-cut.width / 2),
        stroke(cut.width / 2),
      ]
    })
}

const said = (value: number): string => String(Math.round(value * 100) / 100)
