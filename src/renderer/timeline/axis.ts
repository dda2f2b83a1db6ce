import type { Ms } from '../../shared/dates/date-value'
import { contextOf, tickLabel } from './axis-labels'
import { axisSteps, lengthOf, ticksOf, type AxisStep } from './axis-steps'
import type { TimeWindow } from './timeline-props'

/** A label of the axis; `x` px from the start of the window, where its line stands. */
export interface AxisLabel {
  readonly x: number
  readonly text: string
}

/** The axis of a window. */
export interface Axis {
  readonly ticks: readonly AxisLabel[]
  /** The greater units above the ticks; empty when the ticks are years. */
  readonly contexts: readonly AxisLabel[]
  readonly lines: readonly { readonly x: number; readonly strong: boolean }[]
  /** Whether the ticks are times of day. */
  readonly hasTime: boolean
}

/** The width of a label of each row, px. */
export interface AxisMeasure {
  readonly tick: (text: string) => number
  readonly context: (text: string) => number
}

/** Ticks stand at least this far apart, px … */
const leastGap = 52
/** … and labels this far from their line and from what follows. */
const inset = 5
const air = 9

/** The finest step whose labels stand well apart when one px is `msPerPx` ms wide; `sample` is a time on screen. */
export function axisStep(msPerPx: number, sample: Ms, tick: AxisMeasure['tick']): AxisStep {
  const fits = (step: AxisStep): boolean => {
    const gap = lengthOf(step) / msPerPx
    return gap >= leastGap && gap >= tick(tickLabel(sample, step.unit)) + inset + air
  }
  return axisSteps.find(fits) ?? axisSteps.at(-1) ?? { unit: 'year', count: 1 }
}

/** The label of the first stretch stays in sight while the stretch does: the next one pushes it out. */
function withFirst(starts: readonly AxisLabel[], first: string, width: number): readonly AxisLabel[] {
  const next = starts[0]
  const x = next ? Math.min(0, next.x - inset - air - width) : 0
  return next?.x === 0 ? starts : [{ x, text: first }, ...starts]
}

const contextsOf = (
  step: AxisStep,
  { from, until }: TimeWindow,
  x: (at: Ms) => number,
  measure: AxisMeasure,
) => {
  const context = contextOf(step)
  if (!context) return { starts: [], labels: [] }
  const starts = ticksOf({ unit: context.unit, count: 1 }, from, until).map((at) => ({
    x: x(at),
    text: context.label(at),
  }))
  const first = context.label(from)
  return { starts, labels: withFirst(starts, first, measure.context(first)) }
}

/** The axis of a window that is `width` px wide: labels that never touch, and none cut off at its end. */
export function axisOf(window: TimeWindow, width: number, measure: AxisMeasure): Axis {
  const { from, until } = window
  const msPerPx = (until - from) / Math.max(width, 1)
  // The labels of years are widest at one end of the window or the other.
  const sample = Math.abs(from) > Math.abs(until) ? from : until
  const step = axisStep(msPerPx, sample, measure.tick)
  const x = (at: Ms): number => Math.round((at - from) / msPerPx)
  const ticks = ticksOf(step, from, until).map((at) => ({ x: x(at), text: tickLabel(at, step.unit) }))
  const { starts, labels } = contextsOf(step, window, x, measure)
  const strong = new Set(starts.map((start) => start.x))
  const isWhole = (of: (text: string) => number) => (label: AxisLabel) =>
    label.x + inset + of(label.text) + air <= width
  return {
    ticks: ticks.filter(isWhole(measure.tick)),
    contexts: labels.filter(isWhole(measure.context)),
    lines: [
      ...ticks.filter((tick) => !strong.has(tick.x)).map((tick) => ({ x: tick.x, strong: false })),
      ...[...strong].map((at) => ({ x: at, strong: true })),
    ],
    hasTime: step.unit === 'second' || step.unit === 'minute' || step.unit === 'hour',
  }
}
