import type { Id } from '../model'
import type { FigureEvent, FigureInput } from './figure-input'
import { covers, highestMarkings, rankOf } from './marking-order'

/** A label that made the figure's higher: that of an event, or of the workspace when `event` is null. */
export interface MarkingCause {
  readonly marking: string
  readonly event: { readonly id: Id; readonly title: string } | null
}

/** The labels at the top and the bottom of a figure, and whose labels made them higher than the settings ask for. */
export interface FigureMarking {
  readonly texts: readonly string[]
  readonly raised: readonly MarkingCause[]
}

/** What a figure must be marked with: as its settings say, and never lower than the workspace and any of the events `drawn` in it. */
export function figureMarking(input: FigureInput, drawn: readonly FigureEvent[]): FigureMarking {
  const causes = new Map<string, MarkingCause>()
  const add = (marking: string | undefined, event: MarkingCause['event']): void => {
    if (marking && !causes.has(marking)) causes.set(marking, { marking, event })
  }
  add(input.marking, null)
  for (const { marking, id, title } of drawn) add(marking, { id, title })
  const asked = [input.settings.marking ?? '']
  const texts = highestMarkings([...asked, ...causes.keys()])
  const raised: MarkingCause[] = []
  let reached: readonly string[] = asked
  // The highest first: what it covers has raised nothing.
  for (const cause of [...causes.values()].sort((a, b) => rankOf(b.marking) - rankOf(a.marking))) {
    if (covers(reached, cause.marking)) continue
    raised.push(cause)
    reached = [...reached, cause.marking]
  }
  return { texts, raised }
}
