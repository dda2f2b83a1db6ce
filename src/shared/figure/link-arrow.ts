import type { Point } from '../routing/geometry'
import { linePath } from '../routing/route-path'
import type { SceneNode } from './scene'

/** px: the width of the line, and the head of the arrow, which is shorter where the line turns just before it. */
const line = 1.25
const head = { most: 8, least: 4.5, half: 3.25 } as const

/** The line along a route with its head at the end; `dash` as in SVG, null for a whole line. */
export function linkArrow(
  points: readonly Point[],
  color: string,
  dash: string | null,
): readonly SceneNode[] {
  const [before, tip] = [points.at(-2), points.at(-1)]
  if (!before || !tip) return []
  const last = Math.abs(tip.x - before.x) + Math.abs(tip.y - before.y)
  const length = Math.min(head.most, Math.max(head.least, last))
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)]
  const foot = { x: tip.x - dx * length, y: tip.y - dy * length }
  // The line ends within the head: its blunt end would stand out of the tip.
  const within = Math.min(last, length - 1)
  const end = { x: tip.x - dx * within, y: tip.y - dy * within }
  const side = (by: number) => said({ x: foot.x - dy * by, y: foot.y + dx * by })
  return [
    {
      kind: 'path',
      d: linePath([...points.slice(0, -1), end]),
      fill: 'none',
      stroke: color,
      strokeWidth: line,
      ...(dash === null ? {} : { dash }),
    },
    { kind: 'path', d: `M${said(tip)}L${side(head.half)}L${side(-head.half)}Z`, fill: color },
  ]
}

const said = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`
