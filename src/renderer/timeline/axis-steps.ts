import { addUnits, daysOfCivil, fieldsOfMs, startOfUnit } from '../../shared/dates/civil'
import type { AxisUnit, Ms } from '../../shared/dates/date-value'

/** A regular series of instants on the axis: every `count`th `unit`. */
export interface AxisStep {
  readonly unit: AxisUnit
  readonly count: number
}

const second = 1000
const day = 86_400 * second
const year = 365.2425 * day

/** Mean length of each unit, ms. */
const lengths: Record<AxisUnit, Ms> = {
  second,
  minute: 60 * second,
  hour: 3600 * second,
  day,
  month: year / 12,
  year,
}

const steps = (unit: AxisUnit, counts: readonly number[]): readonly AxisStep[] =>
  counts.map((count) => ({ unit, count }))

/** All steps, finest first. Days are counted from the 1st of each month; all else divides what is above it. */
export const axisSteps: readonly AxisStep[] = [
  ...steps('second', [1, 2, 5, 10, 15, 30]),
  ...steps('minute', [1, 2, 5, 10, 15, 30]),
  ...steps('hour', [1, 2, 3, 6, 12]),
  ...steps('day', [1, 2, 5, 10, 15]),
  ...steps('month', [1, 2, 3, 6]),
  ...[1, 10, 100, 1000, 10_000, 100_000].flatMap((n) => steps('year', [n, 2 * n, 5 * n])),
]

/** The mean distance of two ticks, ms. */
export function lengthOf({ unit, count }: AxisStep): Ms {
  return count * lengths[unit]
}

function series(first: Ms, next: (at: Ms) => Ms, until: Ms): readonly Ms[] {
  const found: Ms[] = []
  for (let at = first; at <= until; at = next(at)) found.push(at)
  return found
}

/** Without the days that crowd the next 1st. */
const isDayTick = (at: Ms, count: number): boolean => {
  const number = fieldsOfMs(at).day
  return (number - 1) % count === 0 && (count === 1 || number + count <= 32)
}

/**
 * Round years as they are written: 200 BCE, 100 BCE, 1 CE, 100 CE. There is no year 0, so 1 CE stands in its place,
 * and n BCE is the astronomical year 1 - n.
 */
function yearTicks(count: number, from: Ms, until: Ms): readonly Ms[] {
  const first = Math.floor((fieldsOfMs(from).year - 1) / count) * count
  const last = fieldsOfMs(until).year
  const written = series(first, (n) => n + count, last)
  return written.map((n) => daysOfCivil(count === 1 || n > 0 ? n : n + 1, 1, 1) * day)
}

/** The ticks of a step in [from, until], ms UTC, in order. */
export function ticksOf({ unit, count }: AxisStep, from: Ms, until: Ms): readonly Ms[] {
  const all = (): readonly Ms[] => {
    if (unit === 'year') return yearTicks(count, from, until)
    if (unit === 'month')
      return series(startOfUnit(from, 'year'), (at) => addUnits(at, 'month', count), until)
    const step = unit === 'day' ? day : count * lengths[unit]
    const found = series(Math.floor(from / step) * step, (at) => at + step, until)
    return unit === 'day' ? found.filter((at) => isDayTick(at, count)) : found
  }
  return all().filter((at) => at >= from && at <= until)
}
