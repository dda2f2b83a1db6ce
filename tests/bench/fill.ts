import type { NewEventRow } from '../../src/shared/api'
import type { Change } from '../../src/shared/diff'
import { entryLimits } from '../../src/shared/entry/entry-limits'
import { createEvents } from '../../src/main/workspace/commands/create-events'
import type { Records } from '../../src/main/workspace/database/records'
import type { Session } from '../../src/main/workspace/session'

/** The changes that make all rows events, through the command that pastes and imports use, a list it takes at a time. */
export function* changesOfRows(
  records: Records,
  session: Session,
  rows: Iterable<NewEventRow>,
  told: (count: number) => void = () => undefined,
): Generator<Change> {
  let waiting: NewEventRow[] = []
  let count = 0
  for (const row of rows) {
    waiting.push(row)
    if (waiting.length < entryLimits.rows) continue
    yield* createEvents(records, session, waiting, 'paste').changes
    told((count += waiting.length))
    waiting = []
  }
  if (waiting.length > 0) yield* createEvents(records, session, waiting, 'paste').changes
}
