import { isEmptyFilter, type DateTrait, type EventFilter } from '../../../shared/filter/event-filter'
import type { Value } from '../database/connection'
import { bytesOfId } from '../database/id-bytes'
import type { Records } from '../database/records'
import { drawnFrom, drawnUntil } from './drawn-claims'
import { conditionsOnEvents, type EventConditions } from './search-filters'
import { matchExpression } from './search-match'
import { textSearchOf } from './search'

const day = 86_400_000

const isCoarse = (end: 'start' | 'end'): string =>
  `claim.${end}State = 'known' AND coalesce(claim.${end}Latest - claim.${end}Earliest, ${day} + 1) > ${day}`
const isMarked = (mark: string): string =>
  `claim.startQualifier IN ('${mark}', '%') OR coalesce(claim.endQualifier, '') IN ('${mark}', '%')`
const isIn = (states: string): string =>
  `claim.startState IN (${states}) OR coalesce(claim.endState, '') IN (${states})`

/** The traits of dates as SQL on the preferred `claim`; what they mean stands at `dateTraits`. */
export const traitConditions: Readonly<Record<DateTrait, string>> = {
  moment: `claim.shape = 'moment'`,
  span: `claim.shape = 'span'`,
  coarse: `(${isCoarse('start')}) OR (${isCoarse('end')})`,
  approximate: isMarked('~'),
  doubtful: isMarked('?'),
  ongoing: isIn(`'ongoing'`),
  'open-ended': isIn(`'open', 'unknown'`),
}

const hasNotes = 'EXISTS (SELECT 1 FROM noteEvent WHERE noteEvent.event = event.id)'
const hasLinks = `EXISTS (SELECT 1 FROM link WHERE link."from" = event.id)
  OR EXISTS (SELECT 1 FROM link WHERE link."to" = event.id)`

const among = (name: string): string => `IN (SELECT unhex(value, '-') FROM json_each(@${name}))`

/**
 * A filter as SQL on `event` and its preferred `claim`, and the values it names beside `@asOf`: what the columnar index must agree
 * with.
 */
export function conditionsOfFilter(records: Records, filter: EventFilter): EventConditions {
  const where: string[] = []
  const values: Record<string, Value> = {}
  if (isEmptyFilter(filter)) return { where, values }
  if (filter.text.trim() !== '') {
    const search = textSearchOf(records, filter.text)
    const named = conditionsOnEvents(search)
    where.push(...named.where, ...(search.problems.length > 0 ? ['FALSE'] : []))
    Object.assign(values, named.values)
    if (search.request.terms.length > 0) {
      where.push('event.key IN (SELECT rowid FROM eventSearch WHERE eventSearch MATCH @match)')
      values['match'] = matchExpression(search.request.terms)
    }
  }
  if (filter.lanes.length > 0) {
    where.push(`event.lane ${among('filterLanes')}`)
    values['filterLanes'] = JSON.stringify(filter.lanes)
  }
  for (const [at, ids] of tagsByKind(records, filter).entries()) {
    where.push(
      `EXISTS (SELECT 1 FROM eventTag WHERE eventTag.event = event.id AND eventTag.tag ${among(`filterTags${at}`)})`,
    )
    values[`filterTags${at}`] = JSON.stringify(ids)
  }
  if (filter.from !== null) {
    where.push(`(${drawnUntil} > @filterFrom OR ${drawnFrom} = @filterFrom)`)
    values['filterFrom'] = filter.from
  }
  if (filter.until !== null) {
    where.push(`${drawnFrom} < @filterUntil`)
    values['filterUntil'] = filter.until
  }
  if (filter.dates.length > 0)
    where.push(filter.dates.map((trait) => `(${traitConditions[trait]})`).join(' OR '))
  if (filter.colors.length > 0) {
    where.push(
      'event.lane IN (SELECT lane.id FROM lane WHERE lane.color IN (SELECT value FROM json_each(@filterColors)))',
    )
    values['filterColors'] = JSON.stringify(filter.colors)
  }
  if (filter.notes !== null) where.push(filter.notes ? hasNotes : `NOT (${hasNotes})`)
  if (filter.links !== null) where.push(filter.links ? hasLinks : `NOT (${hasLinks})`)
  return { where: where.map((condition) => `(${condition})`), values }
}

/** The tags of a filter by their kinds; tags that are not there any more stand by themselves, so that they let nothing through. */
export function tagsByKind(records: Records, { tags }: EventFilter): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const id of tags) {
    const row = records.connection.get('SELECT kind FROM tag WHERE id = ?', bytesOfId(id)) as
      { kind: string } | undefined
    const kind = row ? `kind ${row.kind}` : id
    groups.set(kind, [...(groups.get(kind) ?? []), id])
  }
  return [...groups.values()]
}
