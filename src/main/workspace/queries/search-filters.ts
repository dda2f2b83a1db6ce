import type { Value } from '../database/connection'
import { eventKinds } from '../../../shared/model'
import type { Possession } from '../../../shared/search/read-search'
import { possibleFrom, possibleUntil } from './possible-claims'
import type { TextSearch } from './search-texts'

/** Conditions on `event` and its preferred `claim`, all needed, and the values they name. */
export interface EventConditions {
  readonly where: readonly string[]
  readonly values: Readonly<Record<string, Value>>
}

const possession: Readonly<Record<Possession, string>> = {
  note: 'EXISTS (SELECT 1 FROM noteEvent WHERE noteEvent.event = event.id)',
  tag: 'EXISTS (SELECT 1 FROM eventTag WHERE eventTag.event = event.id)',
  date: 'claim.key IS NOT NULL',
  link: 'event.id IN (SELECT link."from" FROM link UNION ALL SELECT link."to" FROM link)',
}

/** A span counts as before or after something when a part of it may; surely so, when all of it does wherever it may lie. */
const onTime = {
  after: `${possibleUntil} > @after`,
  before: `${possibleFrom} < @before`,
  surelyAfter: `${possibleFrom} >= @surelyAfter`,
  surelyBefore: `${possibleUntil} <= @surelyBefore`,
} as const

const amongKeys = (name: string): string => `IN (SELECT value FROM json_each(@${name}))`

/**
 * The filters of a search as SQL; `@asOf` must be given too. Notes are asked what their events are, not of what kind.
 */
export function conditionsOnEvents(
  search: Omit<TextSearch, 'limit'>,
  of: 'event' | 'note' = 'event',
): EventConditions {
  const { request, lanes, tags } = search
  const where: string[] = request.has.map((what) => possession[what])
  const values: Record<string, Value> = {}
  if (request.lanes.length > 0) {
    where.push(`event.lane IN (SELECT lane.id FROM lane WHERE lane.key ${amongKeys('lanes')})`)
    values['lanes'] = JSON.stringify(lanes)
  }
  for (const [at, keys] of tags.entries()) {
    where.push(`EXISTS (SELECT 1 FROM eventTag JOIN tag ON tag.id = eventTag.tag
      WHERE eventTag.event = event.id AND tag.key ${amongKeys(`tags${at}`)})`)
    values[`tags${at}`] = JSON.stringify(keys)
  }
  for (const [name, condition] of Object.entries(onTime) as [keyof typeof onTime, string][]) {
    const at = request[name]
    if (at === null) continue
    where.push(`claim.key IS NOT NULL AND ${condition}`)
    values[name] = at
  }
  const kinds = eventKinds.filter((kind) => request.kinds.includes(kind))
  if (of === 'event' && kinds.length > 0) {
    where.push(`event.kind ${amongKeys('kinds')}`)
    values['kinds'] = JSON.stringify(kinds)
  }
  return { where, values }
}
