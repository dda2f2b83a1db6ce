import type { Ms } from '../../../shared/dates/date-value'
import { isEmptyFilter, noFilter, type EventFilter } from '../../../shared/filter/event-filter'
import { workspaceRecord } from '../commands/required-record'
import type { Records } from '../database/records'
import type { Indexed, IndexedEvents } from './columns/indexed-events'
import { classLengths, drawnFrom, drawnUntil } from './drawn-claims'

/** From the first instant to the last, ms UTC. */
export interface Extent {
  readonly from: Ms
  readonly until: Ms
}

const lengths = classLengths.map((length, index) => `(${index}, ${length})`).join(', ')

/**
 * Of all dated events. In each class of length, what ends last can't begin longer before the one that begins last than the class is
 * long: the rest need not be looked at.
 */
const bounds = `
  SELECT min("from") AS "from", max(until) AS until FROM (
    SELECT (SELECT min(drawnFrom) FROM claim WHERE preferred = 1 AND drawnClass = class) AS "from",
      (SELECT max(drawnUntil) FROM claim INDEXED BY claim_by_drawn WHERE preferred = 1 AND drawnClass = class
        AND drawnFrom >= (SELECT max(drawnFrom) FROM claim WHERE preferred = 1 AND drawnClass = class) - longest) AS until
    FROM (SELECT column1 AS class, column2 AS longest FROM (VALUES ${lengths}))
    UNION ALL
    SELECT ${drawnFrom}, ${drawnUntil} FROM claim INDEXED BY claim_by_drawn WHERE preferred = 1 AND drawnClass IS NULL
  )`

/** The outermost bounds of the dated events that a filter lets through, or null when there is none. */
export function extent(records: Records, indexed: Indexed, filter: EventFilter = noFilter): Extent | null {
  if (!isEmptyFilter(filter)) return extentOf(indexed.look({ filter }))
  const { from, until } = records.connection.get(bounds, { asOf: workspaceRecord(records).asOf }) as {
    from: Ms | null
    until: Ms | null
  }
  return from === null || until === null ? null : { from, until }
}

/** The outermost bounds of the dated events that are shown, or null when there is none. */
export function extentOf({ columns, marks }: Pick<IndexedEvents, 'columns' | 'marks'>): Extent | null {
  let first = -1
  let until = -Infinity
  for (let at = 0; at < columns.size; at += 1) {
    if (marks && marks[at] !== 1) continue
    if (first < 0) first = at
    until = Math.max(until, columns.until[at] ?? until)
  }
  return first < 0 ? null : { from: columns.from[first] ?? 0, until }
}
