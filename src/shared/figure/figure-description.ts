import { figureWords } from '../messages/figure'
import { dateOf, rivalDateOf, titleOf } from './event-label'
import type { FigureEvent } from './figure-input'
import type { LaneOrder } from './lane-order'

/** What the picture says, in plain sentences, for those who do not see it: each event once, by lane and in time order. */
export function figureDescription(
  facts: string,
  order: LaneOrder,
  rivalsOf: (event: FigureEvent) => readonly FigureEvent[],
  notes: readonly string[],
): string {
  const datesOf = (event: FigureEvent) =>
    [dateOf(event), ...rivalsOf(event).map(rivalDateOf)].join(figureWords.dateSeparator)
  return [
    figureWords.description(facts),
    ...order.overAll.map((event) => figureWords.describedOverAll(titleOf(event), datesOf(event))),
    ...order.lanes.flatMap((lane) =>
      lane.events.map((event) => figureWords.described(lane.title, titleOf(event), datesOf(event))),
    ),
    ...notes,
  ].join(' ')
}
