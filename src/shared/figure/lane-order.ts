import type { Id, LaneRecord } from '../model'
import { figureWords } from '../messages/figure'
import type { FigureEvent, FigureInput } from './figure-input'
import { visiblePlainText } from './plain-text'

/** A lane of the figure with its events, in time order as given. */
export interface FigureLane {
  readonly id: Id | null
  readonly title: string
  /** A name of the lane palette. */
  readonly color: string
  /** How many lanes it lies in. */
  readonly depth: number
  readonly events: readonly FigureEvent[]
}

/** The drawable events by lane: periods over all lanes apart; what has no known lane comes last. */
export interface LaneOrder {
  readonly overAll: readonly FigureEvent[]
  readonly lanes: readonly FigureLane[]
}

/** Sorts `events` into the lanes of `input`; lanes that hold nothing, themselves or below, are left out. */
export function laneOrder({ lanes }: FigureInput, events: readonly FigureEvent[]): LaneOrder {
  const byId = new Map(lanes.map((lane) => [lane.id, lane]))
  const eventsOf = new Map<Id, FigureEvent[]>(lanes.map((lane) => [lane.id, []]))
  const overAll: FigureEvent[] = []
  const laneless: FigureEvent[] = []
  for (const event of events) {
    const own = event.lane === null ? undefined : eventsOf.get(event.lane)
    if (own !== undefined) own.push(event)
    else if (event.kind === 'period') overAll.push(event)
    else laneless.push(event)
  }
  const shown = new Set<Id>()
  for (const lane of lanes) {
    if ((eventsOf.get(lane.id) ?? []).length === 0) continue
    for (const id of [lane.id, ...ancestors(lane, byId)]) shown.add(id)
  }
  const drawn: FigureLane[] = lanes
    .filter((lane) => shown.has(lane.id))
    .map((lane) => ({
      id: lane.id,
      title: visiblePlainText(lane.title),
      color: lane.color,
      depth: ancestors(lane, byId).length,
      events: eventsOf.get(lane.id) ?? [],
    }))
  if (laneless.length > 0) {
    drawn.push({ id: null, title: figureWords.laneless, color: 'grey', depth: 0, events: laneless })
  }
  return { overAll, lanes: drawn }
}

/** The lanes around a lane, nearest first; stops at a lane seen before. */
function ancestors(lane: LaneRecord, byId: ReadonlyMap<Id, LaneRecord>): Id[] {
  const found: Id[] = []
  for (
    let parent = lane.parent;
    parent !== null && parent !== lane.id && !found.includes(parent) && byId.has(parent);
    parent = byId.get(parent)?.parent ?? null
  ) {
    found.push(parent)
  }
  return found
}
