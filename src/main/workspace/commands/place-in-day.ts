import { generateNKeysBetween } from 'fractional-indexing'
import type { DayDirection } from '../../../shared/api'
import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { ClaimRecord, Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { preferredClaim } from './claims-of'
import { dateOf } from './dates'
import { altered, type Edit } from './edit'
import { required } from './required-record'
import { sameDayClaims } from './same-day'

/**
 * Puts an event before (after) its neighbour among the events of exactly the same day, month or year; nothing changes at the end of
 * that order. Throws `invalid-input` where there is no such order: without a date, or when nothing else is dated the same.
 */
export function placeInDay(records: Records, id: Id, direction: DayDirection): Edit {
  const { title } = required(records, 'event', id)
  const claim = preferredClaim(records, id)
  if (!claim) throw new AppError('invalid-input', commandMessages.noDateToPlace(title))
  const group = sameDayClaims(records, claim)
  if (group.length === 0)
    throw new AppError('invalid-input', commandMessages.dateNotToPlace(title, dateOf(claim)))
  if (group.length === 1)
    throw new AppError('invalid-input', commandMessages.aloneInDay(title, dateOf(claim)))
  const from = group.findIndex((one) => one.id === claim.id)
  const to = direction === 'earlier' ? from - 1 : from + 1
  const neighbour = group[to]
  const beside = neighbour && required(records, 'event', neighbour.event).title
  const label = stepLabels.placeInDay(title, direction, beside ?? title, dateOf(claim))
  return { label, changes: neighbour ? placing(group.toSpliced(from, 1).toSpliced(to, 0, claim), to) : [] }
}

/**
 * The positions that make `order` so, with the claim at `at` new in its place: its own, and those of all after it that have none, as
 * without a position they would come before it.
 */
function placing(order: readonly ClaimRecord[], at: number): Change[] {
  const next = order.findIndex(({ dayPosition }, index) => index > at && dayPosition !== null)
  const until = next === -1 ? order.length : next
  const lower = order.slice(0, at).findLast(({ dayPosition }) => dayPosition !== null)?.dayPosition ?? null
  const upper = order[until]?.dayPosition ?? null
  // Two that came from different days may stand at the same position, with no room between them: then all get new ones.
  const hasRoom = lower === null || upper === null || lower < upper
  const [first, last] = hasRoom ? [at, until] : [0, order.length]
  const keys = generateNKeysBetween(hasRoom ? lower : null, hasRoom ? upper : null, last - first)
  return keys.flatMap((dayPosition, index) => {
    const claim = order[first + index]
    return claim ? [altered('claim', claim, { dayPosition })] : []
  })
}
