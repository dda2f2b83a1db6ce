import { mark, type Theme } from './figure-style'
import type { SceneNode } from './scene'

/** Dashes of what is in doubt, and dots of what is only one of several claims. */
export const dashes = { doubted: '4 2.5', doubtedMark: '2.8 1.6', rival: '2 1.6' } as const

/** A milestone whose middle is (x, y); `half` its diagonal, px. */
export function diamond(x: number, y: number, color: string, half: number): SceneNode {
  return { kind: 'path', d: diamondPath(x, y, half), fill: color }
}

function diamondPath(x: number, y: number, half: number): string {
  return path([
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ])
}

/** The head of an arrow from `foot` to `tip`, px. */
export function arrow(tip: number, foot: number, y: number, color: string): SceneNode {
  return { kind: 'path', d: arrowPath(tip, foot, y, mark.bar * 0.85), fill: color }
}

/** The hollow head of an arrow: it may go so far, or not. */
export function hollowArrow(tip: number, foot: number, y: number, color: string, theme: Theme): SceneNode {
  const inset = Math.sign(tip - foot)
  const d = arrowPath(tip - 2 * inset, foot + 0.75 * inset, y, mark.bar * 0.6)
  return { kind: 'path', d, fill: theme.background, stroke: color, strokeWidth: 1.5 }
}

function arrowPath(tip: number, foot: number, y: number, half: number): string {
  return path([
    [tip, y],
    [foot, y - half],
    [foot, y + half],
  ])
}

/** The ring that means one moment, not known which. */
export function ring(
  x: number,
  y: number,
  color: string,
  theme: Theme,
  radius: number = mark.ring,
): SceneNode {
  return { kind: 'circle', x, y, radius, fill: theme.background, stroke: color, strokeWidth: 2 }
}

/** A moment in doubt: a dashed ring around a small dot. */
export function doubtedDot(x: number, y: number, color: string, theme: Theme): SceneNode[] {
  const outline = { stroke: color, strokeWidth: 1.5, dash: dashes.doubtedMark }
  return [
    { kind: 'circle', x, y, radius: mark.radius - 0.75, fill: theme.background, ...outline },
    { kind: 'circle', x, y, radius: 2.25, fill: color },
  ]
}

/** A milestone in doubt: a dashed diamond around a small one. */
export function doubtedDiamond(x: number, y: number, color: string, theme: Theme): SceneNode[] {
  const outline = { stroke: color, strokeWidth: 1.5, dash: dashes.doubtedMark }
  return [
    { kind: 'path', d: diamondPath(x, y, mark.diamond - 0.5), fill: theme.background, ...outline },
    diamond(x, y, color, 3.25),
  ]
}

/** A stroke across a bar, at its end. */
export function cap(x: number, y: number, width: number, height: number, color: string): SceneNode {
  return { kind: 'rect', x, y: y - height / 2, width, height, fill: color, radius: 1 }
}

function path(points: readonly (readonly [number, number])[]): string {
  const text = points.map(([x, y]) => `${round(x)} ${round(y)}`)
  return `M${text.join('L')}Z`
}

const round = (value: number) => String(Math.round(value * 100) / 100)
