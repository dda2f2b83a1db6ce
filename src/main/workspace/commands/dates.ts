import type { TimeShift } from '../../../shared/api'
import { claimFieldsOf, readingOfClaim } from '../../../shared/dates/claim-dates'
import type { DateReading } from '../../../shared/dates/date-value'
import { formatDate } from '../../../shared/dates/format-date'
import { readDate } from '../../../shared/dates/read-date'
import { shiftEdge } from '../../../shared/dates/shift-date'
import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { ClaimRecord, Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { added, altered, removed, type Edit } from './edit'
import { shortText } from './limits'
import { required } from './required-record'

/** Makes what was typed the event's preferred dating, or takes the date away. Throws `date-unreadable`. */
export function dateEvent(records: Records, newId: () => Id, id: Id, text: string | null): Edit {
  const { title } = required(records, 'event', id)
  const claim = preferredClaim(records, id)
  if (text === null) {
    const date = claim && formatDate(readingOfClaim(claim))
    return { label: stepLabels.undateEvent(title, date), changes: claim ? [removed('claim', claim)] : [] }
  }
  const reading = readingOfText(text)
  const date = formatDate(reading)
  if (!claim) {
    const label = stepLabels.dateEvent(title, date)
    return { label, changes: [added('claim', newClaim(newId(), id, reading))] }
  }
  const label = stepLabels.redateEvent(title, formatDate(readingOfClaim(claim)), date)
  return { label, changes: [altered('claim', claim, claimFieldsOf(reading))] }
}

/** Moves one end of an event's span. Throws `date-unreadable` where that has no meaning. */
export function resizeEvent(records: Records, id: Id, edge: 'start' | 'end', shift: TimeShift): Edit {
  const { title } = required(records, 'event', id)
  const claim = preferredClaim(records, id)
  if (!claim) throw new AppError('invalid-input', commandMessages.noDateToMove(title))
  const before = readingOfClaim(claim)
  const result = shiftEdge(before, edge, shift)
  if (!result.ok) throw new AppError('date-unreadable', result.problem.message)
  const label = stepLabels.resizeEvent(title, formatDate(before), formatDate(result.reading))
  return { label, changes: shift.count === 0 ? [] : [altered('claim', claim, claimFieldsOf(result.reading))] }
}

/** A new preferred claim of what was typed. Throws `date-unreadable`. */
export function claimOfText(id: Id, event: Id, text: string): ClaimRecord {
  return newClaim(id, event, readingOfText(text))
}

/** The dating that an event is drawn by, or null. */
export function preferredClaim(records: Records, event: Id): ClaimRecord | null {
  return records.where('claim', 'event', event).find((claim) => claim.preferred === 1) ?? null
}

function newClaim(id: Id, event: Id, reading: DateReading): ClaimRecord {
  return { id, event, preferred: 1, basis: '', ...claimFieldsOf(reading) }
}

function readingOfText(text: string): DateReading {
  const result = readDate(shortText(text, 'date'))
  if (!result.ok) throw new AppError('date-unreadable', result.problem.message)
  return result.reading
}
