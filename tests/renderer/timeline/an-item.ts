import type { TimelineItem } from '../../../src/shared/api'
import { drawnBounds } from '../../../src/shared/dates/drawn-bounds'
import { readDate } from '../../../src/shared/dates/read-date'
import type { LaneRecord } from '../../../src/shared/model'

export const asOf = Date.UTC(2026, 2, 1)
export const runs = { numRuns: Number(process.env['FIELDLINE_RUNS'] ?? 100), seed: 20_260_301 }

/** An event dated as typed. */
export function anItem(date: string, other: Partial<TimelineItem> = {}): TimelineItem {
  const result = readDate(date)
  if (!result.ok) throw new Error(result.problem.message)
  const { from, until } = drawnBounds(result.reading, asOf)
  const id = other.id ?? date
  return {
    key: 1,
    id,
    lane: 'mali',
    rows: [other.lane === undefined ? 'mali' : other.lane],
    kind: 'event',
    title: 'Coup',
    date: result.reading,
    dayPosition: null,
    from,
    until,
    notes: 0,
    links: 0,
    ...other,
  }
}

export function aLane(id: string, other: Partial<LaneRecord> = {}): LaneRecord {
  return { id, title: id, color: 'blue', position: id, parent: null, ...other }
}
