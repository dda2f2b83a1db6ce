import type { Ms } from '../dates/date-value'
import { lengthLabel } from './calendar-labels'
import { text, type Theme } from './figure-style'
import type { Measure, SceneNode, TextStyle } from './scene'
import { setLine } from './set-text'
import { tickSteps, type TickStep } from './tick-steps'
import type { Stretch } from './folds'
import type { TimeScale } from './time-scale'

/** Where the lines of the axis stand and what stands beside them, px. */
export interface TimeAxis {
  readonly ticks: readonly AxisLabel[]
  readonly contexts: readonly AxisLabel[]
  /** What is said of the time that is left out, with its middle, px. */
  readonly breaks: readonly { readonly middle: number; readonly text: string }[]
  readonly hasTime: boolean
}
interface AxisLabel {
  readonly x: number
  readonly text: string
  /** Whether a line stands at `x`: the first context begins where the plot does, not at a date. */
  readonly line: boolean
}

/** px between a line and its label, between two labels, and between two lines at the least. */
const inset = 5
const gap = 12
const leastSpacing = 54

function fits(step: TickStep, scale: TimeScale, measure: Measure): boolean {
  const spacing = step.shortest * scale.perMs
  if (spacing < leastSpacing * 0.4) return false
  const widest = scale.stretches
    .flatMap(({ from, until }) => step.ticks(from, until))
    .reduce((width, ms) => Math.max(width, measure(step.label(ms), text.axis)), 0)
  return spacing >= Math.max(inset + widest + gap, step.label(scale.from).length < 3 ? 26 : leastSpacing)
}

/** Leaves out what would touch the label before it, and the words of what would leave the plot. */
function apart(labels: AxisLabel[], scale: TimeScale, style: TextStyle, measure: Measure): AxisLabel[] {
  const kept: AxisLabel[] = []
  let free = -Infinity
  for (const label of labels) {
    const end = label.x + inset + measure(label.text, style)
    if (label.x < free) continue
    kept.push(end > scale.right ? { ...label, text: '' } : label)
    free = end + gap
  }
  return kept
}

/** Picks the finest step whose labels stand apart; `measure` sets their widths. */
export function timeAxis(scale: TimeScale, measure: Measure): TimeAxis {
  const step = tickSteps.find((candidate) => fits(candidate, scale, measure)) ?? tickSteps.at(-1)
  if (step === undefined) return { ticks: [], contexts: [], breaks: [], hasTime: false }
  const at = (ms: Ms, label: (ms: Ms) => string) => ({ x: scale.x(ms), text: label(ms), line: true })
  const ticks = scale.stretches.flatMap(({ from, until }) =>
    step.ticks(from, until).map((ms) => at(ms, step.label)),
  )
  const breaks = wordsOfBreaks(scale)
  return {
    ticks: besideBreaks(apart(ticks, scale, text.axis, measure), breaks, measure),
    breaks,
    contexts: contextsOf(step, scale, measure),
    hasTime: step.hasTime,
  }
}

const wordsOfBreaks = ({ breaks }: TimeScale): TimeAxis['breaks'] =>
  breaks.map(({ from, until, left, right }) => ({
    middle: (left + right) / 2,
    text: lengthLabel(until - from),
  }))

/** Of two breaks whose words would touch, the one that leaves out less; null when all stand apart. */
export function crampedBreak(scale: TimeScale, measure: Measure): Stretch | null {
  const words = wordsOfBreaks(scale)
  const half = (at: number): number => measure(words[at]?.text ?? '', text.axis) / 2
  const { breaks } = scale
  const at = words.findIndex(
    ({ middle }, i) => i > 0 && middle - half(i) < (words[i - 1]?.middle ?? 0) + half(i - 1) + gap,
  )
  const [one, other] = [breaks[at - 1], breaks[at]]
  if (!one || !other) return null
  return one.until - one.from < other.until - other.from ? one : other
}

function contextsOf({ context }: TickStep, scale: TimeScale, measure: Measure): AxisLabel[] {
  if (context === null) return []
  const labels = scale.stretches.flatMap((stretch, at) => {
    const starts = context
      .starts(stretch.from, stretch.until)
      .map((ms) => ({ x: scale.x(ms), text: context.label(ms), line: true }))
    // After a break the day or year is said anew.
    const x = at === 0 ? scale.left : scale.x(stretch.from)
    const first = { x, text: context.label(stretch.from), line: false }
    const room = inset + measure(first.text, text.axisContext) + gap
    const [second] = starts
    const begins = second === undefined || second.x >= first.x + room
    return begins ? [first, ...starts] : starts
  })
  return apart(labels, scale, text.axisContext, measure)
}

/** Takes the words from ticks that would touch those of a break. */
function besideBreaks(
  ticks: readonly AxisLabel[],
  breaks: TimeAxis['breaks'],
  measure: Measure,
): readonly AxisLabel[] {
  return ticks.map((tick) => {
    const from = tick.x + inset
    const until = from + measure(tick.text, text.axis)
    const isTouched = breaks.some((one) => {
      const half = measure(one.text, text.axis) / 2 + inset
      return from < one.middle + half && until > one.middle - half
    })
    return isTouched ? { ...tick, text: '' } : tick
  })
}

/** Height of the rows of labels, px. */
export function axisHeight(axis: TimeAxis): number {
  return axis.contexts.length > 0 ? 48 : 28
}

/** The lines behind everything, from `top` to `bottom`. */
export function gridNodes(axis: TimeAxis, top: number, bottom: number, theme: Theme): SceneNode[] {
  const strong = new Set(axis.contexts.filter((label) => label.line).map((label) => label.x))
  const line = (x: number, stroke: string): SceneNode => ({
    kind: 'line',
    x1: x,
    y1: top,
    x2: x,
    y2: bottom,
    stroke,
    strokeWidth: 1,
  })
  return [
    ...axis.ticks.filter(({ x }) => !strong.has(x)).map(({ x }) => line(x, theme.grid)),
    ...[...strong].map((x) => line(x, theme.gridStrong)),
  ]
}

/** The labels; the block ends at `bottom`. */
export function axisNodes(axis: TimeAxis, bottom: number, theme: Theme, measure: Measure): SceneNode[] {
  const set = (labels: readonly AxisLabel[], baseline: number, style: TextStyle, fill: string) =>
    labels
      .filter((label) => label.text !== '')
      .map((label) => setLine(label.text, label.x + (label.line ? inset : 0), baseline, style, fill, measure))
  return [
    ...set(axis.contexts, bottom - 30, text.axisContext, theme.ink),
    ...set(axis.ticks, bottom - 10, text.axis, theme.muted),
    ...axis.breaks.map(({ middle, text: words }) =>
      setLine(words, middle - measure(words, text.axis) / 2, bottom - 10, text.axis, theme.muted, measure),
    ),
  ]
}
