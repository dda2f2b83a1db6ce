import { AppError } from '../../../shared/errors'
import { entryLimits } from '../../../shared/entry/entry-limits'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { ClaimRecord, Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { claimsOf, preferring, removal } from './claims-of'
import { claimFor, dateOf, readingOfText, redated } from './dates'
import { added, altered, type Edit } from './edit'
import { summaryText } from './limits'
import { required } from './required-record'

/** What `addClaim` is given: a date as typed, and why. */
export interface ClaimFields {
  readonly text: string
  readonly basis: string
}

/** Adds a dating of an event: a rival, or the preferred one when there is none. Throws `date-unreadable` or `invalid-input`. */
export function addClaim(
  records: Records,
  newId: () => Id,
  event: Id,
  { text, basis }: ClaimFields,
): Edit & { readonly id: Id } {
  const { title } = required(records, 'event', event)
  if (claimsOf(records, event).length > entryLimits.claims)
    throw new AppError('invalid-input', commandMessages.tooManyClaims(title, entryLimits.claims + 1))
  const id = newId()
  const claim = { ...claimFor(records, id, event, readingOfText(text)), basis: basisText(basis) }
  const label =
    claim.preferred === 1
      ? stepLabels.dateEvent(title, dateOf(claim))
      : stepLabels.addClaim(title, dateOf(claim))
  return { id, label, changes: [added('claim', claim)] }
}

/** Gives a dating another date or basis; a text that stays keeps the bounds it was read with. Throws `date-unreadable` or `invalid-input`. */
export function changeClaim(
  records: Records,
  id: Id,
  to: { readonly text?: string | undefined; readonly basis?: string | undefined },
): Edit {
  const claim = required(records, 'claim', id)
  const basis = to.basis === undefined ? claim.basis : basisText(to.basis)
  const isAnother = to.text !== undefined && to.text !== claim.text
  const date = isAnother ? redated(claim, readingOfText(to.text)) : {}
  const after = { ...claim, ...date, basis }
  return { label: labelOfChange(records, claim, after), changes: [altered('claim', claim, after)] }
}

/** Makes a dating the one its event is drawn by. */
export function preferClaim(records: Records, id: Id): Edit {
  const claim = required(records, 'claim', id)
  const { title } = required(records, 'event', claim.event)
  return { label: stepLabels.preferClaim(title, dateOf(claim)), changes: preferring(records, claim) }
}

/** Takes a dating away; when it was the preferred one, the oldest rival takes its place. */
export function deleteClaim(records: Records, id: Id): Edit {
  const claim = required(records, 'claim', id)
  const { title } = required(records, 'event', claim.event)
  const label =
    claim.preferred === 1
      ? stepLabels.undateEvent(title, dateOf(claim))
      : stepLabels.deleteClaim(title, dateOf(claim))
  return { label, changes: removal(records, claim) }
}

/** Why a date, as it is kept: as long as a summary. Throws `invalid-input`. */
export function basisText(basis: string): string {
  return summaryText(basis, 'reason for the date')
}

function labelOfChange(records: Records, before: ClaimRecord, after: ClaimRecord): string {
  const { title } = required(records, 'event', before.event)
  if (before.text === after.text) return stepLabels.changeBasis(title, dateOf(before))
  return before.preferred === 1
    ? stepLabels.redateEvent(title, dateOf(before), dateOf(after))
    : stepLabels.changeClaim(title, dateOf(before), dateOf(after))
}
