import type { WorkspaceApi } from '../../../shared/api'
import type { Ms } from '../../../shared/dates/date-value'
import type { Id } from '../../../shared/model'
import { workspaceRecord } from '../commands/required-record'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import { drawnFrom, drawnUntil } from './drawn-claims'
import { lanesInOrder } from './workspace-state'

type Direction = Parameters<WorkspaceApi['neighbour']>[1]

/** Where an event stands in time: by first instant, then last, then by hand, then id, so that the order is the same every time. */
interface Place {
  readonly from: Ms
  readonly until: Ms
  readonly dayOrder: string
  readonly event: Uint8Array
  readonly lane: Uint8Array | null
}

const place = `claim.event AS event, ${drawnFrom} AS "from", ${drawnUntil} AS until, claim.dayOrder AS dayOrder`

/** The next event in time, or the nearest in time in the next lane above or below that has any; null at the end. */
export function neighbour(records: Records, id: Id | null, direction: Direction): Id | null {
  const { asOf } = workspaceRecord(records)
  const at = id === null ? null : placeOf(records, id, asOf)
  const isUpright = direction === 'above' || direction === 'below'
  const found =
    at && isUpright ? inOtherLane(records, at, direction, asOf) : alongTime(records, at, direction, asOf)
  return found && idOfBytes(found)
}

function placeOf(records: Records, id: Id, asOf: Ms): Place | null {
  const sql = `SELECT ${place}, event.lane FROM claim JOIN event ON event.id = claim.event
    WHERE claim.event = @event AND claim.preferred = 1`
  return (records.connection.get(sql, { asOf, event: bytesOfId(id) }) as Place | undefined) ?? null
}

/** Without a place to go from: the first event, or the last for `previous`. */
function alongTime(records: Records, at: Place | null, direction: Direction, asOf: Ms): Uint8Array | null {
  const isBack = direction === 'previous'
  const order = isBack ? 'DESC' : 'ASC'
  const beyond = at ? `(%) ${isBack ? '<' : '>'} (@from, @until, @dayOrder, @event)` : 'TRUE'
  const candidate = (columns: string, where: string): Omit<Place, 'lane'> | undefined => {
    const ordered = columns
      .split('; ')
      .map((column) => `${column} ${order}`)
      .join(', ')
    const sql = `SELECT ${place} FROM claim WHERE claim.preferred = 1 AND ${where}
      AND ${beyond.replace('%', columns.replaceAll('; ', ', '))} ORDER BY ${ordered} LIMIT 1`
    const { from, until, dayOrder, event } = at ?? {}
    const given =
      from === undefined || until === undefined || dayOrder === undefined || event === undefined
        ? {}
        : { from, until, dayOrder, event }
    return records.connection.get(sql, { asOf, ...given }) as Omit<Place, 'lane'> | undefined
  }
  const candidates = [
    candidate(
      'claim.drawnFrom; claim.drawnUntil; claim.dayOrder; claim.event',
      'claim.drawnFrom IS NOT NULL',
    ),
    candidate(`${drawnFrom}; ${drawnUntil}; claim.dayOrder; claim.event`, 'claim.drawnClass IS NULL'),
  ].filter((found) => found !== undefined)
  candidates.sort((a, b) => (isBack ? -1 : 1) * compare(a, b))
  return candidates[0]?.event ?? null
}

function compare(a: Omit<Place, 'lane'>, b: Omit<Place, 'lane'>): number {
  const byHand = a.dayOrder < b.dayOrder ? -1 : a.dayOrder > b.dayOrder ? 1 : 0
  return a.from - b.from || a.until - b.until || byHand || Buffer.compare(a.event, b.event)
}

function inOtherLane(records: Records, at: Place, direction: 'above' | 'below', asOf: Ms): Uint8Array | null {
  // Periods over all lanes stand above the first.
  const lanes = [null, ...lanesInOrder(records).map(({ id }) => bytesOfId(id))]
  const own = lanes.findIndex(
    (lane) => lane === at.lane || (lane && at.lane && Buffer.compare(lane, at.lane) === 0),
  )
  const others = direction === 'below' ? lanes.slice(own + 1) : lanes.slice(0, own).reverse()
  const sql = `SELECT claim.event AS event FROM event JOIN claim ON claim.event = event.id AND claim.preferred = 1
    WHERE event.lane IS @lane ORDER BY abs(${drawnFrom} - @from), ${drawnFrom}, ${drawnUntil}, claim.dayOrder, event.id LIMIT 1`
  for (const lane of others) {
    const found = records.connection.get(sql, { asOf, lane, from: at.from }) as
      { event: Uint8Array } | undefined
    if (found) return found.event
  }
  return null
}
