import type { Move } from './moves'
import type { TimelineProps } from './timeline-props'

export type MoveIntents = Pick<TimelineProps, 'onmove' | 'onresize'>

/** Reports a move as one intent; settles when it is durable or refused. */
export async function sendMove(move: Move, { onmove, onresize }: MoveIntents): Promise<void> {
  const ids = move.all ?? [...move.originals.keys()]
  if (move.part === 'whole') return onmove(ids, move.shift, move.lane)
  const [id] = ids
  if (id !== undefined && move.shift) return onresize(id, move.part, move.shift)
}
