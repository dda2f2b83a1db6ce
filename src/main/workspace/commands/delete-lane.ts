import type { LaneEvents } from '../../../shared/api'
import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { lanesUnder } from '../../../shared/lanes/lane-order'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Id, LaneRecord } from '../../../shared/model'
import { idOfBytes, bytesOfId } from '../database/id-bytes'
import type { Records } from '../database/records'
import { altered, removed, type Edit } from './edit'
import { deletion } from './events'
import { placing } from './move-lane'
import { required } from './required-record'

/**
 * Takes a lane away; the lanes under it move up to where it stood. Throws `lane-not-empty` when it has events and
 * `becomes` doesn't say what becomes of them.
 */
export function deleteLane(records: Records, id: Id, becomes: LaneEvents | undefined): Edit {
  const lane = required(records, 'lane', id)
  const rows = records.connection.all('SELECT id FROM event WHERE lane = ? ORDER BY id', bytesOfId(id))
  const events = (rows as { id: Uint8Array }[]).map((row) => idOfBytes(row.id))
  if (events.length === 0) return { label: stepLabels.deleteLane(lane.title), changes: going(records, lane) }
  if (becomes === undefined) {
    throw new AppError('lane-not-empty', commandMessages.laneNotEmpty(lane.title, events.length))
  }
  if (becomes === 'delete') {
    const label = stepLabels.deleteLaneAndEvents(lane.title, events.length)
    return { label, changes: inTurn(deletion(records, new Set(events)), going(records, lane)) }
  }
  if (becomes.moveTo === id) throw new AppError('invalid-input', commandMessages.laneIntoItself(lane.title))
  const target = required(records, 'lane', becomes.moveTo)
  const label = stepLabels.deleteLaneMovingEvents(lane.title, events.length, target.title)
  return { label, changes: inTurn(moving(records, events, target.id), going(records, lane)) }
}

function* inTurn(first: Iterable<Change>, then: Iterable<Change>): Generator<Change> {
  yield* first
  yield* then
}

function* moving(records: Records, events: readonly Id[], lane: Id): Generator<Change> {
  for (const id of events) yield altered('event', required(records, 'event', id), { lane })
}

/** What lies under it first, so that the references hold at every moment, backwards too. */
function* going(records: Records, lane: LaneRecord): Generator<Change> {
  const all = records.all('lane')
  const own = lanesUnder(all, lane.id)
  const around = lanesUnder(all, lane.parent)
  const up = own.map((one) => ({ ...one, parent: lane.parent }))
  if (own.length > 0) {
    yield* placing(
      around,
      around.findIndex(({ id }) => id === lane.id),
      up,
      own,
    )
  }
  yield removed('lane', required(records, 'lane', lane.id))
}
