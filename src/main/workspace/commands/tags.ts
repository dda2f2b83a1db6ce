import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Id, TagRecord } from '../../../shared/model'
import type { Records } from '../database/records'
import { added, removed, type Edit } from './edit'
import { shortText } from './limits'
import { required } from './required-record'

type TagFields = Pick<TagRecord, 'kind' | 'name'>

/** The kind and name of a tag as they are kept; throws `invalid-input` when one is empty or too long. */
export function tagFields(given: TagFields): TagFields {
  const kind = shortText(given.kind, 'kind of the tag').trim()
  const name = shortText(given.name, 'tag').trim()
  if (kind === '' || name === '') throw new AppError('invalid-input', commandMessages.tagNeedsName)
  return { kind, name }
}

/** Tags an event; makes the tag when it isn't there yet. */
export function tagEvent(records: Records, newId: () => Id, id: Id, given: TagFields): Edit {
  const event = required(records, 'event', id)
  const { kind, name } = tagFields(given)
  const label = stepLabels.tagEvent(event.title, name)
  const known = records.where('tag', 'name', name).find((tag) => tag.kind === kind)
  if (known && records.where('eventTag', 'event', id).some(({ tag }) => tag === known.id))
    return { label, changes: [] }
  const tag = known ?? { id: newId(), kind, name }
  const tagging = added('eventTag', { id: newId(), event: id, tag: tag.id })
  return { label, changes: known ? [tagging] : [added('tag', tag), tagging] }
}

/** Takes a tag off an event; a tag that no other event has goes with it. */
export function untagEvent(records: Records, id: Id, tagId: Id): Edit {
  const event = required(records, 'event', id)
  const tag = required(records, 'tag', tagId)
  const uses = records.where('eventTag', 'tag', tagId)
  const label = stepLabels.untagEvent(event.title, tag.name)
  const tagging = uses.find((use) => use.event === id)
  if (!tagging) return { label, changes: [] }
  const changes = [removed('eventTag', tagging)]
  if (uses.length === 1) changes.push(removed('tag', tag))
  return { label, changes }
}
