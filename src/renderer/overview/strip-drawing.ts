import { dateAt } from '../../shared/dates/civil-date'
import type { AxisUnit, Ms } from '../../shared/dates/date-value'
import { dateLabel } from '../../shared/dates/label-date'
import { overviewWords as words } from '../../shared/messages/overview'
import type { Overview } from '../../shared/api'
import type { TimeSpan } from '../state/time-span'
import { axisOf, type AxisLabel } from '../timeline/axis'
import { xOf, type Strip } from './strip'

/** The lowest bar, px: one event can be seen beside thousands. */
const lowest = 3
/** px left free between labels. */
const air = 10

/** The outline of the bars on a strip `height` px high, as an SVG path; heights go by the square root of the count. */
export function barsPath({ from, until, counts }: Overview, strip: Strip, height: number): string {
  const most = counts.reduce((highest, count) => Math.max(highest, count), 1)
  const start = xOf(strip, from)
  const step = (xOf(strip, until) - start) / counts.length
  const gap = step >= 3 ? 1 : 0
  return counts
    .map((count, at) => {
      if (count === 0) return ''
      const tall = Math.max(lowest, Math.sqrt(count / most) * height)
      const [x, y] = [start + at * step, height - tall]
      return `M${x.toFixed(2)} ${height}V${y.toFixed(1)}h${(step - gap).toFixed(2)}V${height}z`
    })
    .join('')
}

/** Labels in one row that never touch: greater units where they begin, and between them what has room. */
export function stripLabels(strip: Strip, width: (text: string) => number): readonly AxisLabel[] {
  const { ticks, contexts } = axisOf(strip, strip.width, { tick: width, context: width })
  const isApart = (a: AxisLabel, b: AxisLabel): boolean =>
    a.x + width(a.text) + air <= b.x || b.x + width(b.text) + air <= a.x
  const kept: AxisLabel[] = []
  for (const label of [...contexts, ...ticks]) {
    const isWhole = label.x >= 0 && label.x + width(label.text) <= strip.width
    if (isWhole && kept.every((other) => isApart(label, other))) kept.push(label)
  }
  return kept.toSorted((a, b) => a.x - b.x)
}

const day = 86_400_000

/** The unit in which the ends of a window are said. */
const unitOf = ({ from, until }: TimeSpan): AxisUnit =>
  until - from > 60 * 365 * day ? 'year' : until - from > 4 * day ? 'day' : 'minute'

const farthest = 8.64e15 - 367 * day

/** An end of a window in words. */
export function edgeText(time: Ms, window: TimeSpan): string {
  const unit = unitOf(window)
  const within = Math.min(Math.max(time, -farthest), farthest)
  return dateLabel(dateAt(within, unit, { offset: 0, zone: null }))
}

/** A window in words. */
export function windowText(window: TimeSpan): string {
  return words.fromTo(edgeText(window.from, window), edgeText(window.until - 1, window))
}
