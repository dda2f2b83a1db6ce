import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { EventKind, Id, TagRecord } from '../../../shared/model'
import type { Records } from '../database/records'
import { added, removed, type Edit } from './edit'
import { changeEvent } from './events'
import { required } from './required-record'
import { tagEvent, tagFields, untagEvent } from './tags'

/** Makes all these events of one kind. Refused when one that lies over all lanes would be no period any more. */
export function changeKindOfEvents(records: Records, ids: readonly Id[], kind: EventKind): Edit {
  const differing = [...new Set(ids)].filter((id) => required(records, 'event', id).kind !== kind)
  const isHomeless = (id: Id): boolean => required(records, 'event', id).lane === null
  if (kind !== 'period' && differing.some(isHomeless))
    throw new AppError('invalid-input', commandMessages.laneNeeded)
  const [only] = differing
  if (only !== undefined && differing.length === 1) return changeEvent(records, only, { kind })
  return {
    label: stepLabels.changeKinds(differing.length, kind),
    changes: differing.flatMap((id) => [...changeEvent(records, id, { kind }).changes]),
  }
}

/** Tags all these events; makes the tag when it isn't there yet. Those that have it already stay as they are. */
export function tagEvents(
  records: Records,
  newId: () => Id,
  ids: readonly Id[],
  given: Pick<TagRecord, 'kind' | 'name'>,
): Edit {
  const { kind, name } = tagFields(given)
  const known = records.where('tag', 'name', name).find((tag) => tag.kind === kind)
  const tag = known ?? { id: newId(), kind, name }
  const having = new Set(known ? records.where('eventTag', 'tag', known.id).map(({ event }) => event) : [])
  const without = [...new Set(ids)].filter((id) => !having.has(required(records, 'event', id).id))
  const [only] = without
  if (only !== undefined && without.length === 1) return tagEvent(records, newId, only, { kind, name })
  const taggings = without.map((event) => added('eventTag', { id: newId(), event, tag: tag.id }))
  const changes: readonly Change[] =
    known || taggings.length === 0 ? taggings : [added('tag', tag), ...taggings]
  return { label: stepLabels.tagEvents(without.length, name), changes }
}

/** Takes a tag off all these events that have it; a tag that no other event has goes with it. */
export function untagEvents(records: Records, ids: readonly Id[], tagId: Id): Edit {
  const tag = required(records, 'tag', tagId)
  const chosen = new Set(ids)
  const uses = records.where('eventTag', 'tag', tagId)
  const taken = uses.filter(({ event }) => chosen.has(event))
  const [only] = taken
  if (only && taken.length === 1) return untagEvent(records, only.event, tagId)
  const changes: Change[] = taken.map((tagging) => removed('eventTag', tagging))
  if (taken.length > 0 && taken.length === uses.length) changes.push(removed('tag', tag))
  return { label: stepLabels.untagEvents(taken.length, tag.name), changes }
}
