import type { LaneRows } from '../../shared/lanes/lanes-in-view'
import { tagRows } from '../../shared/lanes/tag-rows'
import { filterWords } from '../../shared/messages/filter'
import { tagKindName } from '../../shared/messages/tag-kinds'
import type { Desk } from './desk'

/** The rows of tags that the timeline is grouped by; undefined when its rows are the lanes. */
export function rowsShown({ session: { state }, shown: { group } }: Desk): LaneRows | undefined {
  if (group === null || !state) return undefined
  return tagRows(state.tags, group, filterWords.noneOf(tagKindName(group)))
}
