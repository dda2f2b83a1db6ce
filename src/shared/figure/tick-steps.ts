import { addUnits, fieldsOfMs, msOfFields, startOfUnit } from '../dates/civil'
import type { Ms } from '../dates/date-value'
import { dayLabel, monthLabel, monthYearLabel, yearLabel } from './calendar-labels'

/** A regular series of instants on the axis. */
export interface TickStep {
  /** The shortest distance between two ticks, ms. */
  readonly shortest: Ms
  /** Whether the ticks show a time of day. */
  readonly hasTime: boolean
  /** All instants in [from, until], in order. */
  readonly ticks: (from: Ms, until: Ms) => Ms[]
  readonly label: (ms: Ms) => string
  /** What a tick's label leaves out, and the first instant of each stretch with the same; null for years. */
  readonly context: {
    readonly label: (ms: Ms) => string
    readonly starts: (from: Ms, until: Ms) => Ms[]
  } | null
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const twoDigits = (n: number) => String(n).padStart(2, '0')

function series(first: Ms, next: (ms: Ms) => Ms, from: Ms, until: Ms): Ms[] {
  const found: Ms[] = []
  for (let ms = first; ms <= until; ms = next(ms)) if (ms >= from) found.push(ms)
  return found
}

function unitStarts(unit: 'day' | 'month' | 'year') {
  return (from: Ms, until: Ms) => series(startOfUnit(from, unit), (ms) => addUnits(ms, unit, 1), from, until)
}

function clockStep(length: Ms): TickStep {
  return {
    shortest: length,
    hasTime: true,
    ticks: (from, until) => series(Math.ceil(from / length) * length, (ms) => ms + length, from, until),
    label: (ms) => {
      const { hour, minute: minutes, second } = fieldsOfMs(ms)
      const clock = `${twoDigits(hour)}:${twoDigits(minutes)}`
      return length < minute ? `${clock}:${twoDigits(second)}` : clock
    },
    context: { label: dayLabel, starts: unitStarts('day') },
  }
}

/** Every `count`th day counted from the 1st of each month, without the 31st and what crowds the next 1st. */
function dayStep(count: number): TickStep {
  const kept = (ms: Ms) => {
    const { day: number } = fieldsOfMs(ms)
    return (number - 1) % count === 0 && (count === 1 || number + count <= 32)
  }
  return {
    shortest: count === 1 ? day : day * (count - 2),
    hasTime: false,
    ticks: (from, until) => unitStarts('day')(from, until).filter(kept),
    label: (ms) => String(fieldsOfMs(ms).day),
    context: { label: monthYearLabel, starts: unitStarts('month') },
  }
}

function monthStep(count: number): TickStep {
  return {
    shortest: day * (count === 1 ? 28 : 30 * count - 2),
    hasTime: false,
    ticks: (from, until) =>
      series(startOfUnit(from, 'year'), (ms) => addUnits(ms, 'month', count), from, until),
    label: monthLabel,
    context: { label: yearLabel, starts: unitStarts('year') },
  }
}

const startOfYear = (year: number) => msOfFields({ year, month: 1, day: 1, hour: 0, minute: 0, second: 0 })

/**
 * Round years as they are written: 200 BCE, 100 BCE, 1 CE, 100 CE. There is no year 0, so that 1 CE stands
 * in its place, and n BCE is the astronomical year 1 - n.
 */
function yearStep(count: number): TickStep {
  const astronomical = (written: number) => (count === 1 || written > 0 ? written : written + 1)
  return {
    shortest: day * 365 * count,
    hasTime: false,
    ticks: (from, until) => {
      const first = Math.floor((fieldsOfMs(from).year - 1) / count) * count
      const last = fieldsOfMs(until).year
      const found: Ms[] = []
      for (let n = first; n <= last; n += count) found.push(startOfYear(astronomical(n)))
      return found.filter((ms) => ms >= from && ms <= until)
    },
    label: yearLabel,
    context: null,
  }
}

/** All steps, finest first: seconds … hundreds of millennia. */
export const tickSteps: readonly TickStep[] = [
  ...[1000, 5000, 15_000, 30_000].map(clockStep),
  ...[1, 5, 15, 30].map((n) => clockStep(n * minute)),
  ...[1, 3, 6, 12].map((n) => clockStep(n * hour)),
  ...[1, 5, 10, 15].map(dayStep),
  ...[1, 3, 6].map(monthStep),
  ...[1, 10, 100, 1000, 10_000, 100_000].flatMap((n) => [n, 2 * n, 5 * n]).map(yearStep),
]
