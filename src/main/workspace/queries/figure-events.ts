import { isEmptyFilter, noFilter } from '../../../shared/filter/event-filter'
import type { FigureSettings } from '../../../shared/figure/figure-settings'
import type { Id } from '../../../shared/model'
import { workspaceRecord } from '../commands/required-record'
import { idOfBytes } from '../database/id-bytes'
import type { Records } from '../database/records'
import { drawnFrom, drawnUntil } from './drawn-claims'
import { conditionsOfFilter } from './filter-conditions'

/** The events that the settings ask for; null: all of them. */
export function eventsOfFigure(
  records: Records,
  { shown, range, leftOut = [] }: Pick<FigureSettings, 'shown' | 'range' | 'leftOut'>,
): ReadonlySet<Id> | null {
  const filter = shown?.filter ?? noFilter
  if (isEmptyFilter(filter) && !range && leftOut.length === 0) return null
  const { where, values } = conditionsOfFilter(records, filter)
  const inRange = range
    ? [`(${drawnUntil} > @rangeFrom OR ${drawnFrom} = @rangeFrom) AND ${drawnFrom} < @rangeUntil`]
    : []
  // Without a date an event meets no condition on dates; where there is none it is counted as undated.
  const rows = records.connection.all(
    `SELECT event.id AS id FROM event LEFT JOIN claim ON claim.event = event.id AND claim.preferred = 1
      WHERE ${['TRUE', ...where, ...inRange].join(' AND ')}`,
    {
      ...values,
      asOf: workspaceRecord(records).asOf,
      ...(range ? { rangeFrom: range.from, rangeUntil: range.until } : {}),
    },
  ) as { id: Uint8Array }[]
  const out = new Set(leftOut)
  return new Set(rows.map(({ id }) => idOfBytes(id)).filter((id) => !out.has(id)))
}
