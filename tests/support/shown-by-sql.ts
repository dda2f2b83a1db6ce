import type { WindowItems } from '../../src/shared/api'
import { withoutTag, type Shown } from '../../src/shared/api'
import { drawnFrom, drawnUntil } from '../../src/main/workspace/queries/drawn-claims'
import { conditionsOfFilter } from '../../src/main/workspace/queries/filter-conditions'
import { Records } from '../../src/main/workspace/database/records'
import type { TestWorkspace } from './workspace'

/** What SQL says of a stretch: how many events each row has, and how many there are in all. */
export interface Counted {
  readonly rows: Readonly<Record<string, number>>
  readonly total: number
}

const rowOfLane = `iif(event.lane IS NULL, 'all', lower(hex(event.lane)))`

/** The events of the stretch of an answer, counted by SQL: short ones by where they begin, longer ones wherever they touch it. */
export function countedBySql(
  { file }: Pick<TestWorkspace, 'file'>,
  { from, until, level }: Pick<WindowItems, 'from' | 'until' | 'level'>,
  { filter, group }: Shown,
): Counted {
  const { connection } = file
  const { where, values } = conditionsOfFilter(new Records(connection), filter)
  const found = `SELECT event.id AS id, event.lane AS lane FROM event JOIN claim ON claim.event = event.id AND claim.preferred = 1
    WHERE iif(${drawnUntil} - ${drawnFrom} < @short, ${drawnFrom} >= @from,
        ${drawnUntil} > @from OR ${drawnFrom} = @from)
      AND ${drawnFrom} < @until AND ${['TRUE', ...where].join(' AND ')}`
  const rowOfTag = `SELECT iif(tag.id IS NULL, '${withoutTag}', lower(hex(tag.id))) AS row FROM event
    LEFT JOIN (eventTag JOIN tag ON tag.id = eventTag.tag AND tag.kind = @group) ON eventTag.event = event.id AND event.lane IS NOT NULL`
  const byRow =
    group === null
      ? `SELECT ${rowOfLane} AS row, count(*) AS count FROM (${found}) AS event GROUP BY 1`
      : `SELECT iif(event.lane IS NULL, 'all', row) AS row, count(*) AS count FROM (
          ${rowOfTag.replace('AS row FROM event', 'AS row, event.id, event.lane FROM (' + found + ') AS event')}
        ) AS event GROUP BY 1`
  const { asOf } = connection.get('SELECT asOf FROM workspace') as { asOf: number }
  const given = { ...values, asOf, from, until, short: 4 * 2 ** level }
  const rows = connection.all(byRow, group === null ? given : { ...given, group }) as {
    row: string
    count: number
  }[]
  const { total } = connection.get(`SELECT count(*) AS total FROM (${found})`, given) as { total: number }
  return { rows: Object.fromEntries(rows.map(({ row, count }) => [row, count])), total }
}

/** What an answer adds up to: events of its stretch as themselves, in pills and hidden, by row. */
export function countedOnScreen(
  answer: WindowItems,
  isLetThrough: (id: string) => boolean,
): Readonly<Record<string, number>> {
  const sums = new Map<string, number>()
  const add = (row: string | null, count: number): void => {
    const name = row === null ? 'all' : row === withoutTag ? row : row.replaceAll('-', '')
    sums.set(name, (sums.get(name) ?? 0) + count)
  }
  const inStretch = answer.items.filter(({ from, until }) => {
    const isShort = until - from < 4 * 2 ** answer.level
    return (
      from < answer.until && (isShort ? from >= answer.from : until > answer.from || from === answer.from)
    )
  })
  for (const { id, rows } of inStretch) if (isLetThrough(id)) for (const row of rows) add(row, 1)
  for (const { row, count } of answer.pills) add(row, count)
  for (const { lane, count } of answer.hidden) add(lane, count)
  return Object.fromEntries(sums)
}
