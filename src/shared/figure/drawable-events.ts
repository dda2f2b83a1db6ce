import { units, type DateReading, type Ms, type Unit } from '../dates/date-value'
import { drawnBounds } from '../dates/drawn-bounds'
import { knownBounds } from '../dates/known-bounds'
import { readingInZone } from '../dates/shown-in-zone'
import type { Id } from '../model'
import { edgeRoom, type EdgeRoom } from './edge-room'
import type { FigureEvent, FigureInput } from './figure-input'
import type { Stretch } from './folds'

/** The events that can stand on the axis, in time order, and the stretch they cover, ms UTC. */
export interface DrawableEvents {
  readonly events: readonly FigureEvent[]
  /** The dates that compete with those of the events: as events, by the one they are about. */
  readonly rivals: ReadonlyMap<FigureEvent, readonly FigureEvent[]>
  readonly from: Ms
  readonly until: Ms
  /** Where events begin and end, ms UTC: of a moment all the time in which it may lie. */
  readonly edges: readonly Stretch[]
  /** What is drawn beyond that stretch, px. */
  readonly room: EdgeRoom
  /** The finest unit to which any of them is known. */
  readonly finest: Unit
  /** Whether any of them has a time of day that depends on the zone. */
  readonly hasTime: boolean
}

interface Placed {
  readonly event: FigureEvent
  /** As it is drawn in the zone shown. */
  readonly date: DateReading
  readonly from: Ms
  readonly until: Ms
}

/** How many events these are: one in several rows of tags counts once. */
export function countEvents(events: readonly Pick<FigureEvent, 'id'>[]): number {
  return new Set(events.map(({ id }) => id)).size
}

/** The date of an event as it is drawn: times at the wall time of the figure's zone. */
export function shownDate(date: DateReading, { zone = 'UTC' }: FigureInput): DateReading {
  return readingInZone(date, zone)
}

/**
 * Sorts out what has no date; null when nothing is left. Events that start together come longest first, those of the same bounds in their
 * order by hand.
 */
export function drawableEvents(input: FigureInput): DrawableEvents | null {
  const dated = input.events.flatMap((event) => placed(event, input))
  if (dated.length === 0) return null
  dated.sort((a, b) => a.from - b.from || b.until - a.until || compareByHand(a.event, b.event))
  const events = dated.map(({ event }) => event)
  const rivals = (input.rivals ?? []).flatMap((event) => placed(event, input))
  const byEvent = rivalsOf(events, rivals)
  const shown = new Set([...byEvent.values()].flat())
  const all = [...dated, ...rivals.filter(({ event }) => shown.has(event))]
  return {
    events,
    rivals: byEvent,
    from: all.reduce((least, { from }) => Math.min(least, from), Infinity),
    until: all.reduce((most, { until }) => Math.max(most, until), -Infinity),
    edges: all.flatMap((one) => edgesOf(one, input.asOf)),
    room: edgeRoom(all.map(({ date }) => date)),
    finest: finestUnit(all),
    hasTime: all.some(({ date: { start, end } }) => start.offset !== null || (end?.offset ?? null) !== null),
  }
}

function placed(event: FigureEvent, input: FigureInput): readonly Placed[] {
  if (event.date === null) return []
  const date = shownDate(event.date, input)
  const { from, until, openStart, openEnd } = drawnBounds(date, input.asOf)
  // What is open at both ends has no place on the axis.
  if (openStart && openEnd) return []
  const known = date.end === null ? knownBounds(date.start) : null
  return [
    { event, date, from: Math.min(from, known?.from ?? from), until: Math.max(until, known?.until ?? until) },
  ]
}

function edgesOf({ date: { start, end }, from, until }: Placed, asOf: Ms): readonly Stretch[] {
  if (end === null) return [{ from, until }]
  return [start, end].flatMap(({ earliest, latest, state }) => {
    const known = state === 'ongoing' ? [asOf] : [earliest, latest].filter((bound) => bound !== null)
    return known.length === 0 ? [] : [{ from: Math.min(...known), until: Math.max(...known) }]
  })
}

function rivalsOf(
  events: readonly FigureEvent[],
  rivals: readonly Placed[],
): ReadonlyMap<FigureEvent, readonly FigureEvent[]> {
  const byId = new Map<Id, FigureEvent[]>()
  for (const { event } of rivals) byId.set(event.id, [...(byId.get(event.id) ?? []), event])
  const found = new Map<FigureEvent, readonly FigureEvent[]>()
  for (const event of events) {
    const own = byId.get(event.id)
    // A careless caller may give an event twice; its rivals are drawn once.
    byId.delete(event.id)
    if (own !== undefined) found.set(event, own)
  }
  return found
}

function compareByHand(a: FigureEvent, b: FigureEvent): number {
  const [one, other] = [a.dayPosition ?? '', b.dayPosition ?? '']
  if (one !== other) return one < other ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function finestUnit(all: readonly Placed[]): Unit {
  const known = all.flatMap(({ date }) => [date.start.unit, date.end?.unit])
  return units.find((unit) => known.includes(unit)) ?? 'year'
}
