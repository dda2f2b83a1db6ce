import type { TagSwap, TimeShift } from '../../../shared/api'
import type { Change } from '../../../shared/diff'
import { stepLabels } from '../../../shared/messages/steps'
import type { Id } from '../../../shared/model'
import type { Records } from '../database/records'
import { added, removed, type Edit } from './edit'
import { moveEvents } from './move-events'
import { required } from './required-record'

/**
 * Takes the tag `from` off events and gives them `to` (null: none), and moves them in time by `shift`: one step. A tag that no other
 * event has goes with the last. Throws `not-found`.
 */
export function swapTag(
  records: Records,
  newId: () => Id,
  ids: readonly Id[],
  { from, to }: TagSwap,
  shift: TimeShift | null,
): Edit {
  const events = [...new Set(ids)].map((id) => required(records, 'event', id))
  const [first] = events
  const label = stepLabels.swapTag(
    events.length === 1 && first ? first.title : null,
    events.length,
    from === null ? null : required(records, 'tag', from).name,
    to === null ? null : required(records, 'tag', to).name,
  )
  const swapped = from === to ? [] : swaps(records, newId, ids, { from, to })
  if (!shift || shift.count === 0) return { label, changes: swapped }
  const moved = moveEvents(records, ids, shift, undefined)
  return { label: stepLabels.andAlso(label, moved.label), changes: [...swapped, ...moved.changes] }
}

function swaps(records: Records, newId: () => Id, ids: readonly Id[], { from, to }: TagSwap): Change[] {
  const changes: Change[] = []
  let taken = 0
  for (const event of new Set(ids)) {
    const taggings = records.where('eventTag', 'event', event)
    const old = taggings.find(({ tag }) => tag === from)
    if (old) changes.push(removed('eventTag', old))
    if (old) taken++
    if (to !== null && !taggings.some(({ tag }) => tag === to))
      changes.push(added('eventTag', { id: newId(), event, tag: to }))
  }
  const isLast = from !== null && taken > 0 && records.where('eventTag', 'tag', from).length === taken
  return isLast ? [...changes, removed('tag', required(records, 'tag', from))] : changes
}
