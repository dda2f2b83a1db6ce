import type { Change } from '../../../shared/diff'
import type { Guard } from '../history/history'

/** A step of more records than this is preceded by a backup. */
const mostRecords = 1_000

/** Stops a step that turns out large, so that its transaction is rolled back. */
class LargeStep extends Error {}

/**
 * Runs `work`, which makes a step of the changes its guard lets through. When they are more than `mostRecords`, the step is taken back
 * before it is done, `before` runs, and then `work` once more: how many records an edit touches is known only while it is made.
 */
export function withBackupBeforeLargeStep<T>(work: (guard: Guard) => T, before: () => void): T {
  try {
    return work(stoppedAt(mostRecords))
  } catch (error) {
    if (!(error instanceof LargeStep)) throw error
  }
  before()
  return work((changes) => changes)
}

function stoppedAt(most: number): Guard {
  return function* stopped(changes): Generator<Change> {
    let count = 0
    for (const change of changes) {
      if (++count > most) throw new LargeStep()
      yield change
    }
  }
}
