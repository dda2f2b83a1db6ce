import type { TimelineItem, WindowItems, WindowQuery } from '../../../shared/api'
import { drawnBounds } from '../../../shared/dates/drawn-bounds'
import type { Ms } from '../../../shared/dates/date-value'
import type { ClaimRecord, EventRecord } from '../../../shared/model'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import { bytesOfId, idOfBytes } from '../database/id-bytes'
import { recordOf, type Records } from '../database/records'
import type { Value } from '../database/connection'
import { workspaceRecord } from '../commands/required-record'
import { classLengths, drawnFrom, drawnUntil } from './drawn-claims'
import { linksOfItems } from './links'
import { eventsWithRivals, rivalsOfItems } from './rivals'

/** More events than this are only counted. */
export const mostItems = 2000

type Stretch = Pick<WindowQuery, 'from' | 'until'>
type Row = Readonly<Record<string, Value>>

const lengths = classLengths.map((length, index) => `(${index}, ${length})`).join(', ')

/**
 * The claims that touch [@from, @until). Each length class is one short stretch of the index: what touches the window can't have begun
 * longer before it than its class is long. Claims that hang on the as-of date stand apart, without a class.
 */
const touching = `
  SELECT claim.key AS claimKey, claim.event AS event, claim.drawnUntil - claim.drawnFrom AS length
  FROM (SELECT column1 AS class, column2 AS longest FROM (VALUES ${lengths})) AS classes
  CROSS JOIN claim INDEXED BY claim_by_drawn ON claim.preferred = 1 AND claim.drawnClass = classes.class
    AND claim.drawnFrom > @from - classes.longest AND claim.drawnFrom < @until AND claim.drawnUntil > @from
  UNION ALL
  SELECT claim.key, claim.event, ${drawnUntil} - ${drawnFrom}
  FROM claim INDEXED BY claim_by_drawn
  WHERE claim.preferred = 1 AND claim.drawnClass IS NULL AND ${drawnFrom} < @until
    AND (${drawnUntil} > @from OR ${drawnFrom} = @from)`

/** What `itemOf` reads. */
export const itemColumns = `
  SELECT claim.*, event.key AS eventKey, event.lane, event.kind, event.title,
    (SELECT count(*) FROM noteEvent WHERE noteEvent.event = event.id) AS notes,
    (SELECT count(*) FROM link WHERE link."from" = event.id)
      + (SELECT count(*) FROM link WHERE link."to" = event.id) AS links`

/** Exported for the test of its plan. */
export const selectLongest = `${itemColumns}
  FROM (${touching} ORDER BY length DESC, event LIMIT @most) AS chosen
  CROSS JOIN claim ON claim.key = chosen.claimKey CROSS JOIN event ON event.id = claim.event
  ORDER BY chosen.length DESC, event.id`

const selectOne = `${itemColumns}
  FROM claim JOIN event ON event.id = claim.event WHERE claim.event = ? AND claim.preferred = 1`

const countByLane = `SELECT event.lane AS lane, count(*) AS count
  FROM (${touching}) AS found CROSS JOIN event ON event.id = found.event GROUP BY event.lane`

/** What the timeline draws of a window: the longest events that touch it, the pinned ones, and how many more there are by lane. */
export function windowItems(
  records: Records,
  { from, until, level, pinned, rivals }: WindowQuery,
): Omit<WindowItems, 'head'> {
  const { connection } = records
  const { asOf } = workspaceRecord(records)
  const rows = connection.all(selectLongest, { asOf, from, until, most: mostItems }) as Row[]
  const items = new Map(rows.map((row) => itemOf(row, asOf)).map((item) => [item.id, item]))
  const besides = rivals ? eventsWithRivals(records, asOf, { from, until }) : []
  for (const id of [...pinned, ...besides]) {
    const row = items.has(id) ? undefined : (connection.get(selectOne, bytesOfId(id)) as Row | undefined)
    if (row) items.set(id, itemOf(row, asOf))
  }
  const all = [...items.values()]
  const hidden = rows.length < mostItems ? [] : hiddenByLane(records, asOf, { from, until }, all)
  const inWindow = all.filter((item) => touches(item, { from, until }))
  return {
    from,
    until,
    level,
    items: all,
    pills: [],
    hidden,
    total: hidden.reduce((sum, { count }) => sum + count, inWindow.length),
    progress: null,
    ...linksOfItems(records, asOf, all),
    rivals: rivals ? rivalsOfItems(records, asOf, all) : [],
  }
}

/** The outermost bounds of everything dated, ms UTC, or null. */
export function extent(records: Records): Stretch | null {
  const { asOf } = workspaceRecord(records)
  const sql = `SELECT min(${drawnFrom}) AS "from", max(${drawnUntil}) AS until FROM claim WHERE claim.preferred = 1`
  const { from, until } = records.connection.get(sql, { asOf }) as { from: Ms | null; until: Ms | null }
  return from === null || until === null ? null : { from, until }
}

function hiddenByLane(
  records: Records,
  asOf: Ms,
  window: Stretch,
  shown: readonly TimelineItem[],
): WindowItems['hidden'] {
  const counts = records.connection.all(countByLane, { asOf, from: window.from, until: window.until })
  const inWindow = shown.filter((item) => touches(item, window))
  return (counts as { lane: Uint8Array | null; count: number }[])
    .map(({ lane, count }) => {
      const id = lane && idOfBytes(lane)
      return { lane: id, count: count - inWindow.filter((item) => item.lane === id).length }
    })
    .filter(({ count }) => count > 0)
}

/** As `touching` has it: what has no length, at the as-of date, touches the window that begins with it. */
function touches({ from, until }: TimelineItem, window: Stretch): boolean {
  return from < window.until && (until > window.from || from === window.from)
}

export function itemOf(row: Row, asOf: Ms): TimelineItem {
  const date = readingOfClaim(recordOf('claim', row) satisfies ClaimRecord)
  const { from, until } = drawnBounds(date, asOf)
  const lane = row['lane'] instanceof Uint8Array ? idOfBytes(row['lane']) : null
  return {
    key: row['eventKey'] as number,
    id: idOfBytes(row['event'] as Uint8Array),
    lane,
    rows: [lane],
    kind: row['kind'] as EventRecord['kind'],
    title: row['title'] as string,
    date,
    dayPosition: row['dayPosition'] as string | null,
    from,
    until,
    notes: row['notes'] as number,
    links: row['links'] as number,
  }
}
