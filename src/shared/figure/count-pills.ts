import { figureWords } from '../messages/figure'
import { text, type Theme } from './figure-style'
import { ascent } from './font-measure'
import type { Claim } from './lane-section'
import type { Box, Measure, SceneNode } from './scene'
import { setLine } from './set-text'
import type { TimeScale } from './time-scale'

/** A mark that counts events for which there is no room, px; their numbers in the table run from `first` to `last`. */
export interface CountPill {
  readonly words: string
  readonly left: number
  readonly width: number
  /** The stretch in which they are. */
  readonly from: number
  readonly until: number
}

/** px: a pill, what it keeps from its words and from the next, and the row of pills at the foot of a lane. */
const pill = { height: 20, inset: 9, gap: 8 } as const
export const pillRow = 32
/** px from the bottom of a lane to that of its pills. */
const below = 9

const middleOf = ({ shape }: Claim): number => (shape.left + shape.right) / 2

/** In the order of the page, as they are numbered. */
export function inPillOrder(counted: readonly Claim[]): readonly Claim[] {
  return counted.toSorted((a, b) => middleOf(a) - middleOf(b))
}

/** The pills of a lane: `counted` in their order, of which the first has the number `first` of `most`. */
export function countPills(
  counted: readonly Claim[],
  first: number,
  most: number,
  { left, right }: Pick<TimeScale, 'left' | 'right'>,
  measure: Measure,
): readonly CountPill[] {
  const widest = measure(figureWords.counted(most, most, most), text.key) + 2 * pill.inset
  const columns = Math.max(1, Math.floor((right - left) / (widest + pill.gap)))
  const columnWidth = (right - left) / columns
  const byColumn = new Map<number, Claim[]>()
  for (const claim of counted) {
    const column = Math.min(columns - 1, Math.max(0, Math.floor((middleOf(claim) - left) / columnWidth)))
    byColumn.set(column, [...(byColumn.get(column) ?? []), claim])
  }
  let number = first
  return [...byColumn].map(([column, claims]) => {
    const words = figureWords.counted(claims.length, number, number + claims.length - 1)
    number += claims.length
    const width = measure(words, text.key) + 2 * pill.inset
    const begins = left + column * columnWidth
    const middles = claims.map(middleOf).map((x) => Math.min(begins + columnWidth, Math.max(begins, x)))
    const [from, until] = [Math.min(...middles), Math.max(...middles)]
    const lowest = begins + pill.gap / 2
    const wanted = (from + until - width) / 2
    const at = Math.max(lowest, Math.min(wanted, begins + columnWidth - pill.gap / 2 - width))
    return { words, left: at, width, from, until }
  })
}

/** Where a pill is whose lane ends at `bottom`, px. */
export function pillBox({ left, width }: CountPill, bottom: number): Box {
  return { x: left, y: bottom - below - pill.height, width, height: pill.height }
}

/** A pill at the foot of a lane that ends at `bottom`, px, over a stroke along its stretch. */
export function pillNodes(
  own: CountPill,
  bottom: number,
  color: string,
  theme: Theme,
  measure: Measure,
): readonly SceneNode[] {
  const box = pillBox(own, bottom)
  const stroke = { stroke: color, strokeWidth: 1.25 } as const
  const y = bottom - below + 4
  const [from, until] = [Math.min(own.from, own.until - 4), Math.max(own.until, own.from + 4)]
  return [
    { kind: 'line', x1: from, y1: y, x2: until, y2: y, ...stroke, strokeWidth: 2.5 },
    { kind: 'rect', ...box, fill: theme.background, radius: pill.height / 2, ...stroke },
    setLine(
      own.words,
      box.x + pill.inset,
      box.y + pill.height / 2 + (ascent / 2 - 0.14) * text.key.size,
      text.key,
      theme.ink,
      measure,
    ),
  ]
}
