import type { TimeShift } from '../../../shared/api'
import { readingOfClaim } from '../../../shared/dates/claim-dates'
import type { DateReading } from '../../../shared/dates/date-value'
import { formatDate } from '../../../shared/dates/format-date'
import { shiftDate } from '../../../shared/dates/shift-date'
import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { ClaimRecord, Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { preferredClaim } from './claims-of'
import { redated } from './dates'
import { altered, type Edit } from './edit'
import { changeEvent, laneTitle } from './events'
import { required } from './required-record'

/** Moves events in time by whole units and, when `lane` is given, into that lane; those without a date move in lanes only. */
export function moveEvents(
  records: Records,
  ids: readonly Id[],
  shift: TimeShift | null,
  lane: Id | null | undefined,
): Edit {
  const unique = [...new Set(ids)]
  const move = shift?.count === 0 ? null : shift
  const [first] = unique
  if (first === undefined) return { label: stepLabels.moveEvents(0, null), changes: [] }
  for (const id of unique) required(records, 'event', id)
  const label =
    unique.length === 1
      ? labelOfOne(records, first, move, lane)
      : labelOfMany(records, unique.length, move, lane)
  return { label, changes: changes(records, unique, move, lane) }
}

function* changes(
  records: Records,
  ids: readonly Id[],
  shift: TimeShift | null,
  lane: Id | null | undefined,
): Generator<Change> {
  for (const id of ids) {
    if (lane !== undefined) yield* changeEvent(records, id, { lane }).changes
    const claim = shift && preferredClaim(records, id)
    if (!claim) continue
    const fields = redated(claim, shifted(records, claim, shift))
    // Events that move together keep the order they have among themselves.
    const dayPosition = ids.length > 1 ? claim.dayPosition : fields.dayPosition
    yield altered('claim', claim, { ...fields, dayPosition })
  }
}

function labelOfOne(records: Records, id: Id, shift: TimeShift | null, lane: Id | null | undefined): string {
  const { title, lane: from } = required(records, 'event', id)
  const claim = preferredClaim(records, id)
  if (shift && claim) {
    const before = formatDate(readingOfClaim(claim))
    return stepLabels.moveEvent(title, before, formatDate(shifted(records, claim, shift)))
  }
  if (lane === undefined && shift) throw new AppError('invalid-input', commandMessages.noDateToMove(title))
  return lane === undefined
    ? stepLabels.changeEvent(title)
    : stepLabels.moveEventToLane(title, laneTitle(records, from), laneTitle(records, lane))
}

function labelOfMany(
  records: Records,
  count: number,
  shift: TimeShift | null,
  lane: Id | null | undefined,
): string {
  if (shift || lane === undefined) return stepLabels.moveEvents(count, shift)
  return stepLabels.moveEventsToLane(count, laneTitle(records, lane))
}

function shifted(records: Records, claim: ClaimRecord, shift: TimeShift): DateReading {
  const result = shiftDate(readingOfClaim(claim), shift)
  if (result.ok) return result.reading
  const { title } = required(records, 'event', claim.event)
  throw new AppError('date-unreadable', commandMessages.dateProblem(title, result.problem.message))
}
