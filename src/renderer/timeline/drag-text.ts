import type { TimelineItem } from '../../shared/api'
import { visibleText } from '../../shared/invisible-characters'
import { itemTexts } from './item-texts'
import { movedItem, type Move } from './moves'
import type { TimelineState } from './timeline-state'

/** What stands beside the pointer in a drag: the date it would get, and the lane if that is another. */
export function dragText(item: TimelineItem, move: Move, { lanes, asOf, zone }: TimelineState): string {
  const { date } = itemTexts(movedItem(item, move, { asOf, zone }))
  const lane = lanes.find(({ id }) => id === move.lane)
  return lane ? `${date} → ${visibleText(lane.title)}` : date
}
