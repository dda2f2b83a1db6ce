import { figureWords } from '../messages/figure'
import { titleOf } from './event-label'
import type { FigureEvent } from './figure-input'
import type { LaneOrder } from './lane-order'
import { plainText } from './plain-text'

/** The endnotes of a figure: the number of each event that has one, and their texts in order. */
export interface Endnotes {
  readonly numberOf: (event: FigureEvent) => number | null
  readonly texts: readonly string[]
}

/** Why each date is what it is, numbered in the order in which a reader meets the events: periods over all lanes, then lane by lane. */
export function endnotesOf({ overAll, lanes }: LaneOrder, isWanted: boolean): Endnotes {
  const numbers = new Map<FigureEvent, number>()
  const byId = new Map<string, number>()
  const texts: string[] = []
  if (isWanted)
    for (const event of [...overAll, ...lanes.flatMap(({ events }) => events)]) {
      const basis = plainText(event.basis ?? '')
      if (basis === '') continue
      // An event in several rows has one note.
      const known = byId.get(event.id)
      if (known === undefined) texts.push(figureWords.endnote(titleOf(event), basis))
      byId.set(event.id, known ?? texts.length)
      numbers.set(event, known ?? texts.length)
    }
  return { numberOf: (event) => numbers.get(event) ?? null, texts }
}
