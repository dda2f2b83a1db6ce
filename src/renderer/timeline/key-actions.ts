import type { TimeShift } from '../../shared/api'
import { unitOf } from './drag'
import type { KeyIntent } from './keys'
import { itemsInWindow } from './listed-items'
import { allOf, type Move } from './moves'
import { sendMove } from './send-move'
import { placeOfEvent } from './rest-pointer'
import type { TimelineAdapter } from './timeline-adapter'
import type { TimelineProps } from './timeline-props'

type KeyProps = Pick<
  TimelineProps,
  'onmove' | 'onresize' | 'onselect' | 'onopen' | 'ondelete' | 'onwalk' | 'onfit' | 'onselectall' | 'onpoint'
>

/** One step of the zoom keys. */
export const zoomStep = 1.5
/** How long a zoom or a jump of the window lasts, ms; none for who wants less motion. */
export function glide(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160
}

const nudge = (adapter: TimelineAdapter, props: KeyProps, count: number): void => {
  const { selected } = adapter.state
  const items = adapter.items.filter(({ id }) => selected.includes(id))
  const shift: TimeShift = { unit: unitOf(items, adapter.unit), count }
  const move: Move = {
    part: 'whole',
    originals: new Map(items.map((item) => [item.id, item])),
    all: allOf(selected),
    shift,
    lane: undefined,
  }
  if (items.length > 0) void adapter.commit(move, sendMove(move, props))
}

const changeLane = (adapter: TimelineAdapter, props: KeyProps, step: number): void => {
  const { selected, rows } = adapter.state
  const items = adapter.items.filter(({ id }) => selected.includes(id))
  const lanes = rows.rows.map(({ lane }) => lane.id)
  const last = items.find(({ id }) => id === selected.at(-1))
  const row = last?.lane ? rows.drawnIn.get(last.lane)?.row : undefined
  const from = row === undefined ? -1 : lanes.indexOf(row)
  const lane = from < 0 ? undefined : lanes[from + step]
  if (lane === undefined) return
  const move: Move = {
    part: 'whole',
    originals: new Map(items.map((item) => [item.id, item])),
    all: allOf(selected),
    shift: null,
    lane,
  }
  void adapter.commit(move, sendMove(move, props))
}

/** Asks about what was selected last. */
const point = (adapter: TimelineAdapter, props: KeyProps): void => {
  const id = adapter.state.selected.at(-1)
  const box = id === undefined ? null : placeOfEvent(adapter, id)
  if (id !== undefined && box) props.onpoint?.({ id, x: null, box })
}

/** Selects all events, or else what is on screen, in order of time; what was selected last stays the last one, if it is there. */
const selectAll = (adapter: TimelineAdapter, props: KeyProps): void => {
  if (props.onselectall) return props.onselectall()
  const last = adapter.state.selected.at(-1)
  const ids = itemsInWindow(adapter.items, adapter.view.window).map(({ id }) => id)
  props.onselect(ids.toSorted((a, b) => Number(a === last) - Number(b === last)))
}

const edit = (intent: KeyIntent, adapter: TimelineAdapter, props: KeyProps): void => {
  const { selected, readOnly } = adapter.state
  if (readOnly || selected.length === 0) return
  if (intent.kind === 'nudge') nudge(adapter, props, intent.count)
  else if (intent.kind === 'lane') changeLane(adapter, props, intent.step)
  else if (intent.kind === 'delete') props.ondelete(selected)
}

/** Does what a key asks for; the promise, if there is one, is kept when the answer of the workspace is in. */
export function actOnKey(
  intent: KeyIntent,
  adapter: TimelineAdapter,
  props: KeyProps,
): Promise<void> | undefined {
  const { selected } = adapter.state
  const last = selected.at(-1)
  if (intent.kind === 'walk') return props.onwalk(intent.direction) ?? undefined
  if (intent.kind === 'open' && last !== undefined) props.onopen(last)
  else if (intent.kind === 'clear' && selected.length > 0) props.onselect([])
  else if (intent.kind === 'zoom-in') adapter.zoom(1 / zoomStep, undefined, glide())
  else if (intent.kind === 'zoom-out') adapter.zoom(zoomStep, undefined, glide())
  else if (intent.kind === 'fit') props.onfit?.()
  else if (intent.kind === 'all') selectAll(adapter, props)
  else if (intent.kind === 'card') point(adapter, props)
  else edit(intent, adapter, props)
  return undefined
}
