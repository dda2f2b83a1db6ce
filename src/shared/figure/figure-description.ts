import { figureWords } from '../messages/figure'
import { dateOf, titleOf } from './event-label'
import type { LaneOrder } from './lane-order'

/** What the picture says, in plain sentences, for those who do not see it: each event once, by lane and in time order. */
export function figureDescription(facts: string, order: LaneOrder, notes: readonly string[]): string {
  return [
    figureWords.description(facts),
    ...order.overAll.map((event) => figureWords.describedOverAll(titleOf(event), dateOf(event))),
    ...order.lanes.flatMap((lane) =>
      lane.events.map((event) => figureWords.described(lane.title, titleOf(event), dateOf(event))),
    ),
    ...notes,
  ].join(' ')
}
