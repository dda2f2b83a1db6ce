import type { TimeShift } from '../../../shared/api'
import { claimFieldsOf, readingOfClaim } from '../../../shared/dates/claim-dates'
import type { DateReading } from '../../../shared/dates/date-value'
import { formatDate } from '../../../shared/dates/format-date'
import { readDate } from '../../../shared/dates/read-date'
import { resizeEdge } from '../../../shared/dates/resize-date'
import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { ClaimRecord, Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { claimsOf, preferredClaim, removal } from './claims-of'
import { added, altered, type Edit } from './edit'
import { shortText } from './limits'
import { required } from './required-record'

/**
 * Makes what was typed the event's preferred dating, whose basis stays; or takes that dating away. Throws `date-unreadable`.
 */
export function dateEvent(records: Records, newId: () => Id, id: Id, text: string | null): Edit {
  const { title } = required(records, 'event', id)
  const claim = preferredClaim(records, id)
  if (text === null) {
    const date = claim && dateOf(claim)
    return { label: stepLabels.undateEvent(title, date), changes: claim ? removal(records, claim) : [] }
  }
  const reading = readingOfText(text)
  const date = formatDate(reading)
  if (!claim) {
    const label = stepLabels.dateEvent(title, date)
    return { label, changes: [added('claim', newClaim(newId(), id, reading))] }
  }
  const label = stepLabels.redateEvent(title, dateOf(claim), date)
  return { label, changes: [altered('claim', claim, redated(claim, reading))] }
}

/** Moves one edge of an event's span or uncertain moment. Throws `date-unreadable` where that has no meaning. */
export function resizeEvent(records: Records, id: Id, edge: 'start' | 'end', shift: TimeShift): Edit {
  const { title } = required(records, 'event', id)
  const claim = preferredClaim(records, id)
  if (!claim) throw new AppError('invalid-input', commandMessages.noDateToMove(title))
  const before = readingOfClaim(claim)
  const result = resizeEdge(before, edge, shift)
  if (!result.ok) throw new AppError('date-unreadable', result.problem.message)
  const label = stepLabels.resizeEvent(title, formatDate(before), formatDate(result.reading))
  return {
    label,
    changes: shift.count === 0 ? [] : [altered('claim', claim, redated(claim, result.reading))],
  }
}

/** A new claim of an event, which is preferred when the event has none that is. */
export function claimFor(records: Records, id: Id, event: Id, reading: DateReading): ClaimRecord {
  const isFirst = claimsOf(records, event).every(({ preferred }) => preferred === 0)
  return { ...newClaim(id, event, reading), preferred: isFirst ? 1 : 0 }
}

/** A new preferred claim of what was typed. Throws `date-unreadable`. */
export function claimOfText(id: Id, event: Id, text: string): ClaimRecord {
  return newClaim(id, event, readingOfText(text))
}

/** The columns that give a claim another date. Its place among the events of its day is kept only where the day is the same. */
export function redated(claim: ClaimRecord, reading: DateReading): Partial<ClaimRecord> {
  const fields = claimFieldsOf(reading)
  const isSameDay =
    fields.shape === claim.shape &&
    fields.startEarliest === claim.startEarliest &&
    fields.startLatest === claim.startLatest
  return { ...fields, dayPosition: isSameDay ? claim.dayPosition : null }
}

/** What a claim says, in words. */
export function dateOf(claim: ClaimRecord): string {
  return formatDate(readingOfClaim(claim))
}

/** What was typed means. Throws `date-unreadable`. */
export function readingOfText(text: string): DateReading {
  const result = readDate(shortText(text, 'date'))
  if (!result.ok) throw new AppError('date-unreadable', result.problem.message)
  return result.reading
}

function newClaim(id: Id, event: Id, reading: DateReading): ClaimRecord {
  return { id, event, preferred: 1, basis: '', dayPosition: null, ...claimFieldsOf(reading) }
}
