import type { GapsQuery } from '../../shared/api'
import type { GapUnit } from '../../shared/messages/computing'

export type GapOrder = 'time' | 'length'

/** What the form of the gap finder says; `where` is empty for the whole workspace, else `lane:` or `tag:` and an id. */
export interface WantedGaps {
  readonly where: string
  /** As typed. */
  readonly count: string
  readonly unit: GapUnit
  readonly periods: boolean
  readonly order: GapOrder
}

export const firstGaps: WantedGaps = { where: '', count: '3', unit: 'month', periods: false, order: 'time' }

const most = 1_000_000

/** The query that the form asks for, or null while the number is none. */
export function queryOf({ where, count, unit, periods }: WantedGaps): GapsQuery | null {
  const number = /^\d+$/.test(count.trim()) ? Number(count) : Infinity
  if (number > most) return null
  const [table, id = null] = where.split(':')
  return {
    lane: table === 'lane' ? id : null,
    tag: table === 'tag' ? id : null,
    periods,
    longerThan: { unit, count: number },
  }
}
