import { generateKeyBetween } from 'fractional-indexing'
import type { Change } from '../../../shared/diff'
import { AppError } from '../../../shared/errors'
import { stepLabels } from '../../../shared/messages/steps'
import { commandMessages } from '../../../shared/messages/workspace'
import type { Id, LaneRecord } from '../../../shared/model'
import { lanePalette } from '../../../shared/palette'
import type { Records } from '../database/records'
import { added, altered, type Edit } from './edit'
import { checkLaneRoom } from './lane-room'
import { shortText } from './limits'
import { required } from './required-record'

type LaneFields = Pick<LaneRecord, 'title' | 'color'>

/** Adds a lane below all others. Throws `too-many-lanes`. */
export function createLane(records: Records, id: Id, lane: LaneFields): Edit {
  checkLaneRoom(records, 1)
  const change = laneAtEnd(records, id, lane)
  return { label: stepLabels.createLane(lane.title), changes: [change] }
}

/** The change that adds a lane below all others. */
export function laneAtEnd(records: Records, id: Id, { title, color }: LaneFields): Change {
  const last = records.connection.get('SELECT max(position) AS position FROM lane') as {
    position: string | null
  }
  const position = generateKeyBetween(last.position, null)
  return added('lane', { id, title: shortText(title), color: knownColor(color), position, parent: null })
}

/** Gives a lane another title or colour. */
export function changeLane(
  records: Records,
  id: Id,
  to: { title?: string | undefined; color?: string | undefined },
): Edit {
  const lane = required(records, 'lane', id)
  const title = to.title === undefined ? undefined : shortText(to.title)
  const color = to.color === undefined ? undefined : knownColor(to.color)
  const isRenamed = title !== undefined && title !== lane.title
  const label = isRenamed
    ? stepLabels.renameLane(lane.title, title)
    : stepLabels.recolorLane(lane.title, lane.color, color ?? lane.color)
  return { label, changes: [altered('lane', lane, { title, color })] }
}

function knownColor(color: string): string {
  if (!Object.hasOwn(lanePalette, color))
    throw new AppError('invalid-input', commandMessages.noSuchColor(color))
  return color
}
