import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Id, LinkRecord } from '../../../shared/model'
import type { Records } from '../database/records'
import { added, altered, removed, type Edit } from './edit'
import { shortText } from './limits'
import { required } from './required-record'

type LinkFields = Omit<LinkRecord, 'id'>

/** Links one event to another; when there is such a link already, nothing changes and `id` is that link's. */
export function createLink(records: Records, newId: () => Id, link: LinkFields): Edit & { readonly id: Id } {
  const { from, to } = link
  if (from === to) throw new AppError('invalid-input', commandMessages.linkToItself)
  const type = linkType(link.type)
  const label = stepLabels.createLink(titleOf(records, from), titleOf(records, to), type)
  const known = sameLink(records, { from, to, type })
  if (known) return { id: known.id, label, changes: [] }
  const id = newId()
  return { id, label, changes: [added('link', { id, from, to, type })] }
}

/** Gives a link another type. Throws `invalid-input` when there is such a link already. */
export function changeLink(records: Records, id: Id, given: string): Edit {
  const link = required(records, 'link', id)
  const type = linkType(given)
  const [from, to] = [titleOf(records, link.from), titleOf(records, link.to)]
  const label = stepLabels.changeLink(from, to, link.type, type)
  if (type === link.type) return { label, changes: [] }
  return { label, changes: [alteredLink(records, link, { ...link, type })] }
}

/** Makes a link go the other way. Throws `invalid-input` when there is such a link already. */
export function turnLink(records: Records, id: Id): Edit {
  const link = required(records, 'link', id)
  const label = stepLabels.turnLink(titleOf(records, link.from), titleOf(records, link.to), link.type)
  return { label, changes: [alteredLink(records, link, { ...link, from: link.to, to: link.from })] }
}

/** Takes a link away. */
export function deleteLink(records: Records, id: Id): Edit {
  const link = required(records, 'link', id)
  const label = stepLabels.deleteLink(titleOf(records, link.from), titleOf(records, link.to), link.type)
  return { label, changes: [removed('link', link)] }
}

/** The links that any of the events has, each once. */
export function linksOf(records: Records, events: Iterable<Id>): Iterable<LinkRecord> {
  const found = new Map<Id, LinkRecord>()
  for (const event of events) {
    for (const link of records.where('link', 'from', event)) found.set(link.id, link)
    for (const link of records.where('link', 'to', event)) found.set(link.id, link)
  }
  return found.values()
}

/** The type as it is kept: on one line. Throws `invalid-input` when nothing is left. */
export function linkType(given: string): string {
  const type = shortText(given, 'type of the link').replace(/\s+/gu, ' ').trim()
  if (type === '') throw new AppError('invalid-input', commandMessages.linkNeedsType)
  return type
}

function alteredLink(records: Records, before: LinkRecord, after: LinkRecord) {
  if (sameLink(records, after)) {
    const [from, to] = [titleOf(records, after.from), titleOf(records, after.to)]
    throw new AppError('invalid-input', commandMessages.sameLink(from, to, after.type))
  }
  return altered('link', before, after)
}

function sameLink(records: Records, { from, to, type }: LinkFields): LinkRecord | undefined {
  return records.where('link', 'from', from).find((link) => link.to === to && link.type === type)
}

function titleOf(records: Records, event: Id): string {
  return required(records, 'event', event).title
}
