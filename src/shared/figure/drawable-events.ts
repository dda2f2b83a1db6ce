import { units, type Ms, type Unit } from '../dates/date-value'
import { drawnBounds } from '../dates/drawn-bounds'
import type { FigureEvent, FigureInput } from './figure-input'

/** The events that can stand on the axis, in time order, and the stretch they cover, ms UTC. */
export interface DrawableEvents {
  readonly events: readonly FigureEvent[]
  readonly from: Ms
  readonly until: Ms
  /** The finest unit to which any of them is known. */
  readonly finest: Unit
}

/** Sorts out what has no date; null when nothing is left. Events that start together come longest first. */
export function drawableEvents({ events, asOf }: FigureInput): DrawableEvents | null {
  const dated = events.flatMap((event) => {
    if (event.date === null) return []
    const { from, until, openStart, openEnd } = drawnBounds(event.date, asOf)
    // What is open at both ends has no place on the axis.
    return openStart && openEnd ? [] : [{ event, from, until }]
  })
  if (dated.length === 0) return null
  dated.sort((a, b) => a.from - b.from || b.until - a.until)
  return {
    events: dated.map(({ event }) => event),
    from: dated.reduce((least, { from }) => Math.min(least, from), Infinity),
    until: dated.reduce((most, { until }) => Math.max(most, until), -Infinity),
    finest: finestUnit(dated.map(({ event }) => event)),
  }
}

function finestUnit(events: readonly FigureEvent[]): Unit {
  const known = events.flatMap(({ date }) => [date?.start.unit, date?.end?.unit])
  return units.find((unit) => known.includes(unit)) ?? 'year'
}
