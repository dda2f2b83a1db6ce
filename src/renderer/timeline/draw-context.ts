import { laneColor } from '../../shared/palette'
import type { DrawContext } from './items'
import { longestLabel } from './label-width'
import { isMove, type Move } from './moves'
import type { TimelineState } from './timeline-state'

/** What is on its way, and how wide things are now. */
interface Now {
  readonly drag: Move | null
  readonly pending: readonly Move[]
  readonly msPerPx: number
  /** The width of the window, px. */
  readonly width: number
  readonly widthOf: DrawContext['widthOf']
}

/** What the looks of items follow from. */
export function drawContext(
  {
    lanes,
    theme,
    selected,
    rows,
    pending: edited,
  }: Pick<TimelineState, 'lanes' | 'theme' | 'selected' | 'rows' | 'pending'>,
  { drag, pending, msPerPx, width, widthOf }: Now,
): DrawContext {
  const colors = new Map(lanes.map((lane) => [lane.id, laneColor(lane.color, theme)]))
  return {
    msPerPx,
    widthOf,
    drawnIn: (lane) => (lane === null ? undefined : rows.drawnIn.get(lane)),
    colorOf: (lane) => (lane === null ? undefined : colors.get(lane)) ?? laneColor('grey', theme),
    longest: longestLabel(width),
    selected: new Set(selected),
    dragged: new Set(drag?.originals.keys()),
    pending: new Set([
      ...edited,
      ...pending.filter(isMove).flatMap(({ originals }) => [...originals.keys()]),
    ]),
    sortOf: (item) => drag?.originals.get(item.id)?.from ?? item.from,
  }
}
