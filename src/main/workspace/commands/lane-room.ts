import { AppError } from '../../../shared/errors'
import { mostLanes } from '../../../shared/lanes/lane-limit'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Records } from '../database/records'

/** Throws `too-many-lanes` when the workspace can't take `more` lanes. */
export function checkLaneRoom(records: Records, more: number): void {
  const { lanes } = records.connection.get('SELECT count(*) AS lanes FROM lane') as { lanes: number }
  if (more > 0 && lanes + more > mostLanes) {
    throw new AppError('too-many-lanes', commandMessages.tooManyLanes(lanes, more, mostLanes))
  }
}
